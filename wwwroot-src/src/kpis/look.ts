import type { ComponentChildren } from "preact";
import type { AnyKpi } from "../api/kpi";
import type { BreakdownRow, Evidence } from "../api/pages";
import type { ReportPage } from "../api/report";
import type { ChartModel } from "../charts/model";

export interface Fact {
  name: string;
  value: string;
  explanation?: string;
}

export interface OverviewChart {
  model: ChartModel;
  /** Why there is nothing to draw. */
  empty: string | null;
  /** Needs less than half of the width. */
  narrow?: boolean;
}

/** A list of the monthly report. */
export interface ReportList {
  title: string;
  /** How they are ordered. */
  hint: string;
  /** What it means that there are none. */
  none: string;
  /** Columns beside key, summary and status. */
  columns: string[];
  /** Null where the KPI is switched off. */
  evidence(page: ReportPage): Evidence | null;
}

/** What a KPI has to show beside number, trend and evidence. */
export interface KpiLook<K extends AnyKpi> {
  /** What the number is made of. */
  facts?(details: NonNullable<K["details"]>): Fact[];
  /** What the trend can't show. */
  chart?(kpi: K): ChartModel;
  /** Its chart in the overview. */
  overview?(kpi: K): OverviewChart;
  /** The issues worth talking about. */
  list?: ReportList;
  /** Set where parts of a whole stand in the place of one number. */
  parts?: {
    tile(kpi: K): ComponentChildren;
    /** A part of the breakdown. */
    row(shares: NonNullable<BreakdownRow["shares"]>, kpi: K): ComponentChildren;
    /** The largest in the month, each with its change. */
    month(kpi: K, page: ReportPage): string[];
  };
}
