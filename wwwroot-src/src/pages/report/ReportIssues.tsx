import type { Kpi } from "../../api/kpi";
import type { Evidence } from "../../api/pages";
import { EvidenceTable } from "../../shared/evidence/EvidenceTable";
import { columnsOf } from "../../shared/evidence/evidence";
import { count, reasonText } from "../../shared/format";

interface ReportIssuesProps {
  title: string;
  /** How they are ordered. */
  hint: string;
  /** What it means that there are none. */
  none: string;
  /** Null where the KPI is switched off. */
  evidence: Evidence | null;
  kpi: Kpi | undefined;
  /** Columns beside key, summary and status. */
  columns: string[];
  /** Where they all are. */
  href: string;
}

/** The issues worth talking about, linked into Jira. */
export function ReportIssues({ title, hint, none, evidence, kpi, columns, href }: ReportIssuesProps) {
  if (evidence === null) return null;
  const { total, issues } = evidence;
  const shown = ["key", "summary", "status", ...columns];
  const unknown = total === 0 && kpi?.value === null ? kpi.reason : null;
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
      {total === 0 ? (
        <p class="nothing">{unknown ? reasonText(unknown) : none}</p>
      ) : (
        <EvidenceTable
          label={`${title}, table`}
          columns={columnsOf(evidence).filter((column) => shown.includes(column.key))}
          issues={issues}
        />
      )}
    </section>
  );
}
