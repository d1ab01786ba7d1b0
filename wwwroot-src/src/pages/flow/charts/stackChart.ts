import type { FlowMetric } from "../../../api/flow";
import type { ChartModel, Tone } from "../../../charts/model";
import { chartOptions, wholeNumber } from "../../../charts/options";
import { short } from "../../../shared/format";
import { onAxis, periodLabels, periodTitle, seriesTable } from "./periods";

export interface Layer {
  name: string;
  tone: Exclude<Tone, "muted">;
  values: (number | null)[];
}

interface Wishes {
  title: string;
  layers: Layer[];
}

/** Parts of a whole over time. */
export function stackChart(metric: FlowMetric, { title, layers }: Wishes): ChartModel {
  const { series } = metric;
  return {
    title,
    summary: `${title}: ${layers.map((layer) => `${layer.name} ${short(layer.values.at(-1))} in the last period`).join(", ")}.`,
    legend: layers.map(({ name, tone }) => ({ mark: "bar", tone, text: name })),
    table: seriesTable(series),
    configure: (theme) => ({
      type: "bar",
      data: {
        labels: periodLabels(series),
        datasets: layers.map(({ values, tone }) => ({
          data: values,
          backgroundColor: theme[tone],
          maxBarThickness: 28,
          barPercentage: 0.92,
        })),
      },
      options: chartOptions(theme, {
        value: wholeNumber,
        stacked: true,
        positionOf: onAxis(series),
        tooltipTitle: (item) => periodTitle(series, item?.dataIndex ?? -1),
        tooltip: (item) => `${layers[item.datasetIndex]?.name}: ${short(Number(item.raw))}`,
      }),
    }),
  };
}
