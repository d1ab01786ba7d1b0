import type { AnyKpi } from "../../api/kpi";
import type { Evidence } from "../../api/pages";
import type { ReportList } from "../../kpis/look";
import { EvidenceTable } from "../../shared/evidence/EvidenceTable";
import { columnsOf } from "../../shared/evidence/evidence";
import { count, reasonText } from "../../shared/format";

interface ReportIssuesProps {
  list: ReportList;
  evidence: Evidence;
  kpi: AnyKpi;
  /** Where they all are. */
  href: string;
}

/** The issues worth talking about, linked into Jira. */
export function ReportIssues({ list: { title, hint, none, columns }, evidence, kpi, href }: ReportIssuesProps) {
  const { total, issues } = evidence;
  const shown = ["key", "summary", "status", ...columns];
  const unknown = total === 0 && kpi.value === null;
  return (
    <section class="card" aria-label={title}>
      <header class="card-head">
        <div>
          <h2>{title}</h2>
          {total > 0 && (
            <p class="muted small">
              {total > issues.length ? `${count(issues.length)} of ${count(total)}, ${hint} · ` : `${count(total)} · `}
              <a href={href}>all behind the number</a>
            </p>
          )}
        </div>
      </header>
      <EvidenceTable
        label={`${title}, table`}
        columns={columnsOf(evidence).filter((column) => shown.includes(column.key))}
        issues={issues}
        empty={unknown ? reasonText(kpi, none) : none}
      />
    </section>
  );
}
