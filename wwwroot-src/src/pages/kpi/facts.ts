import type { CycleTime, Kpi, SprintPredictability, StorySpillover, UnplannedWork } from "../../api/kpi";
import { count, days, percent } from "../../shared/format";

export interface Fact {
  name: string;
  value: string;
  explanation?: string;
}

/** What the number is made of, by KPI. */
export function factsOf(kpi: Kpi): Fact[] {
  switch (kpi.name) {
    case "sprintPredictability":
      return predictability(kpi.details);
    case "storySpillover":
      return spillover(kpi.details);
    case "cycleTime":
      return cycleTime(kpi.details);
    case "unplannedWork":
      return unplanned(kpi.details);
    case "workMix":
      return kpi.details
        ? [
            { name: "Issues done", value: count(kpi.details.total) },
            { name: "Unlabelled", value: count(kpi.details.unlabelled) },
          ]
        : [];
    case "reopenedStories":
      return kpi.details
        ? [
            { name: "Reopened", value: count(kpi.details.reopened) },
            { name: "Reached done or reopened", value: count(kpi.details.completed) },
            { name: "Times reopened", value: count(kpi.details.reopenEvents) },
            {
              name: "History complete",
              value: percent(kpi.details.coverage),
              explanation: "Share of these issues whose changelog is complete",
            },
          ]
        : [];
  }
}

function predictability(details: SprintPredictability["details"]): Fact[] {
  if (!details) return [];
  const { points } = details;
  const facts = [
    { name: "Committed", value: count(details.committed) },
    { name: "Completed of these", value: count(details.completedOfCommitted) },
    { name: "Added after start", value: count(details.addedAfterStart) },
    { name: "Removed", value: count(details.removed) },
    { name: "Carried over", value: count(details.carriedOver) },
  ];
  if (points.committed === 0) return facts;
  const unestimated = `${count(points.unestimated)} of the committed issues have no estimate`;
  const value = `${count(points.completedOfCommitted)} of ${count(points.committed)}`;
  return [...facts, { name: "In points", value, explanation: unestimated }];
}

function spillover(details: StorySpillover["details"]): Fact[] {
  if (!details) return [];
  return [
    {
      name: `In more than ${details.maxSprints} sprint${details.maxSprints === 1 ? "" : "s"}`,
      value: count(details.spilled),
    },
    { name: "In a closed sprint", value: count(details.total) },
    {
      name: "Carry-over rate",
      value: percent(details.carryOverRate),
      explanation: "Carried over ÷ (committed + added)",
    },
  ];
}

const exclusions: Record<string, string> = { neverStarted: "Never started", notDelivered: "Not delivered" };

function cycleTime(details: CycleTime["details"]): Fact[] {
  if (!details) return [];
  return [
    { name: "Mean", value: days(details.mean) },
    { name: "p50", value: days(details.p50), explanation: "Half of the issues took this long or less" },
    { name: "p85", value: days(details.p85), explanation: "85 % of the issues took this long or less" },
    { name: "p95", value: days(details.p95) },
    { name: "Shortest – longest", value: `${days(details.min)} – ${days(details.max)}` },
    ...details.excluded.map((part) => ({
      name: `Left out: ${(exclusions[part.reason] ?? part.reason).toLowerCase()}`,
      value: count(part.issues),
    })),
  ];
}

function unplanned(details: UnplannedWork["details"]): Fact[] {
  if (!details) return [];
  const facts = [
    { name: "Unplanned", value: `${count(details.unplanned)} of ${count(details.total)}` },
    { name: "By label", value: count(details.labelled) },
    { name: "Added after start", value: count(details.addedAfterStart) },
    { name: "Both", value: count(details.overlap) },
    { name: "Added: new work", value: count(details.addedNew), explanation: "Created after the sprint started" },
    { name: "Added: from the backlog", value: count(details.addedFromBacklog) },
  ];
  if (details.kanban.total === 0) return facts;
  return [
    ...facts,
    { name: "Kanban projects", value: `${count(details.kanban.unplanned)} of ${count(details.kanban.total)}` },
  ];
}
