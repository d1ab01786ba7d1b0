import type { ComponentType } from "preact";
import type { AnyKpi, KpiStatus, KpiVerdict, Unit, Usual } from "../api/kpi";
import { figure, measure, plural } from "./format";
import {
  AsUsualIcon,
  BetterIcon,
  CriticalIcon,
  GoodIcon,
  NeutralIcon,
  TooLittleIcon,
  UnavailableIcon,
  WarningIcon,
  WorseIcon,
} from "./icons";

interface MarkProps {
  tone: string;
  shape: ComponentType<{ class?: string }>;
  word: string;
  /** What is judged, where two judgements stand together. */
  label?: string;
  tip?: string;
}

/** A judgement is a word, a shape and a colour: never the colour alone. */
function Mark({ tone, shape: Shape, word, label, tip }: MarkProps) {
  return (
    <span class={`status status-${tone}`} title={tip || undefined}>
      {label && <span class="status-label">{label}</span>}
      <Shape />
      <span>{word}</span>
    </span>
  );
}

export const statusWords: Record<KpiStatus, string> = {
  good: "On target",
  warning: "Watch",
  critical: "Off target",
  neutral: "No target",
  unavailable: "Not available",
};

const shapes = {
  good: GoodIcon,
  warning: WarningIcon,
  critical: CriticalIcon,
  neutral: NeutralIcon,
  unavailable: UnavailableIcon,
};

/** How a number stands to its thresholds. */
export const Status = ({ status, label }: { status: KpiStatus; label?: string }) => (
  <Mark tone={status} shape={shapes[status]} word={statusWords[status]} label={label} />
);

const verdicts: Record<KpiVerdict, Pick<MarkProps, "word" | "shape">> = {
  betterThanUsual: { word: "Better than usual", shape: BetterIcon },
  asUsual: { word: "As usual", shape: AsUsualIcon },
  worseThanUsual: { word: "Worse than usual", shape: WorseIcon },
  tooLittleData: { word: "Too little data", shape: TooLittleIcon },
  unknown: { word: "Unknown", shape: UnavailableIcon },
};

interface VerdictProps {
  verdict: KpiVerdict;
  label?: string;
  /** What it rests on. */
  grounds: string;
}

/** How a number stands to its own past. */
export const Verdict = ({ verdict, label, grounds }: VerdictProps) => (
  <Mark {...verdicts[verdict]} tone={toneOf(verdict)} label={label} tip={grounds} />
);

/** What stands beside a KPI's title: how it stands to its target, or without one to its usual. */
export const MainMark = ({ kpi }: { kpi: AnyKpi }) =>
  hasTarget(kpi.status) ? (
    <Status status={kpi.status} label="Target:" />
  ) : isSilent(kpi) ? (
    <Status status={kpi.status} />
  ) : (
    <Verdict verdict={kpi.verdict} grounds={groundsOf(kpi)} />
  );

/** Beside a target, how the KPI stands to its usual: each says which it is, for they may differ. */
export const UsualMark = ({ kpi }: { kpi: AnyKpi }) =>
  hasTarget(kpi.status) && !isSilent(kpi) ? (
    <Verdict verdict={kpi.verdict} label="Against usual:" grounds={groundsOf(kpi)} />
  ) : null;

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
export function groundsOf(kpi: AnyKpi): string {
  if (isSilent(kpi)) return "";
  const { verdictReason, usual, unit } = kpi;
  return [verdictReason, usual && usualText(usual, unit)].filter(Boolean).join(" · ");
}
