import type { Forecast, ForecastRecord } from "../../api/forecast";
import { count, percent, plural } from "../../shared/format";

/** What is promised by. */
export const likely = 85;

/** In words: what was asked, how often that came true, and what is said instead. */
export function correctionWords(record: ForecastRecord, said: string, asDrawn: string): string[] {
  const { backTest, correction, correctionReason } = record;
  const why = correctionReason === null ? [] : [sentence(correctionReason)];
  if (correction === null) return why;
  const drawn = backTest.asDrawn.hitRates.find((rate) => rate.percent === likely);
  const held = backTest.hitRates.find((rate) => rate.percent === likely);
  const came = drawn ? `: as drawn it came true ${percent(drawn.rate)} of ${plural(drawn.of, "time")}` : "";
  const instead = said === asDrawn ? `so the answer stays ${said}` : `so the answer is ${said} instead of ${asDrawn}`;
  const since = held ? [`So corrected it came true ${percent(held.rate)} of the time.`] : [];
  return [`Asked ${likely} %${came}, ${instead}.`, ...since, ...why];
}

/** What was tested, and what could not be. */
export function testWords({ starts, days, items, tested, refused, beforeHistory }: Forecast["backTest"]): string {
  const left = [
    refused > 0 ? `${refused} had too few finished issues` : "",
    beforeHistory > 0 ? `${beforeHistory} lie before the stored history` : "",
  ].filter((part) => part !== "");
  const rest = left.length === 0 ? "" : `; ${left.join(", ")}`;
  const what = days === null ? `of ${plural(items ?? 0, "issue")}` : `for ${plural(days, "day")}`;
  return `The same forecast ${what}, asked at ${plural(starts, "Monday")} of the past, corrected by what was known then, and compared with what came: ${count(tested)} tested${rest}.`;
}

const sentence = (text: string): string =>
  `${text.charAt(0).toUpperCase()}${text.slice(1)}${text.endsWith(".") ? "" : "."}`;
