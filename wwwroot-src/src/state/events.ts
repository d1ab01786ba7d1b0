import type { Annotation } from "../api/pages";
import { createStore } from "./store";

/** The events of the configuration (`dashboard.annotations`), as the last answer had them: they stand on every chart over time. */
export const events = createStore<Annotation[]>([]);
