import type { DatedAnswer } from "./answer";
import type { Note } from "./kpi";
import type { FilterEcho, FramedPage } from "./pages";

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

/** The same past forecasts before the correction. */
export interface PastAnswers {
  hitRates: HitRate[];
  points: BackTestPoint[];
  meanError: number | null;
}

/** How the same forecast did: what was said and what came, in issues, or in days for a question when. */
export interface BackTest extends PastAnswers {
  starts: number;
  /** Of a question how many; null for a question when. */
  days: number | null;
  /** Of a question when. */
  items: number | null;
  tested: number;
  refused: number;
  beforeHistory: number;
  reason: string | null;
  asDrawn: PastAnswers;
}

/** A question's past, and the percentiles that are asked of the trials because of it. */
export interface ForecastRecord {
  backTest: BackTest;
  correction: { asked: number; drawn: number }[] | null;
  correctionReason: string | null;
}

/** The record is that of how many, unless when alone is asked. */
export interface Forecast extends DatedAnswer, ForecastRecord {
  filter: FilterEcho;
  seed: number;
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
  when: { percent: number; date: string | null; days: number | null; asDrawn: string | null }[] | null;
  howMany: { percent: number; items: number; asDrawn: number }[] | null;
  reason: string | null;
  reasonCode: string | null;
  recordOfWhen: ForecastRecord | null;
  caveats: Note[];
}

export interface ForecastPage extends FramedPage {
  forecast: Forecast;
}
