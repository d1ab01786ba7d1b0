import { useLayoutEffect } from "preact/hooks";
import type { Overview } from "../../api/pages";
import { FilterBar } from "../../shared/filter/FilterBar";
import { Failure, Waiting } from "../../shared/frame/PageState";
import { Notices } from "../../shared/Notices";
import { Period } from "../../shared/Period";
import { NoData } from "../../shared/setup/NoData";
import { Freshness } from "../../shared/sync/Freshness";
import { SyncPanel } from "../../shared/sync/SyncPanel";
import { apiQuery, parseFilter } from "../../state/filter";
import { usePlace } from "../../state/location";
import { noteAnswer } from "../../state/report";
import { useResource } from "../../state/resource";
import { FirstRun } from "../setup/FirstRun";
import { OverviewBody } from "./OverviewBody";
import "./overview.css";

export function OverviewPage() {
  const { query } = usePlace();
  const { data, error, slow } = useResource<Overview>(`/api/overview${apiQuery(parseFilter(query))}`);
  useLayoutEffect(() => {
    if (data) noteAnswer(data);
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
