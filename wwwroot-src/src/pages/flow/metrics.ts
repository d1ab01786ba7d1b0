import type { FlowMetric, FlowName } from "../../api/flow";
import type { Note } from "../../api/kpi";

/** The metric of a name, typed; undefined where the server doesn't have it. */
export const metricOf = <N extends FlowName>(metrics: FlowMetric[], name: N) =>
  metrics.find((metric): metric is Extract<FlowMetric, { name: N }> => metric.name === name);

/** "wipAge" → "wip-age", as the routes write it. */
export const routeOf = (name: FlowName): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** What concerns most of the metrics is said once, over all of them. */
export function commonCaveats(metrics: FlowMetric[]): Note[] {
  const all = metrics.flatMap((metric) => metric.caveats);
  const times = (text: string) => all.filter((caveat) => caveat.text === text).length;
  const texts = [...new Set(all.map((caveat) => caveat.text))].filter((text) => times(text) > metrics.length / 2);
  return texts.flatMap((text) => all.find((caveat) => caveat.text === text) ?? []);
}
