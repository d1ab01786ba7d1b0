import type { Note } from "../../api/kpi";

/** What a number hides. */
export function Caveats({ caveats }: { caveats: Note[] }) {
  if (caveats.length === 0) return null;
  return (
    <ul class="caveats">
      {caveats.map((caveat) => (
        <li key={caveat.code + caveat.text}>{caveat.text}</li>
      ))}
    </ul>
  );
}
