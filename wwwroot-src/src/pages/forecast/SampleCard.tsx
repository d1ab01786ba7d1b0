import type { Forecast } from "../../api/forecast";
import { daySpan } from "../../shared/dates";
import { count, short } from "../../shared/format";
import { filterParams, parseFilter } from "../../state/filter";
import { queryText, usePlace } from "../../state/location";

/** What the forecast was drawn from, and the way to its issues. */
export function SampleCard({ forecast }: { forecast: Forecast }) {
  const { query } = usePlace();
  const { sample, trials } = forecast;
  const params = filterParams({ ...parseFilter(query), range: { kind: "dates", from: sample.from, to: sample.to } });
  params.set("metric", "throughput");
  return (
    <section class="card" aria-label="What it is drawn from">
      <header class="card-head">
        <div>
          <h2>What it is drawn from</h2>
          <p class="muted small">
            {count(trials)} simulated futures. Each is put together of whole weeks of the past,{" "}
            {daySpan(sample.from, sample.to)}.
          </p>
        </div>
        <a class="button" href={`/flow${queryText(params)}`}>
          Issues of these days
        </a>
      </header>
      <dl class="facts">
        <Fact name="Finished" value={count(sample.completions)} />
        <Fact name="Finished a week" value={short(sample.completionsPerWeek)} />
        <Fact name="Created a week" value={short(sample.arrivalsPerWeek)} />
        <Fact name="Days" value={count(sample.days)} />
      </dl>
    </section>
  );
}

const Fact = ({ name, value }: { name: string; value: string }) => (
  <div>
    <dt>{name}</dt>
    <dd class="tabular">{value}</dd>
  </div>
);
