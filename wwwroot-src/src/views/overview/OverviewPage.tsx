import { useLayoutEffect } from "preact/hooks";
import type { Overview } from "../../api/pages";
import { apiQuery, parseFilter } from "../../state/filter";
import { usePlace } from "../../state/location";
import { noteOverview } from "../../state/report";
import { useResource } from "../../state/resource";
import { FilterBar } from "../filter/FilterBar";
import { Failure, Waiting } from "../frame/PageState";
import { FirstRun } from "../setup/FirstRun";
import { NoData } from "../setup/NoData";
import { Freshness } from "../sync/Freshness";
import { SyncPanel } from "../sync/SyncPanel";
import { Notices } from "./Notices";
import { OverviewBody } from "./OverviewBody";
import { Period } from "./Period";

export function OverviewPage() {
  const { query } = usePlace();
  const { data, error, slow } = useResource<Overview>(`/api/overview${apiQuery(parseFilter(query))}`);
  useLayoutEffect(() => {
    if (data) noteOverview(data);
  }, [data]);

  if (data && !data.sync.configured && !data.sync.demo && data.stats.issues === 0) return <FirstRun />;
  return (
    <>
      <header class="page-head">
        <div>
          <h1>Overview</h1>
          {data && <Period filter={data.filter} />}
        </div>
        {data && <Freshness stats={data.stats} />}
      </header>
      <SyncPanel />
      {error && <Failure error={error} />}
      {!data && !error && <Waiting slow={slow} />}
      {data && data.stats.issues === 0 && <NoData />}
      {data && data.stats.issues > 0 && (
        <>
          <FilterBar options={data.options} />
          <Notices notices={data.notices} />
          <div class={slow ? "is-outdated" : ""} aria-busy={slow}>
            <OverviewBody overview={data} />
          </div>
        </>
      )}
    </>
  );
}
