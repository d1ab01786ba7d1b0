import type { AnyKpi } from "../../api/kpi";
import type { ReportPage as Answer } from "../../api/report";
import { lookOf } from "../../kpis";
import { fullMonth } from "../../shared/dates";
import { AskedPage } from "../../shared/frame/AskedPage";
import { Period } from "../../shared/Period";
import { Select } from "../../shared/Select";
import { kpiPath } from "../../state/catalogue";
import { type Filter, hrefWith, parseFilter, scopeQuery } from "../../state/filter";
import { navigate, usePlace, withParams } from "../../state/location";
import { ReportIssues } from "./ReportIssues";
import { ReportKpis } from "./ReportKpis";
import { Notes, Signals } from "./ReportNotes";
import "./report.css";

/** What a lead hands on each month, on one sheet of paper. */
export function ReportPage() {
  const { query } = usePlace();
  const filter = parseFilter(query);
  return (
    <AskedPage<Answer>
      title="Monthly report"
      titleOf={({ month, partial }) => `Report of ${fullMonth(month)}${partial ? " so far" : ""}`}
      path={`/api/report${scopeQuery(filter, { month: query.get("month") })}`}
      ranged={false}
    >
      {(page) => <Report page={page} filter={filter} />}
    </AskedPage>
  );
}

function Report({ page, filter }: { page: Answer; filter: Filter }) {
  const kpis = Object.values(page.kpis);
  const { from, to } = page.filter;
  const within: Filter = { ...filter, range: { kind: "dates", from, to } };
  const href = (kpi: AnyKpi) => hrefWith(kpiPath(kpi.name), within);
  return (
    <>
      <ReportHead page={page} />
      <ReportKpis page={page} kpis={kpis} href={href} />
      <Signals page={page} kpis={kpis} />
      <div class="report-lists">
        {kpis.map((kpi) => {
          const { list } = lookOf(kpi);
          const evidence = list?.evidence(page);
          return (
            list &&
            evidence && <ReportIssues key={kpi.name} list={list} evidence={evidence} kpi={kpi} href={href(kpi)} />
          );
        })}
      </div>
      <Notes kpis={kpis} notices={page.notices} filter={within} />
    </>
  );
}

function ReportHead({ page: { month, months, filter } }: { page: Answer }) {
  const place = usePlace();
  const offered = months.includes(month) ? months : [...months, month];
  return (
    <div class="report-head">
      <Period filter={filter} />
      <div class="tools">
        <Select
          inline
          label="Month"
          value={month}
          onChange={(next) => navigate(withParams(place, { month: next }), "replace")}
        >
          {offered.map((each) => (
            <option key={each} value={each}>
              {fullMonth(each)}
            </option>
          ))}
        </Select>
        <button type="button" class="button" onClick={() => window.print()}>
          Print
        </button>
      </div>
    </div>
  );
}
