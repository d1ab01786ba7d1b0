import { useMemo } from "preact/hooks";
import type { Forecast } from "../../api/forecast";
import { backTestChart } from "../../charts/backTest";
import { ChartCard } from "../../charts/ChartCard";
import { percent, plural, reasonText } from "../../ui/format";

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
        <ChartCard model={model} context="Back-test of the past year" empty={backTest.reason} />
        <section class="card" aria-label="How often it held">
          <header class="card-head">
            <h2>How often it held</h2>
          </header>
          {backTest.tested === 0 ? (
            <p class="nothing">{reasonText(backTest.reason ?? "Nothing could be tested.")}</p>
          ) : (
            <table class="answers">
              <thead>
                <tr>
                  <th scope="col">It said</th>
                  <th scope="col">It held</th>
                </tr>
              </thead>
              <tbody>
                {backTest.hitRates.map((rate) => (
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

/** What was tested, and what could not be. */
export function testWords({ starts, days, tested, refused, beforeHistory }: Forecast["backTest"]): string {
  const left = [
    refused > 0 ? `${refused} had too few finished issues` : "",
    beforeHistory > 0 ? `${beforeHistory} lie before the stored history` : "",
  ].filter((part) => part !== "");
  const rest = left.length === 0 ? "" : `; ${left.join(", ")}`;
  return `The same forecast for ${days} days, asked at ${plural(starts, "Monday")} of the past year and compared with what came: ${tested} tested${rest}.`;
}
