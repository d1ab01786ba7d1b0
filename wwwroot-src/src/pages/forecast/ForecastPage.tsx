import type { ForecastPage as Answer, Forecast } from "../../api/forecast";
import type { Note } from "../../api/kpi";
import { Caveats } from "../../shared/Caveats";
import { reasonText, short } from "../../shared/format";
import { AskedPage } from "../../shared/frame/AskedPage";
import { ByDays } from "../../shared/Period";
import { parseFilter, scopeQuery } from "../../state/filter";
import { usePlace } from "../../state/location";
import { BackTest } from "./BackTest";
import { HowMany, When } from "./Questions";
import { SampleCard } from "./SampleCard";
import "./forecast.css";

/** When will it be done, how many by a day: from the selection's own throughput, with how often that was right. */
export function ForecastPage() {
  const { query } = usePlace();
  const asked = { items: query.get("items"), by: query.get("by") };
  return (
    <AskedPage<Answer>
      title="Forecast"
      path={`/api/forecast/page${scopeQuery(parseFilter(query), asked)}`}
      ranged={false}
    >
      {({ forecast }) => (
        <>
          <ByDays name="Forecast" days={forecast.sample.days} />
          {forecast.reason !== null && <p class="card nothing">No forecast: {reasonText(forecast)}</p>}
          <div class="halves">
            <When forecast={forecast} />
            <HowMany forecast={forecast} />
          </div>
          <Caveats caveats={forecast.caveats.map((caveat) => inWords(caveat, forecast))} />
          <BackTest backTest={forecast.backTest} />
          <SampleCard forecast={forecast} />
        </>
      )}
    </AskedPage>
  );
}

/** The server's sentence points into its answer; a reader wants the figure. */
const inWords = (caveat: Note, { sample }: Forecast): Note =>
  caveat.code !== "noWorkAdded" || sample.arrivalsPerWeek === null
    ? caveat
    : {
        ...caveat,
        text: `Assumes that the team goes on as in the past ${sample.days} days and that no work is added, while ${short(sample.arrivalsPerWeek)} issues were created a week.`,
      };
