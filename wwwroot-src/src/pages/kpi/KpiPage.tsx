import type { KpiPage as Answer } from "../../api/pages";
import { EvidenceCard } from "../../shared/evidence/EvidenceCard";
import { AskedPage } from "../../shared/frame/AskedPage";
import { apiQuery, parseFilter } from "../../state/filter";
import { usePlace } from "../../state/location";
import { Breakdown } from "./Breakdown";
import { Jql } from "./Jql";
import { KpiCharts } from "./KpiCharts";
import { KpiHead } from "./KpiHead";
import "./kpi.css";

/** One KPI: the number, how it moved, what made it, which issues. */
export function KpiPage({ route, title }: { route: string; title: string }) {
  const { query } = usePlace();
  const filter = parseFilter(query);
  const path = `/api/kpis/${route}`;
  return (
    <AskedPage<Answer> title={title} path={`${path}/page${apiQuery(filter, { groupBy: query.get("groupBy") })}`}>
      {(page) => (
        <>
          <KpiHead kpi={page.kpi} />
          <KpiCharts page={page} />
          <Breakdown breakdown={page.breakdown} kpi={page.kpi} teams={page.options.teams.length > 0} />
          <EvidenceCard path={`${path}/issues${apiQuery(filter)}`} file={route} first={page.evidence} />
          <Jql jql={page.jql} note={page.jqlNote} />
        </>
      )}
    </AskedPage>
  );
}
