import type { AnyKpi } from "../api/kpi";
import type { KpiLook } from "./look";

/** The KPIs that have more to show than number, trend and evidence. Each adds itself: a file of its name, which exports its `look`. */
// biome-ignore lint/suspicious/noEmptyInterface: the files of the KPIs fill it.
export interface KpisByName {}

export type Kpi = KpisByName[keyof KpisByName];

/** A KPI that is switched off in the configuration is absent. */
export type Kpis = Partial<KpisByName>;

const looks = import.meta.glob<KpiLook<AnyKpi>>("./*.tsx", { eager: true, import: "look" });
const plain: KpiLook<AnyKpi> = {};

export const lookOf = ({ name }: AnyKpi): KpiLook<AnyKpi> => looks[`./${name}.tsx`] ?? plain;
