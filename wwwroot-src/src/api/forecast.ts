import type { Note } from "./kpi";
import type { FramedPage } from "./pages";

/** A forecast by throughput, with how often it would have been right. */
export interface HitRate {
  percent: number;
  hits: number;
  of: number;
  rate: number | null;
}

export interface BackTestPoint {
  start: string;
  p50: number | null;
  p85: number | null;
  p95: number | null;
  actual: number | null;
}

export interface Forecast {
  items: number | null;
  by: string | null;
  trials: number;
  first: string;
  sample: {
    from: string;
    to: string;
    days: number;
    completions: number | null;
    completionsPerWeek: number | null;
    arrivalsPerWeek: number | null;
  };
  when: { percent: number; date: string | null; days: number | null }[] | null;
  howMany: { percent: number; items: number }[] | null;
  reason: string | null;
  backTest: {
    starts: number;
    days: number;
    tested: number;
    refused: number;
    beforeHistory: number;
    hitRates: HitRate[];
    points: BackTestPoint[];
    reason: string | null;
  };
  caveats: Note[];
}

export interface ForecastPage extends FramedPage {
  forecast: Forecast;
}
