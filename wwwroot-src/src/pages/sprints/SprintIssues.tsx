import type { Evidence } from "../../api/pages";
import type { SprintSummary } from "../../api/sprints";
import { EvidenceCard } from "../../shared/evidence/EvidenceCard";
import { Segments } from "../../shared/Segments";
import { navigate, usePlace, withParams } from "../../state/location";

interface SprintIssuesProps {
  summary: SprintSummary;
  /** Null: all of them. */
  group: string | null;
  path: string;
  evidence: Evidence;
}

/** The sprint's issues, all or one group of the report. */
export function SprintIssues({ summary, group, path, evidence }: SprintIssuesProps) {
  const place = usePlace();
  const running = summary.state === "active";
  const choices = [
    { value: "", text: "All" },
    { value: "committed", text: `Committed ${summary.committed}` },
    { value: "added", text: `Added ${summary.added}` },
    { value: "completed", text: `Completed ${summary.completed}` },
    { value: "carriedOver", text: `${running ? "Not done yet" : "Carried over"} ${summary.carriedOver}` },
    { value: "removed", text: `Removed ${summary.removed}` },
    ...(summary.completedElsewhere > 0
      ? [{ value: "completedElsewhere", text: `Completed elsewhere ${summary.completedElsewhere}` }]
      : []),
  ];
  return (
    <section class="page-section" aria-label="What became of the issues">
      <header class="section-head">
        <h2>What became of the issues</h2>
        <Segments
          label="Group"
          value={group ?? ""}
          choices={choices}
          onChange={(next) => navigate(withParams(place, { group: next, page: null }), "replace")}
        />
      </header>
      <EvidenceCard
        path={path}
        file={`${summary.name} ${group ?? ""}`}
        title="Issues"
        words={running ? unfinished : undefined}
        first={evidence}
      />
    </section>
  );
}

/** Nothing is carried over before the sprint has ended. */
const unfinished = { carriedOver: "not done yet" };
