import type { KpiStatus } from "../api/kpi";
import { CriticalIcon, GoodIcon, NeutralIcon, UnavailableIcon, WarningIcon } from "./icons";

const words: Record<KpiStatus, string> = {
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

/** A status is a word, a shape and a colour: never the colour alone. */
export function Status({ status, compact = false }: { status: KpiStatus; compact?: boolean }) {
  const Shape = shapes[status];
  return (
    <span class={`status status-${status}`} title={compact ? words[status] : undefined}>
      <Shape />
      <span class={compact ? "visually-hidden" : ""}>{words[status]}</span>
    </span>
  );
}
