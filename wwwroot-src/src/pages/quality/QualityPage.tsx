import type { QualityPage as Answer, Finding } from "../../api/quality";
import { AskedPage } from "../../shared/frame/AskedPage";
import { daysQuery, parseFilter } from "../../state/filter";
import { usePlace } from "../../state/location";
import { FindingCard } from "./FindingCard";
import "./quality.css";

/** What would mislead: how often, which numbers it bends, what to do. */
export function QualityPage() {
  const { query } = usePlace();
  return (
    <AskedPage<Answer> title="Data quality" path={`/api/data-quality/page${daysQuery(parseFilter(query))}`} byDays>
      {({ findings }) => (
        <>
          <Findings title="Bends the numbers" findings={findings.filter((each) => each.severity === "warning")} />
          <Findings title="Worth knowing" findings={findings.filter((each) => each.severity === "info")} />
          <NotFound findings={findings.filter((each) => each.severity === "ok")} />
        </>
      )}
    </AskedPage>
  );
}

function Findings({ title, findings }: { title: string; findings: Finding[] }) {
  return (
    <section class="page-section" aria-label={title}>
      <header class="section-head">
        <h2>{title}</h2>
      </header>
      {findings.length === 0 ? (
        <p class="card nothing">Nothing in this period.</p>
      ) : (
        <div class="finding-grid">
          {findings.map((finding) => (
            <FindingCard key={finding.code} finding={finding} linked />
          ))}
        </div>
      )}
    </section>
  );
}

function NotFound({ findings }: { findings: Finding[] }) {
  if (findings.length === 0) return null;
  return (
    <section class="card" aria-label="Looked for and not found">
      <details>
        <summary>
          <h2>Looked for and not found ({findings.length})</h2>
        </summary>
        <ul class="not-found">
          {findings.map((finding) => (
            <li key={finding.code}>
              {finding.title}
              <span class="muted small"> · {finding.distorts}</span>
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}
