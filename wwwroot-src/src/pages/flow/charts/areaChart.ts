import type { FlowMetric } from "../../../api/flow";
import type { ChartModel } from "../../../charts/model";
import { chartOptions, wholeNumber } from "../../../charts/options";
import { short } from "../../../shared/format";
import { onAxis, periodLabels, periodTitle, seriesTable } from "./periods";
import type { Layer } from "./stackChart";

/** Layers that lie on each other without a gap. */
export function areaChart(metric: FlowMetric, title: string, layers: Layer[]): ChartModel {
  const { series } = metric;
  return {
    title,
    summary: `${title}: ${layers.map((layer) => `${short(layer.values.at(-1))} ${layer.name}`).join(", ")} at the end.`,
    legend: layers.map(({ name, tone }) => ({ mark: "bar", tone, text: name })),
    table: seriesTable(series),
    configure: (theme) => ({
      type: "line",
      data: {
        labels: periodLabels(series),
        datasets: layers.map(({ values, tone }, index) => ({
          data: values,
          backgroundColor: theme[tone],
          borderColor: theme[tone],
          borderWidth: 1,
          pointRadius: 0,
          fill: index === 0 ? "origin" : "-1",
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
