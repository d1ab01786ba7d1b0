import type { KpiStatus } from "../api/kpi";
import { CriticalIcon, GoodIcon, NeutralIcon, UnavailableIcon, WarningIcon } from "./icons";
import { Mark } from "./Mark";

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
