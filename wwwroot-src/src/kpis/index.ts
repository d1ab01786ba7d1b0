import type { AnyKpi } from "../api/kpi";
import { cycleTime } from "./cycleTime";
import type { KpiLook } from "./look";
import { reopenedStories } from "./reopenedStories";
import { sprintPredictability } from "./sprintPredictability";
import { storySpillover } from "./storySpillover";
import { unplannedWork } from "./unplannedWork";
import { workMix } from "./workMix";

/** The KPIs that have more to show than number, trend and evidence. */
const looks = { sprintPredictability, storySpillover, cycleTime, workMix, unplannedWork, reopenedStories };

type KpiOfLook<L> = L extends KpiLook<infer K> ? K : never;
export type Kpi = KpiOfLook<(typeof looks)[keyof typeof looks]>;

/** In the order in which they are shown. A KPI that is switched off in the configuration is absent. */
export type Kpis = { [K in Kpi as K["name"]]?: K };

const plain: KpiLook<AnyKpi> = {};

export const lookOf = ({ name }: AnyKpi): KpiLook<AnyKpi> => (looks as Record<string, KpiLook<AnyKpi>>)[name] ?? plain;
