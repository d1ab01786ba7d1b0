import type { Direction, Unit } from "../api/kpi";

interface CataloguedKpi {
  name: string;
  /** Its name in addresses. */
  route: string;
  title: string;
  unit: Unit;
  direction: Direction;
}

/** What there is, as the server wrote it into the page: the first paint has it. */
export interface Catalogue {
  /** Those that are switched on, in the order in which they are shown. */
  kpis: CataloguedKpi[];
  /** Codes of the data quality's findings. */
  findings: string[];
}

const written = document.getElementById("catalogue")?.textContent ?? "null";
export const catalogue: Catalogue = JSON.parse(written) ?? { kpis: [], findings: [] };

const pathOf = ({ route }: CataloguedKpi): string => `/kpis/${route}`;
export const kpiOfPath = (path: string) => catalogue.kpis.find((kpi) => path === pathOf(kpi));

/** The page of a KPI; the overview for one that is not in the catalogue. */
export function kpiPath(name: string): string {
  const kpi = catalogue.kpis.find((each) => each.name === name);
  return kpi ? pathOf(kpi) : "/";
}

/** Whether a caveat is a finding of the data quality, which has a page of its own. */
export const isFinding = (code: string): boolean => catalogue.findings.includes(code);
