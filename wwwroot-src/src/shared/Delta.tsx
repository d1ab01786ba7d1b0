import type { AnyKpi } from "../api/kpi";
import { difference, measure, rounded } from "./format";
import { DownIcon, UpIcon } from "./icons";
import { type Tone, toneOf } from "./Judgement";

/** The change against the period before; whether it is good is for the verdict to say. */
export function Delta({ change, against }: { change: Change | null; against: string }) {
  if (change === null) return <span class="delta muted">no earlier figure to compare</span>;
  const Arrow = change.rising === null ? null : change.rising ? UpIcon : DownIcon;
  return (
    <span class={`delta delta-${change.tone}`} title={`${change.before} in ${against}`}>
      {Arrow && <Arrow />}
      <span class="tabular">{change.text}</span>
      <span class="muted">· was {change.before}</span>
    </span>
  );
}

export interface Change {
  /** "+4 pp", "unchanged". */
  text: string;
  /** What it was before. */
  before: string;
  tone: Tone;
  rising: boolean | null;
}

/** The move against the period before; null where either number is unknown. */
export function changeOf(kpi: AnyKpi): Change | null {
  const before = kpi.previous?.value ?? null;
  if (kpi.value === null || before === null) return null;
  // From the figures as they are shown, so that a reader who subtracts them gets the same.
  const moved = Number((rounded(kpi.value, kpi.unit) - rounded(before, kpi.unit)).toFixed(1));
  const beforeText = measure(before, kpi.unit);
  if (moved === 0) return { text: "unchanged", before: beforeText, tone: "neutral", rising: null };
  const rising = moved > 0;
  return { text: difference(moved, kpi.unit), before: beforeText, tone: changeTone(kpi, rising), rising };
}

/** That of the verdict, on a change that goes its way: a recovery from a worse period is not painted as bad. */
function changeTone(kpi: AnyKpi, rising: boolean): Tone {
  const tone = toneOf(kpi.verdict);
  const better = rising === (kpi.thresholds.direction === "up");
  return better === (tone === "good") ? tone : "neutral";
}
