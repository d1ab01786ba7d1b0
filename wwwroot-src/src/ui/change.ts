import type { Direction, Kpi, KpiName } from "../api/kpi";
import { difference, measure, rounded } from "./format";

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
  // From the figures as they are shown, so that a reader who subtracts them gets the same.
  const moved = Number((rounded(kpi.value, kpi.unit) - rounded(before, kpi.unit)).toFixed(1));
  const beforeText = measure(before, kpi.unit);
  if (moved === 0) return { text: "unchanged", before: beforeText, judgement: "none", rising: null };
  const rising = moved > 0;
  const direction = directionOf(kpi);
  const judgement = direction === null ? "none" : rising === (direction === "up") ? "better" : "worse";
  return { text: difference(moved, kpi.unit), before: beforeText, judgement, rising };
}
