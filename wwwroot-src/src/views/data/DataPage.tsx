import { useEffect } from "preact/hooks";
import type { DataPage as Answer } from "../../api/pages";
import { noteAnswer } from "../../state/report";
import { useResource } from "../../state/resource";
import { Failure, Waiting } from "../frame/PageState";
import { Notices } from "../overview/Notices";
import { ConnectionTest } from "../setup/ConnectionTest";
import { Freshness } from "../sync/Freshness";
import { SyncPanel } from "../sync/SyncPanel";
import { ConfigurationCard } from "./ConfigurationCard";
import { RunsCard } from "./RunsCard";
import { StatsCard } from "./StatsCard";
import { BoardsCard, ProjectsCard } from "./Stored";

/** What is stored, where it came from, and how syncing goes. */
export function DataPage() {
  const { data, error, slow } = useResource<Answer>("/api/data");
  useEffect(() => {
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
          <Notices notices={data.notices} />
          <StatsCard stats={data.stats} sync={data.sync} />
          <RunsCard runs={data.runs} sync={data.sync} />
          <div class="side-by-side">
            <ProjectsCard projects={data.projects} />
            <BoardsCard boards={data.boards} />
          </div>
          <section class="card" aria-label="Connection">
            <header class="card-head">
              <div>
                <h2>Connection</h2>
                <p class="muted small">Tests address, credentials, projects and fields from the server's side.</p>
              </div>
            </header>
            <ConnectionTest />
          </section>
          <ConfigurationCard config={data.config} />
        </div>
      )}
    </>
  );
}
