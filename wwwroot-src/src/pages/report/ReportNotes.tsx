import type { AnyKpi, Note } from "../../api/kpi";
import type { ReportPage } from "../../api/report";
import { isFinding } from "../../state/catalogue";
import { type Filter, hrefWith } from "../../state/filter";
import { sharedNotes, signalTexts, unjudged } from "./summary";

/** Is a change more than noise? Judged by the natural limits of the months (XmR). */
export function Signals({ page: { month, partial }, kpis }: { page: ReportPage; kpis: AnyKpi[] }) {
  const signals = signalTexts(kpis, month);
  const few = unjudged(kpis);
  return (
    <section class="card report-notes" aria-label="Signals">
      <h2>Signals</h2>
      {signals.length > 0 && (
        <ul>
          {signals.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      )}
      <p class="muted">
        {partial && "The month is not over: only whole months are judged. "}
        {!partial && signals.length === 0 && "None: every trend lies within its natural limits. "}
        {few.length > 0 && `Not judged, fewer than six months are known: ${few.join(", ")}.`}
      </p>
    </section>
  );
}

interface NotesProps {
  kpis: AnyKpi[];
  notices: Note[];
  filter: Filter;
}

/** What a reader must know of the numbers. */
export function Notes({ kpis, notices, filter }: NotesProps) {
  const notes = sharedNotes(kpis, notices);
  if (notes.length === 0) return null;
  return (
    <section class="card report-notes" aria-label="What to know about these numbers">
      <h2>What to know about these numbers</h2>
      <ul>
        {notes.map(({ code, text, about }) => (
          <li key={text}>
            {isFinding(code) ? <a href={hrefWith(`/data-quality/${code}`, filter)}>{text}</a> : <span>{text}</span>}
            {about.length > 0 && <span class="muted"> {about.join(", ")}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
