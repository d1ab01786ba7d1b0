import type { KpiVerdict } from "../api/kpi";
import { AsUsualIcon, BetterIcon, TooLittleIcon, UnavailableIcon, WorseIcon } from "./icons";
import { Mark } from "./Mark";
import { toneOf } from "./verdict";

const words: Record<KpiVerdict, string> = {
  betterThanUsual: "Better than usual",
  asUsual: "As usual",
  worseThanUsual: "Worse than usual",
  tooLittleData: "Too little data",
  unknown: "Unknown",
};

const shapes = {
  betterThanUsual: BetterIcon,
  asUsual: AsUsualIcon,
  worseThanUsual: WorseIcon,
  tooLittleData: TooLittleIcon,
  unknown: UnavailableIcon,
};

interface VerdictProps {
  verdict: KpiVerdict;
  label?: string;
  /** What it rests on. */
  grounds: string;
}

/** How a number stands to its own past. */
export const Verdict = ({ verdict, label, grounds }: VerdictProps) => (
  <Mark tone={toneOf(verdict)} shape={shapes[verdict]} word={words[verdict]} label={label} tip={grounds} />
);
