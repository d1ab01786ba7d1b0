import type { DatedAnswer } from "./answer";
import type { Limits, Note, SprintPoints } from "./kpi";
import type { Evidence, FilterEcho, FramedPage } from "./pages";

/** Sprints: velocity, list, report, burndown. */
export interface SprintSummary extends SprintPoints {
  id: number;
  name: string;
  boardId: number | null;
  boardName: string | null;
  state: string;
  startedAt: string | null;
  completedAt: string | null;
  value: number | null;
  points: SprintPoints | null;
  /** Null where the board doesn't estimate in time. */
  hours: SprintPoints | null;
  /** It runs past its planned end. */
  overdue: boolean;
}

/** Of what was completed; p15: 85 % of the sprints completed this or more. */
export interface Spread {
  sprints: number;
  mean: number | null;
  median: number | null;
  p15: number | null;
  p85: number | null;
  min: number | null;
  max: number | null;
  standardDeviation: number | null;
}

export interface SprintLimits extends Limits {
  signals: { sprintId: number; rule: "outside" | "run" }[];
}

export interface VelocitySprint {
  id: number;
  name: string;
  startedAt: string | null;
  completedAt: string | null;
  committed: number;
  completed: number;
  completedOfCommitted: number;
  value: number | null;
  points: { committed: number; completed: number } | null;
  hours: { committed: number; completed: number } | null;
}

export interface VelocityBoard {
  instance: string;
  boardId: number | null;
  boardName: string | null;
  issues: Spread;
  issuesLimits: SprintLimits | null;
  points: Spread | null;
  pointsLimits: SprintLimits | null;
  hours: Spread | null;
  hoursLimits: SprintLimits | null;
  predictability: number | null;
  predictabilityLimits: SprintLimits | null;
  sprints: VelocitySprint[];
}

export interface Velocity extends DatedAnswer {
  filter: FilterEcho;
  boards: VelocityBoard[];
  reason: string | null;
  caveats: Note[];
}

export interface SprintsPage extends FramedPage {
  velocity: Velocity;
  sprints: { instance: string; summary: SprintSummary }[];
}

export interface BurndownValues {
  scope: number;
  completed: number;
  remaining: number;
  added: number;
  removed: number;
  reestimated: number;
  ideal: number | null;
}

export interface BurndownDay {
  date: string;
  at: string;
  issues: BurndownValues;
  points: BurndownValues | null;
  hours: BurndownValues | null;
}

export interface Burndown extends DatedAnswer {
  sprint: StoredSprint;
  reason: string | null;
  reasonCode: string | null;
  stepDays: number | null;
  ideal: { from: string; to: string; issues: number; points: number | null; hours: number | null } | null;
  days: BurndownDay[];
}

export interface StoredSprint {
  id: number;
  name: string;
  instance: string;
  state: string;
  boardId: number | null;
  boardName: string | null;
  startedAt: string | null;
  completedAt: string | null;
  plannedStart: string | null;
  plannedEnd: string | null;
  overdue: boolean;
  goal: string | null;
}

export interface SprintPage extends FramedPage {
  sprint: StoredSprint;
  reason: string | null;
  reasonCode: string | null;
  summary: SprintSummary | null;
  burndown: Burndown;
  evidence: Evidence;
}
