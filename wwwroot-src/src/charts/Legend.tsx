import type { LegendEntry } from "./model";

export function Legend({ entries }: { entries: LegendEntry[] }) {
  return (
    <ul class="legend" aria-hidden="true">
      {entries.map((entry) => (
        <li key={entry.text}>
          <span class={`mark mark-${entry.mark} tone-${entry.tone}`} />
          {entry.text}
        </li>
      ))}
    </ul>
  );
}
