import type { Kpis } from "../kpis";
import type { WorkMix } from "../kpis/workMix";
import type { Note } from "./kpi";
import type { Evidence, FramedPage } from "./pages";

/** The report of one month. Each KPI's `previous` is the calendar month before. */
export interface ReportPage extends FramedPage {
  /** "2026-10". */
  month: string;
  /** The month isn't over: the numbers are as they stand. */
  partial: boolean;
  /** To choose from, latest first. */
  months: string[];
  kpis: Kpis;
  workMixBefore: WorkMix["details"];
  /** Null where the KPI is switched off. */
  carriedOver: Evidence | null;
  reopened: Evidence | null;
  notices: Note[];
}
