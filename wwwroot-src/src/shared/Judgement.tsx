import type { Kpi } from "../api/kpi";
import { Status } from "./Status";
import { Verdict } from "./Verdict";
import { groundsOf, hasTarget, isSilent } from "./verdict";

/** What stands beside a KPI's title: how it stands to its target, or without one to its usual. */
export const MainMark = ({ kpi }: { kpi: Kpi }) =>
  hasTarget(kpi.status) ? (
    <Status status={kpi.status} label="Target:" />
  ) : isSilent(kpi) ? (
    <Status status={kpi.status} />
  ) : (
    <Verdict verdict={kpi.verdict} grounds={groundsOf(kpi)} />
  );

/** Beside a target, how the KPI stands to its usual: each says which it is, for they may differ. */
export const UsualMark = ({ kpi }: { kpi: Kpi }) =>
  hasTarget(kpi.status) && !isSilent(kpi) ? (
    <Verdict verdict={kpi.verdict} label="Against usual:" grounds={groundsOf(kpi)} />
  ) : null;
