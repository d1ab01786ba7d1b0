import { useMemo } from "preact/hooks";
import type { Forecast } from "../../api/forecast";
import { ChartCard } from "../../charts/ChartCard";
import { percent, reasonText } from "../../shared/format";
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
          {backTest.hitRates.length === 0 ? (
            <p class="nothing">{reasonText(backTest.reason ?? "Nothing could be tested.")}</p>
          ) : (
            <table class="answers">
              <thead>
                <tr>
                  <th scope="col">It said</th>
                  <th scope="col">It held</th>
                  <th scope="col">As drawn</th>
                </tr>
              </thead>
              <tbody>
                {backTest.hitRates.map((rate, index) => (
                  <tr key={rate.percent}>
                    <th scope="row" class="tabular">
                      {rate.percent} % likely
                    </th>
                    <td class="tabular">
                      {percent(rate.rate)}{" "}
                      <span class="muted small">
                        {rate.hits} of {rate.of} times
                      </span>
                    </td>
                    <td class="tabular muted">{percent(backTest.asDrawn.hitRates[index]?.rate)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
        </section>
      </div>
    </section>
  );
}
