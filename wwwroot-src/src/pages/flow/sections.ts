import type { FlowMetric, FlowPage } from "../../api/flow";
import { durationHistogram } from "../../charts/histogram";
import type { ChartModel } from "../../charts/model";
import { ageChart } from "./charts/age";
import { areaChart } from "./charts/areaChart";
import { flowLayers, typeLayers } from "./charts/layers";
import { flowLineChart } from "./charts/lineChart";
import { scatterChart } from "./charts/scatter";
import { stackChart } from "./charts/stackChart";
import { statusTimesChart } from "./charts/statusTimes";
import { metricOf } from "./metrics";

export interface FlowChart {
  metric: FlowMetric;
  model: ChartModel;
  /** True: drawn from the metric's lines, which may be known where its number isn't. */
  overTime: boolean;
  /** Takes the whole width. */
  wide?: boolean;
}

export interface FlowSection {
  title: string;
  charts: FlowChart[];
}

/** All charts of the page, grouped by what they answer. */
export function flowSections(page: FlowPage): FlowSection[] {
  return [
    { title: "How long does it take?", charts: durations(page) },
    { title: "How much gets done?", charts: amounts(page) },
    { title: "What is under way?", charts: underWay(page) },
    { title: "Where does the time go?", charts: whereTimeGoes(page) },
  ];
}

const percentiles = [
  { key: "p85", text: "p85", tone: "accent" as const },
  { key: "p50", text: "p50", tone: "muted" as const },
];

function durations({ metrics, filter }: FlowPage): FlowChart[] {
  const cycle = metricOf(metrics, "cycleTime");
  const lead = metricOf(metrics, "leadTime");
  const window = { from: filter.fromInstant, to: filter.toInstant };
  const wishes = { lines: percentiles, limitsOf: "p85", unit: "days" as const };
  return charts(
    cycle && fixed(cycle, scatterChart(cycle, window)),
    cycle && fixed(cycle, durationHistogram(cycle.details)),
    cycle && over(cycle, flowLineChart(cycle, { ...wishes, title: "Cycle time over time" })),
    lead && over(lead, flowLineChart(lead, { ...wishes, title: "Lead time over time" })),
  );
}

function amounts({ metrics }: FlowPage): FlowChart[] {
  const throughput = metricOf(metrics, "throughput");
  const arrivals = metricOf(metrics, "arrivals");
  return charts(
    throughput &&
      over(throughput, stackChart(throughput, { title: "Throughput by type", layers: typeLayers(throughput) })),
    arrivals &&
      over(
        arrivals,
        flowLineChart(arrivals, {
          title: "Arrivals and departures",
          lines: [
            { key: "created", text: "created", tone: "warning" },
            { key: "started", text: "started", tone: "muted" },
            { key: "done", text: "done", tone: "accent" },
          ],
          unit: "issues",
        }),
      ),
  );
}

function underWay({ metrics }: FlowPage): FlowChart[] {
  const age = metricOf(metrics, "wipAge");
  const wip = metricOf(metrics, "wip");
  const cumulative = metricOf(metrics, "cumulativeFlow");
  return charts(
    age && fixed(age, ageChart(age)),
    wip &&
      over(
        wip,
        flowLineChart(wip, {
          title: "Work in progress over time",
          lines: [{ key: "wip", text: "issues under way", tone: "accent" }],
          limitsOf: "wip",
          unit: "issues",
        }),
      ),
    cumulative && over(cumulative, areaChart(cumulative, "Cumulative flow", flowLayers(cumulative))),
    age &&
      over(
        age,
        flowLineChart(age, {
          title: "Age of work in progress over time",
          lines: percentiles,
          unit: "days" as const,
        }),
      ),
  );
}

function whereTimeGoes({ metrics }: FlowPage): FlowChart[] {
  const times = metricOf(metrics, "timeInStatus");
  const efficiency = metricOf(metrics, "flowEfficiency");
  const blocked = metricOf(metrics, "blocked");
  const share = (key: string, text: string) => ({
    lines: [{ key, text, tone: "accent" as const }],
    limitsOf: key,
    unit: "percent" as const,
  });
  return charts(
    times && { ...fixed(times, statusTimesChart(times)), wide: true },
    efficiency &&
      over(efficiency, flowLineChart(efficiency, { ...share("percent", "efficiency"), title: "Flow efficiency" })),
    blocked && over(blocked, flowLineChart(blocked, { ...share("percent", "blocked"), title: "Blocked time" })),
  );
}

const over = (metric: FlowMetric, model: ChartModel): FlowChart => ({ metric, model, overTime: true });
const fixed = (metric: FlowMetric, model: ChartModel): FlowChart => ({ metric, model, overTime: false });
const charts = (...all: (FlowChart | undefined)[]): FlowChart[] => all.filter((chart) => chart !== undefined);
