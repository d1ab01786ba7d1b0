import type { Note } from "../api/kpi";
import { isFinding } from "../state/catalogue";
import { hrefWith, parseFilter } from "../state/filter";
import { usePlace } from "../state/location";

/** What a number hides; a finding of the data quality leads to its issues. */
export function Caveats({ caveats }: { caveats: Note[] }) {
  const { query } = usePlace();
  if (caveats.length === 0) return null;
  return (
    <ul class="caveats">
      {caveats.map(({ code, text }) => (
        <li key={code + text}>
          {isFinding(code) ? <a href={hrefWith(`/data-quality/${code}`, parseFilter(query))}>{text}</a> : text}
        </li>
      ))}
    </ul>
  );
}
