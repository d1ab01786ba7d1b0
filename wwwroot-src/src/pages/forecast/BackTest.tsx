import { useMemo } from "preact/hooks";
import type { Forecast, HitRate } from "../../api/forecast";
import { ChartCard } from "../../charts/ChartCard";
import { DataTable } from "../../shared/DataTable";
import { percent } from "../../shared/format";
import { backTestChart } from "./backTest";
import { testWords } from "./record";

/** How often the same forecast would have been right: a promise with its record. */
export function BackTest({ backTest }: { backTest: Forecast["backTest"] }) {
  const model = useMemo(() => backTestChart(backTest), [backTest]);
  return (
    <section class="page-section" aria-label="Would it have been right?">
      <header class="section-head">
        <div>
          <h2>Would it have been right?</h2>
          <p class="muted small">{testWords(backTest)}</p>
        </div>
      </header>
      <div class="side-by-side">
        <ChartCard
          model={model}
          context="Back-test of the past year"
          empty={backTest.points.length === 0 ? backTest.reason : null}
        />
        <section class="card" aria-label="How often it held">
          <header class="card-head">
            <h2>How often it held</h2>
          </header>
          <DataTable
            label="How often it held, table"
            class="answers"
            columns={[
              { title: "It said", head: true, class: "tabular", cell: (rate) => `${rate.percent} % likely` },
              { title: "It held", class: "tabular", cell: (rate) => <Held rate={rate} /> },
              {
                title: "As drawn",
                class: "tabular",
                cell: (_, index) => <span class="muted">{percent(backTest.asDrawn.hitRates[index]?.rate)}</span>,
              },
            ]}
            rows={backTest.hitRates}
            keyOf={(rate) => rate.percent}
            empty={backTest.reason ?? "Nothing could be tested."}
          />
        </section>
      </div>
    </section>
  );
}

const Held = ({ rate }: { rate: HitRate }) => (
  <>
    {percent(rate.rate)}{" "}
    <span class="muted small">
      {rate.hits} of {rate.of} times
    </span>
  </>
);
