import { useEffect } from "preact/hooks";
import type { KpiPage as Answer } from "../../api/pages";
import { apiQuery, parseFilter } from "../../state/filter";
import { usePlace } from "../../state/location";
import { noteAnswer } from "../../state/report";
import { useResource } from "../../state/resource";
import { FilterBar } from "../filter/FilterBar";
import { Failure, Waiting } from "../frame/PageState";
import { Period } from "../overview/Period";
import { Freshness } from "../sync/Freshness";
import { SyncPanel } from "../sync/SyncPanel";
import { Breakdown } from "./Breakdown";
import { EvidenceCard } from "./EvidenceCard";
import { Jql } from "./Jql";
import { KpiCharts } from "./KpiCharts";
import { KpiHead } from "./KpiHead";

/** One KPI: the number, how it moved, what made it, which issues. */
export function KpiPage({ route, title }: { route: string; title: string }) {
  const { query } = usePlace();
  const filter = parseFilter(query);
  const grouping = { groupBy: query.get("groupBy") };
  const { data, error, slow } = useResource<Answer>(`/api/kpis/${route}/page${apiQuery(filter, grouping)}`);
  useEffect(() => {
    if (data) noteAnswer(data);
  }, [data]);

  return (
    <>
      <header class="page-head">
        <div>
          <h1>{title}</h1>
          {data && <Period filter={data.filter} />}
        </div>
        {data && <Freshness stats={data.stats} />}
      </header>
      <SyncPanel />
      {error && <Failure error={error} />}
      {!data && !error && <Waiting slow={slow} blocks={4} />}
      {data && (
        <>
          <FilterBar options={data.options} />
          <div class={`kpi-body ${slow ? "is-outdated" : ""}`} aria-busy={slow}>
            <KpiHead kpi={data.kpi} />
            <KpiCharts page={data} />
            <Breakdown breakdown={data.breakdown} kpi={data.kpi} teams={data.options.teams.length > 0} />
            <EvidenceCard route={route} filter={filter} first={data.evidence} />
            <Jql jql={data.jql} note={data.jqlNote} />
          </div>
        </>
      )}
    </>
  );
}
