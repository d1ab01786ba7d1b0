import type { Direction, Kpi, KpiName } from "../api/kpi";
import { difference, measure } from "./format";

export interface Change {
  /** "+4 pp", "unchanged". */
  text: string;
  /** What it was before. */
  before: string;
  judgement: "better" | "worse" | "none";
  rising: boolean | null;
}

const natural: Partial<Record<KpiName, Direction>> = {
  sprintPredictability: "up",
  storySpillover: "down",
  cycleTime: "down",
  unplannedWork: "down",
  reopenedStories: "down",
};

export const directionOf = (kpi: Kpi): Direction | null => kpi.thresholds?.direction ?? natural[kpi.name] ?? null;

/** The move against the period before; null where either number is unknown. */
export function changeOf(kpi: Kpi): Change | null {
  const before = kpi.previous?.value ?? null;
  if (kpi.value === null || before === null) return null;
  const moved = kpi.value - before;
  const beforeText = measure(before, kpi.unit);
  // A move too small to be displayed is none.
  if (Math.abs(moved) < 0.05) return { text: "unchanged", before: beforeText, judgement: "none", rising: null };
  const rising = moved > 0;
  const direction = directionOf(kpi);
  const judgement = direction === null ? "none" : rising === (direction === "up") ? "better" : "worse";
  return { text: difference(moved, kpi.unit), before: beforeText, judgement, rising };
}
