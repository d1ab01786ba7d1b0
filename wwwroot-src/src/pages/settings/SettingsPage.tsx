import { useLayoutEffect } from "preact/hooks";
import type { SettingsPage as Answer } from "../../api/settings";
import { Failure, Waiting } from "../../shared/frame/PageState";
import { ConnectionTest } from "../../shared/setup/ConnectionTest";
import { Freshness } from "../../shared/sync/Freshness";
import { SyncPanel } from "../../shared/sync/SyncPanel";
import { noteAnswer } from "../../state/report";
import { useResource } from "../../state/resource";
import { ConfigurationCard } from "./ConfigurationCard";
import { StatusesCard } from "./StatusesCard";
import "./settings.css";

/** What is configured, how statuses are taken, and whether the connection works. Nothing is changed here. */
export function SettingsPage() {
  const { data, error, slow } = useResource<Answer>("/api/settings");
  useLayoutEffect(() => {
    if (data) noteAnswer(data);
  }, [data]);
  return (
    <>
      <header class="page-head">
        <h1>Settings</h1>
        {data && <Freshness stats={data.stats} />}
      </header>
      <SyncPanel />
      {error && <Failure error={error} />}
      {!data && !error && <Waiting slow={slow} blocks={3} />}
      {data && (
        <div class="data-body">
          <section class="card" aria-label="Connection">
            <header class="card-head">
              <div>
                <h2>Connection</h2>
                <p class="muted small">Tests address, credentials, projects and fields from the server's side.</p>
              </div>
            </header>
            <ConnectionTest />
          </section>
          <StatusesCard statuses={data.statuses} workflow={sectionOf(data.config, "workflow")} />
          <ConfigurationCard config={data.config} />
        </div>
      )}
    </>
  );
}

function sectionOf(config: Record<string, unknown>, name: string): Record<string, unknown> {
  const section = config[name];
  return typeof section === "object" && section !== null ? (section as Record<string, unknown>) : {};
}
