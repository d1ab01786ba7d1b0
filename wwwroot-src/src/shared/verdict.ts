import type { Kpi, KpiStatus, KpiVerdict, Unit, Usual } from "../api/kpi";
import { figure, measure, plural, reasonText } from "./format";

export type Tone = "good" | "critical" | "neutral";

/** Colour needs evidence: what is as usual, or can't be told, has none. */
export const toneOf = (verdict: KpiVerdict): Tone =>
  verdict === "betterThanUsual" ? "good" : verdict === "worseThanUsual" ? "critical" : "neutral";

/** Whether thresholds judge the number; where they don't, its usual alone does. */
export const hasTarget = (status: KpiStatus): boolean =>
  status === "good" || status === "warning" || status === "critical";

/** Without a value its reason has said all there is. */
export const isSilent = ({ value, verdict }: { value: number | null; verdict: KpiVerdict }): boolean =>
  value === null && verdict === "unknown";

/** "usual: 62–91 % (12 months before)". */
export const usualText = ({ lower, upper, periods, of }: Usual, unit: Unit): string =>
  `usual: ${figure(lower, unit)}–${measure(upper, unit)} (${plural(periods, of === "months" ? "month" : "sprint")} before)`;

/** What the verdict rests on: why it can't be told, what was compared; "" where there is nothing to say. */
export function groundsOf(kpi: Kpi): string {
  if (isSilent(kpi)) return "";
  const { verdictReason, usual, unit } = kpi;
  return [verdictReason && reasonText(verdictReason), usual && usualText(usual, unit)].filter(Boolean).join(" · ");
}
