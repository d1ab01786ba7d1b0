import type { Filter } from "../../state/filter";
import { CloseIcon } from "../icons";

const shown = [
  ["epic", "Epic"],
  ["instance", "Jira"],
  ["asOf", "As it stood at"],
] as const;

/** What the URL narrows by without a field of its own. */
export function FilterChips({ filter, onChange }: { filter: Filter; onChange: (changes: Partial<Filter>) => void }) {
  const set = shown.filter(([name]) => filter[name] !== "");
  if (set.length === 0) return null;
  return (
    <ul class="chips">
      {set.map(([name, text]) => (
        <li key={name} class="chip">
          <bdi>
            {text}: {filter[name]}
          </bdi>
          <button type="button" aria-label={`Remove ${text}`} onClick={() => onChange({ [name]: "" })}>
            <CloseIcon />
          </button>
        </li>
      ))}
    </ul>
  );
}
