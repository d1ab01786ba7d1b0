import type { FlowMetric, FlowName } from "../../api/flow";

/** The metric of a name, typed; undefined where the server doesn't have it. */
export const metricOf = <N extends FlowName>(metrics: FlowMetric[], name: N) =>
  metrics.find((metric): metric is Extract<FlowMetric, { name: N }> => metric.name === name);

/** "wipAge" → "wip-age", as the routes write it. */
export const routeOf = (name: FlowName): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
