import { queryText, usePlace } from "../../../state/location";
import { useStore } from "../../../state/store";
import { views } from "../../../state/views";
import { Name } from "../../Name";

/** The reader's own links, below the pages. */
export function SavedViews({ onEdit }: { onEdit: () => void }) {
  const { path, query } = usePlace();
  const saved = useStore(views);
  const here = path + queryText(query);
  return (
    <nav class="nav" aria-label="Saved views">
      <p class="nav-heading">Saved views</p>
      <ul>
        {saved.map(({ name, href }) => (
          <li key={name}>
            <a class="nav-link" href={href} aria-current={href === here ? "page" : undefined}>
              <Name text={name} />
            </a>
          </li>
        ))}
      </ul>
      <button type="button" class="nav-link nav-button" onClick={onEdit}>
        Save this view…
      </button>
    </nav>
  );
}
