import type { FlowMetric } from "../../api/flow";
import { days, measure, percent, plural, reasonText, short } from "../../shared/format";
import { metricOf } from "./metrics";

interface Figure {
  name: string;
  value: string;
  hint: string;
  definition: string;
}

/** The flow at a glance; what is not known says why. */
export function FlowFigures({ metrics }: { metrics: FlowMetric[] }) {
  return (
    <section class="card" aria-label="The flow at a glance">
      <dl class="facts flow-facts">
        {figuresOf(metrics).map((figure) => (
          <div key={figure.name} title={figure.definition}>
            <dt>{figure.name}</dt>
            <dd class="tabular">{figure.value}</dd>
            <dd class="fact-hint muted">{figure.hint}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

export function figuresOf(metrics: FlowMetric[]): Figure[] {
  const cycle = metricOf(metrics, "cycleTime");
  const lead = metricOf(metrics, "leadTime");
  const throughput = metricOf(metrics, "throughput");
  const wip = metricOf(metrics, "wip");
  const age = metricOf(metrics, "wipAge");
  const efficiency = metricOf(metrics, "flowEfficiency");
  const arrivals = metricOf(metrics, "arrivals");
  const blocked = metricOf(metrics, "blocked");
  return [
    cycle && figure("Cycle time", cycle, days(cycle.value), `85 % in ${days(cycle.details?.p85)} or less`),
    lead && figure("Lead time", lead, days(lead.value), `85 % in ${days(lead.details?.p85)} or less`),
    throughput &&
      figure("Throughput", throughput, `${short(throughput.value)} a week`, plural(throughput.sampleSize, "issue")),
    wip && figure("Under way", wip, short(wip.value), "issues at the end of the period"),
    age && figure("Oldest under way", age, days(age.details?.max), olderThan(age.details?.overServiceLevel ?? null)),
    efficiency &&
      figure("Flow efficiency", efficiency, percent(efficiency.value), plural(efficiency.sampleSize, "issue")),
    arrivals && figure("Created less done", arrivals, `${signed(arrivals.value)} a week`, "above 0 the backlog grows"),
    blocked && figure("Blocked", blocked, measure(blocked.value, "percent"), "of the time in progress"),
  ].filter((each) => each !== undefined);
}

function figure(name: string, metric: FlowMetric, value: string, hint: string): Figure {
  const unknown = metric.value === null && metric.reason !== null;
  return {
    name,
    value: unknown ? "–" : value,
    hint: unknown ? reasonText(metric) : hint,
    definition: metric.definition,
  };
}

const olderThan = (issues: number | null): string =>
  issues === null ? "no service level yet" : `${plural(issues, "issue")} past the service level`;

const signed = (value: number | null): string => (value !== null && value > 0 ? `+${short(value)}` : short(value));
