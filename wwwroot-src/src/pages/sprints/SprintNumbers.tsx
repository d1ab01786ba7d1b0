import type { SprintSummary } from "../../api/sprints";
import { count, percent, short } from "../../shared/format";

/** The report's counts. Committed + added = completed + carried over + removed. */
export function SprintNumbers({ summary }: { summary: SprintSummary }) {
  const running = summary.state === "active";
  const unit = summary.hours ? "hours" : "points";
  const estimates = summary[unit];
  const facts = [
    { name: running ? "Predictability so far" : "Predictability", value: percent(summary.value) },
    { name: "Committed", value: count(summary.committed), estimate: estimates?.committed },
    { name: "Done of these", value: count(summary.completedOfCommitted), estimate: estimates?.completedOfCommitted },
    { name: "Added", value: count(summary.added), estimate: estimates?.added },
    { name: "Removed", value: count(summary.removed), estimate: estimates?.removed },
    { name: "Completed in all", value: count(summary.completed), estimate: estimates?.completed },
    {
      name: running ? "Not done yet" : "Carried over",
      value: count(summary.carriedOver),
      estimate: estimates?.carriedOver,
    },
  ];
  return (
    <section class="card" aria-label="The sprint in numbers">
      <dl class="facts">
        {facts.map((fact) => (
          <div key={fact.name}>
            <dt>{fact.name}</dt>
            <dd class="tabular">
              {fact.value}
              {fact.estimate !== undefined && (
                <span class="muted small fact-more">
                  {short(fact.estimate)} {unit}
                </span>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
