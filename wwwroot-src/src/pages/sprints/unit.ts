import { type WorkUnit, workUnits } from "./velocity";

/** The units in which any of these is known. */
export const unitsOf = (counted: Record<WorkUnit, unknown>[]): WorkUnit[] =>
  workUnits.filter((unit) => unit === "issues" || counted.some((each) => each[unit] !== null));

/** Issues unless the URL asks for another unit, and only where it is offered. */
export const unitOf = (query: URLSearchParams, offered: WorkUnit[]): WorkUnit =>
  offered.find((unit) => unit === query.get("unit")) ?? "issues";
