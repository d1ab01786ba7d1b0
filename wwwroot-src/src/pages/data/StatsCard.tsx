import type { Stats } from "../../api/pages";
import type { SyncInfo } from "../../api/sync";
import { ago, dayAndTime, upcoming } from "../../shared/dates";
import { bytes, count } from "../../shared/format";
import { useNow } from "../../state/now";

export function StatsCard({ stats, sync }: { stats: Stats; sync: SyncInfo }) {
  const now = useNow();
  const last = sync.last?.finishedAt ?? null;
  const facts = [
    { name: "Issues", value: count(stats.issues) },
    { name: "Changes", value: count(stats.changelogEntries) },
    { name: "Sprints", value: count(stats.sprints) },
    { name: "Boards", value: count(stats.boards) },
    { name: "Projects", value: count(stats.projects.length) },
    { name: "Database", value: bytes(stats.database.sizeBytes), tip: stats.database.path },
    { name: "Last sync", value: last === null ? "never" : ago(last, now), tip: dayAndTime(last) },
    { name: "Next sync", value: soon(sync.nextAt, now), tip: dayAndTime(sync.nextAt) },
    { name: "Next full sync", value: soon(sync.nextFullAt, now), tip: dayAndTime(sync.nextFullAt) },
  ];
  return (
    <section class="card" aria-label="In the database">
      <dl class="facts wide-facts">
        {facts.map((fact) => (
          <div key={fact.name} title={fact.tip}>
            <dt>{fact.name}</dt>
            <dd class="tabular">{fact.value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

const soon = (instant: string | null, now: number): string =>
  instant === null ? "not scheduled" : upcoming(instant, now);
