import type { WorkUnit } from "../../charts/velocity";

/** Issues unless the URL asks for points, and only where there are any. */
export const unitOf = (query: URLSearchParams, hasPoints: boolean): WorkUnit =>
  hasPoints && query.get("unit") === "points" ? "points" : "issues";
