import type { SprintSummary } from "../../api/sprints";
import { count, percent, short } from "../../ui/format";

/** The report's counts. Committed + added = completed + carried over + removed. */
export function SprintNumbers({ summary }: { summary: SprintSummary }) {
  const running = summary.state === "active";
  const { points } = summary;
  const facts = [
    { name: running ? "Predictability so far" : "Predictability", value: percent(summary.value) },
    { name: "Committed", value: count(summary.committed), points: points?.committed },
    { name: "Done of these", value: count(summary.completedOfCommitted), points: points?.completedOfCommitted },
    { name: "Added", value: count(summary.added), points: points?.added },
    { name: "Removed", value: count(summary.removed), points: points?.removed },
    { name: "Completed in all", value: count(summary.completed), points: points?.completed },
    { name: running ? "Not done yet" : "Carried over", value: count(summary.carriedOver), points: points?.carriedOver },
  ];
  return (
    <section class="card" aria-label="The sprint in numbers">
      <dl class="facts">
        {facts.map((fact) => (
          <div key={fact.name}>
            <dt>{fact.name}</dt>
            <dd class="tabular">
              {fact.value}
              {fact.points !== undefined && <span class="muted small fact-more">{short(fact.points)} points</span>}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
