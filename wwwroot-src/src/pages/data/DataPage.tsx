import { useLayoutEffect } from "preact/hooks";
import type { DataPage as Answer } from "../../api/pages";
import { Failure, Waiting } from "../../shared/frame/PageState";
import { Notices } from "../../shared/Notices";
import { Freshness } from "../../shared/sync/Freshness";
import { SyncPanel } from "../../shared/sync/SyncPanel";
import { noteAnswer } from "../../state/report";
import { useResource } from "../../state/resource";
import { RunsCard } from "./RunsCard";
import { StatsCard } from "./StatsCard";
import { BoardsCard, ProjectsCard } from "./Stored";
import { isOfToken, TokenNotices } from "./TokenNotices";

/** What is stored, where it came from, and how syncing goes. */
export function DataPage() {
  const { data, error, slow } = useResource<Answer>("/api/data");
  useLayoutEffect(() => {
    if (data) noteAnswer(data);
  }, [data]);
  return (
    <>
      <header class="page-head">
        <h1>Data</h1>
        {data && <Freshness stats={data.stats} />}
      </header>
      <SyncPanel />
      {error && <Failure error={error} />}
      {!data && !error && <Waiting slow={slow} blocks={4} />}
      {data && (
        <div class="data-body">
          <TokenNotices notices={data.notices} />
          <Notices notices={data.notices.filter((notice) => !isOfToken(notice))} />
          <StatsCard stats={data.stats} sync={data.sync} />
          <RunsCard runs={data.runs} sync={data.sync} />
          <div class="side-by-side">
            <ProjectsCard projects={data.projects} />
            <BoardsCard boards={data.boards} />
          </div>
        </div>
      )}
    </>
  );
}
