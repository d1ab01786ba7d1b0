import { useMemo } from "preact/hooks";
import type { FlowPage } from "../../api/flow";
import { ChartCard } from "../../charts/ChartCard";
import { reasonText } from "../../shared/format";
import { contextOf } from "../../shared/Period";
import { emptyReason } from "./charts/periods";
import { commonCaveats } from "./metrics";
import { type FlowChart, flowSections } from "./sections";

/** The charts in the order of the questions they answer. */
export function FlowCharts({ page }: { page: FlowPage }) {
  const context = contextOf(page.filter);
  const common = useMemo(() => commonCaveats(page.metrics).map((caveat) => caveat.text), [page]);
  const sections = useMemo(() => flowSections(page), [page]);
  return (
    <>
      {sections.map((section) => (
        <section key={section.title} class="page-section" aria-label={section.title}>
          <header class="section-head">
            <h2>{section.title}</h2>
          </header>
          <div class="chart-grid">
            {section.charts.map((chart) => (
              <FlowCard key={chart.model.title} chart={chart} context={context} common={common} />
            ))}
          </div>
        </section>
      ))}
    </>
  );
}

/** A chart with what is counted and what the picture hides. */
interface FlowCardProps {
  chart: FlowChart;
  context: string;
  /** What is said over all charts already. */
  common: string[];
}

function FlowCard({ chart: { model, metric, overTime, wide }, context, common }: FlowCardProps) {
  const empty = overTime ? emptyReason(metric) : reasonText(metric) || null;
  return (
    <ChartCard model={model} context={context} empty={empty} class={wide ? "wide-card" : ""}>
      <p class="chart-note muted small">
        {metric.definition}
        {metric.caveats.filter((caveat) => !common.includes(caveat.text)).map((caveat) => ` ${caveat.text}`)}
      </p>
    </ChartCard>
  );
}
