import type { QualityAnswer } from "../answers";

/** /api/data-quality */
export const dataQuality = {
  "generatedAt": "2026-11-23T12:00:00.000Z",
  "asOf": "2026-11-23T12:00:00.000Z",
  "dataVersion": "7-test",
  "filter": {
    "days": 90,
    "from": "2026-08-25",
    "to": "2026-11-23",
    "fromInstant": "2026-08-25T12:00:00.000Z",
    "toInstant": "2026-11-23T12:00:00.000Z",
    "sprints": null,
    "sprintRule": "window",
    "sprintLookback": 3,
    "instance": null,
    "projects": [],
    "team": null,
    "boards": [],
    "types": [],
    "priorities": [],
    "labels": [],
    "epic": null
  },
  "findings": [
    {
      "code": "changedAfterDone",
      "title": "Status changed after done",
      "severity": "warning",
      "count": 1,
      "of": 3,
      "percent": 33.333333333333336,
      "unit": "issues",
      "names": [],
      "distorts": "Reopened work counts again when it is done again; reports by resolution date differ from those by status.",
      "advice": "Open a new issue for new work, and let a status follow done only where it is a step of its own.",
      "kpis": [
        "cycleTime",
        "reopenedStories"
      ]
    },
    {
      "code": "doneNeverStarted",
      "title": "Done but never started",
      "severity": "ok",
      "count": 0,
      "of": 2,
      "percent": 0,
      "unit": "issues",
      "names": [],
      "distorts": "Cycle time leaves them out: where many are missing it tells of the survivors only, and its status is neutral.",
      "advice": "Move issues to an in-progress status when work begins, or map the status in which it does under workflow.",
      "kpis": [
        "cycleTime"
      ]
    },
    {
      "code": "movedBackwards",
      "title": "Moved back to to-do",
      "severity": "ok",
      "count": 0,
      "of": 3,
      "percent": 0,
      "unit": "issues",
      "names": [],
      "distorts": "With workflow.reset_on_backlog the earlier start is discarded, so cycle time gets shorter than the work was.",
      "advice": "Keep paused work in a waiting status; return to to-do only what is given up.",
      "kpis": [
        "cycleTime"
      ]
    },
    {
      "code": "parentNotStarted",
      "title": "Not started while sub-tasks are",
      "severity": "ok",
      "count": 0,
      "of": 0,
      "percent": null,
      "unit": "issues",
      "names": [],
      "distorts": "Cycle time starts too late, and work in progress is too small.",
      "advice": "Move the parent with its first sub-task; a Jira automation can.",
      "kpis": [
        "cycleTime"
      ]
    },
    {
      "code": "parentDoneSubtasksOpen",
      "title": "Done with open sub-tasks",
      "severity": "ok",
      "count": 0,
      "of": 0,
      "percent": null,
      "unit": "issues",
      "names": [],
      "distorts": "Throughput and cycle time count it as finished while work goes on.",
      "advice": "Close sub-tasks first; a condition in the workflow can ask for it.",
      "kpis": [
        "cycleTime",
        "sprintPredictability"
      ]
    },
    {
      "code": "epicsWithoutChildrenDone",
      "title": "Epics done before their children",
      "severity": "ok",
      "count": 0,
      "of": 0,
      "percent": null,
      "unit": "epics",
      "names": [],
      "distorts": "Progress by epic looks finished while work goes on.",
      "advice": "Close the epic last, or move open children to another.",
      "kpis": [
        "workMix"
      ]
    },
    {
      "code": "bulkDone",
      "title": "Finished by a bulk change",
      "severity": "ok",
      "count": 0,
      "of": 2,
      "percent": 0,
      "unit": "issues",
      "names": [],
      "distorts": "20 or more issues done within a minute: a clean-up, whose dates say nothing of the work; throughput peaks, cycle times grow.",
      "advice": "Close issues when they are done; give clean-ups a resolution of workflow.not_delivered.",
      "kpis": [
        "cycleTime",
        "workMix"
      ]
    },
    {
      "code": "staleWork",
      "title": "In progress for very long",
      "severity": "ok",
      "count": 0,
      "of": 1,
      "percent": 0,
      "unit": "issues",
      "names": [],
      "distorts": "Started over 90 days ago, and longer than 95 % of what was finished in the project took: forgotten work makes WIP and its age large, and cycle time jumps when it is closed.",
      "advice": "Close what nobody works on, or move it back to the backlog.",
      "kpis": [
        "cycleTime"
      ]
    },
    {
      "code": "epicLinksWithoutEpics",
      "title": "Epic links without an epic type",
      "severity": "ok",
      "count": 0,
      "of": 4,
      "percent": 0,
      "unit": "issues",
      "names": [],
      "distorts": "No issue type of this Jira is known to be the epics': epics count as stories, and their months as cycle time.",
      "advice": "Set the level of the epic type under workflow.levels, or sync the projects that hold the epics.",
      "kpis": [
        "cycleTime",
        "workMix"
      ]
    },
    {
      "code": "notDeliveredUnmatched",
      "title": "No resolution means not delivered",
      "severity": "ok",
      "count": 0,
      "of": 0,
      "percent": null,
      "unit": "resolutions",
      "names": [],
      "distorts": "None of the resolutions in use is listed in workflow.not_delivered: what was given up counts as delivered in cycle time, throughput and work mix.",
      "advice": "If one of these resolutions means that nothing was delivered (it may have another name or language), list it under workflow.not_delivered.",
      "kpis": [
        "cycleTime",
        "workMix"
      ]
    },
    {
      "code": "noEstimate",
      "title": "Done without an estimate",
      "severity": "ok",
      "count": 0,
      "of": 0,
      "percent": null,
      "unit": "issues",
      "names": [],
      "distorts": "They count 0: velocity and every share by points are too small.",
      "advice": "Estimate before the sprint starts, or read the numbers by issues.",
      "kpis": [
        "sprintPredictability",
        "workMix"
      ]
    },
    {
      "code": "noCategory",
      "title": "Done in no work category",
      "severity": "ok",
      "count": 0,
      "of": 0,
      "percent": null,
      "unit": "issues",
      "names": [],
      "distorts": "The work mix is told of a part; above 30 % its ranges are not judged.",
      "advice": "Label them or their epics, or name types and components under labels.",
      "kpis": [
        "workMix"
      ]
    },
    {
      "code": "unestimatedCommitment",
      "title": "Sprints committed without estimates",
      "severity": "ok",
      "count": 0,
      "of": 1,
      "percent": 0,
      "unit": "sprints",
      "names": [],
      "distorts": "Over 30 % of the committed issues count 0 points: committed points and velocity are too small.",
      "advice": "Estimate before the sprint starts, or read the numbers by issues.",
      "kpis": [
        "sprintPredictability"
      ]
    },
    {
      "code": "committedNotDelivered",
      "title": "Committed, finished as not delivered",
      "severity": "ok",
      "count": 0,
      "of": 2,
      "percent": 0,
      "unit": "issues",
      "names": [],
      "distorts": "They count as completed: predictability and velocity are too high.",
      "advice": "Take what won't be done out of the sprint before closing it.",
      "kpis": [
        "sprintPredictability"
      ]
    },
    {
      "code": "nothingCommitted",
      "title": "Sprints filled after their start",
      "severity": "ok",
      "count": 0,
      "of": 1,
      "percent": 0,
      "unit": "sprints",
      "names": [],
      "distorts": "All work counts as added. On Cloud a sprint started late keeps its planned start, so its plan looks like additions.",
      "advice": "Plan before the start; correct the start date when it slips, or set kpis.sprint_predictability.commitment_grace_hours.",
      "kpis": [
        "sprintPredictability",
        "unplannedWork"
      ]
    },
    {
      "code": "bucketSprints",
      "title": "Sprints used as a bucket",
      "severity": "ok",
      "count": 0,
      "of": 1,
      "percent": 0,
      "unit": "sprints",
      "names": [],
      "distorts": "More added than committed, longer than 45 days, or open past its planned end: predictability and spillover say little of such a sprint.",
      "advice": "Keep the backlog in the backlog, and complete a sprint at its end.",
      "kpis": [
        "sprintPredictability",
        "storySpillover",
        "unplannedWork"
      ]
    },
    {
      "code": "sprintDates",
      "title": "Sprints with odd dates",
      "severity": "ok",
      "count": 0,
      "of": 1,
      "percent": 0,
      "unit": "sprints",
      "names": [],
      "distorts": "A sprint without a start or an end has no report; with a wrong one, committed and added are mixed up.",
      "advice": "Start and complete sprints in Jira; an administrator can mend their dates.",
      "kpis": [
        "sprintPredictability",
        "storySpillover",
        "unplannedWork"
      ]
    },
    {
      "code": "idleBoards",
      "title": "Sprint boards without a sprint",
      "severity": "ok",
      "count": 0,
      "of": 1,
      "percent": 0,
      "unit": "boards",
      "names": [],
      "distorts": "No sprint for 90 days: the sprint numbers of these projects are of the past.",
      "advice": "If the team left sprints, read flow instead; else start the next sprint in Jira.",
      "kpis": [
        "sprintPredictability",
        "storySpillover",
        "unplannedWork"
      ]
    },
    {
      "code": "unknownSprints",
      "title": "Sprints that are gone from Jira",
      "severity": "ok",
      "count": 0,
      "of": 2,
      "percent": 0,
      "unit": "sprints",
      "names": [],
      "distorts": "Issues or their histories name them by id; they have no dates, so they are in no number.",
      "advice": "Nothing to do where they were deleted; else give the account of the sync the right to see their boards.",
      "kpis": [
        "sprintPredictability",
        "storySpillover",
        "unplannedWork"
      ]
    },
    {
      "code": "lastColumnDiffers",
      "title": "Last column differs from done",
      "severity": "ok",
      "count": 0,
      "of": 1,
      "percent": 0,
      "unit": "boards",
      "names": [],
      "distorts": "Sprint numbers go by the board's last column, flow by the done category: the same issue is done for one and open for the other.",
      "advice": "Put exactly the done statuses into the last column, or set the category under workflow.",
      "kpis": [
        "sprintPredictability",
        "cycleTime"
      ]
    },
    {
      "code": "unknownBoards",
      "title": "Boards that can't be read",
      "severity": "ok",
      "count": 0,
      "of": 1,
      "percent": 0,
      "unit": "boards",
      "names": [],
      "distorts": "Done is the done category there instead of the last column, and points are unknown.",
      "advice": "Give the account of the sync the right to see these boards.",
      "kpis": [
        "sprintPredictability"
      ]
    },
    {
      "code": "unreadBoardLists",
      "title": "Projects whose boards can't be listed",
      "severity": "ok",
      "count": 0,
      "of": 2,
      "percent": 0,
      "unit": "projects",
      "names": [],
      "distorts": "Their boards and sprints are those known before: sprint numbers may be missing or old.",
      "advice": "Give the account and its token the right to read boards (Jira Software access; scoped tokens need the board scopes).",
      "kpis": [
        "sprintPredictability",
        "storySpillover",
        "unplannedWork"
      ]
    },
    {
      "code": "unreadBoardSprints",
      "title": "Boards whose sprints can't be read",
      "severity": "ok",
      "count": 0,
      "of": 1,
      "percent": 0,
      "unit": "boards",
      "names": [],
      "distorts": "Their sprints are those known before and those that issues name: new ones, and what became of old ones, may be missing.",
      "advice": "Give the account of the sync the right to see these boards; every run tries again.",
      "kpis": [
        "sprintPredictability",
        "storySpillover",
        "unplannedWork"
      ]
    },
    {
      "code": "unreadBoardIssues",
      "title": "Boards whose issues can't be read",
      "severity": "ok",
      "count": 0,
      "of": 1,
      "percent": 0,
      "unit": "boards",
      "names": [],
      "distorts": "Which issues are on them is unknown: a filter by these boards can't be answered, and sprints of other boards don't count for them.",
      "advice": "Share the boards' filters with the account of the sync.",
      "kpis": [
        "sprintPredictability",
        "storySpillover",
        "unplannedWork"
      ]
    },
    {
      "code": "unreadSprints",
      "title": "Sprints that can't be read",
      "severity": "ok",
      "count": 0,
      "of": 2,
      "percent": 0,
      "unit": "sprints",
      "names": [],
      "distorts": "What is known of them is what issues say: dates and state may be old.",
      "advice": "Give the account of the sync the right to see their boards.",
      "kpis": [
        "sprintPredictability",
        "storySpillover",
        "unplannedWork"
      ]
    },
    {
      "code": "unmappedStatuses",
      "title": "Statuses without a category",
      "severity": "ok",
      "count": 0,
      "of": 3,
      "percent": 0,
      "unit": "statuses",
      "names": [],
      "distorts": "Jira no longer knows them, or gives them none. They count as in progress: starts come early, and passing through one after done looks like a reopening.",
      "advice": "Map them by name or id under workflow in the configuration.",
      "kpis": [
        "cycleTime",
        "reopenedStories",
        "sprintPredictability"
      ]
    },
    {
      "code": "renamedStatuses",
      "title": "Renamed statuses",
      "severity": "ok",
      "count": 0,
      "of": 3,
      "percent": 0,
      "unit": "statuses",
      "names": [],
      "distorts": "Nothing here, ids count; but if a rename changed the meaning, the past is judged by today's.",
      "advice": "Where the meaning changed, make a new status instead of renaming one.",
      "kpis": [
        "cycleTime"
      ]
    },
    {
      "code": "historyDisagrees",
      "title": "History differs from the present",
      "severity": "ok",
      "count": 0,
      "of": 4,
      "percent": 0,
      "unit": "issues",
      "names": [],
      "distorts": "Status or sprint changed without a trace (permissions, migrations): today's value counts from the day Jira or the resolution names, else from the last change on.",
      "advice": "Let the account of the sync see the projects these issues came from; a migration can't be mended.",
      "kpis": [
        "cycleTime",
        "sprintPredictability",
        "storySpillover",
        "reopenedStories"
      ]
    },
    {
      "code": "incompleteChangelogs",
      "title": "Incomplete changelogs",
      "severity": "ok",
      "count": 0,
      "of": 4,
      "percent": 0,
      "unit": "issues",
      "names": [],
      "distorts": "Starts, reopenings and sprint changes of the missing part are unknown.",
      "advice": "Run sync --full without --no-changelog.",
      "kpis": [
        "cycleTime",
        "sprintPredictability",
        "storySpillover",
        "unplannedWork",
        "reopenedStories"
      ]
    },
    {
      "code": "unreadHistories",
      "title": "Histories that could not be read",
      "severity": "ok",
      "count": 0,
      "of": 4,
      "percent": 0,
      "unit": "issues",
      "names": [],
      "distorts": "Starts, reopenings and sprint changes of these issues are those known before, or none.",
      "advice": "Give the account of the sync the right to see these issues; every run tries again.",
      "kpis": [
        "cycleTime",
        "sprintPredictability",
        "storySpillover",
        "unplannedWork",
        "reopenedStories"
      ]
    },
    {
      "code": "changesWithoutIds",
      "title": "Histories without ids",
      "severity": "ok",
      "count": 0,
      "of": 4,
      "percent": 0,
      "unit": "issues",
      "names": [],
      "distorts": "Statuses or sprints stand there by name only: the name tells which is meant, and a name that nothing knows is a state in progress of its own.",
      "advice": "Map the unknown names under workflow in the configuration; a migration can't be mended.",
      "kpis": [
        "cycleTime",
        "sprintPredictability",
        "reopenedStories"
      ]
    },
    {
      "code": "unreadValues",
      "title": "Values that could not be read",
      "severity": "ok",
      "count": 0,
      "of": 0,
      "percent": null,
      "unit": "values",
      "names": [],
      "distorts": "They count as unknown: a sprint without a readable date may have no report, and an issue without a value that every issue needs is missing as a whole.",
      "advice": "Correct them in Jira (a year with a digit too many, a field of another type); the next sync reads them again.",
      "kpis": [
        "cycleTime",
        "sprintPredictability",
        "storySpillover",
        "workMix",
        "unplannedWork",
        "reopenedStories"
      ]
    },
    {
      "code": "resolvedBeforeCreated",
      "title": "Resolved before created",
      "severity": "ok",
      "count": 0,
      "of": 4,
      "percent": 0,
      "unit": "issues",
      "names": [],
      "distorts": "An import kept the resolution date and created the issue anew: without a status change it counts as done when it was created, after no time at all.",
      "advice": "Leave imported work out by its type or label, or read times of what was finished after the import.",
      "kpis": [
        "cycleTime",
        "workMix"
      ]
    },
    {
      "code": "changedBeforeCreated",
      "title": "Changed before created",
      "severity": "ok",
      "count": 0,
      "of": 4,
      "percent": 0,
      "unit": "issues",
      "names": [],
      "distorts": "An import kept the history and created the issue anew: the issue begins with its oldest change, so lead time is longer than Jira's created says.",
      "advice": "Nothing to do where the history is right; else leave imported work out by its type or label.",
      "kpis": [
        "cycleTime",
        "sprintPredictability"
      ]
    },
    {
      "code": "aheadOfClock",
      "title": "Dated ahead of our clock",
      "severity": "ok",
      "count": 0,
      "of": 4,
      "percent": 0,
      "unit": "issues",
      "names": [],
      "distorts": "Created, changed or resolved later than now: what lies ahead doesn't count yet, and the status shown is the one of now.",
      "advice": "Set the clocks of this machine and of Jira (NTP); a date far ahead was typed wrong.",
      "kpis": [
        "cycleTime",
        "sprintPredictability",
        "storySpillover",
        "workMix",
        "unplannedWork",
        "reopenedStories"
      ]
    },
    {
      "code": "archivedIssues",
      "title": "Archived issues",
      "severity": "ok",
      "count": 0,
      "of": 4,
      "percent": 0,
      "unit": "issues",
      "names": [],
      "distorts": "Nothing: they count like all others, though Jira's searches leave them out, so a list in Jira shows fewer.",
      "advice": "Nothing to do; restore what should be found in Jira.",
      "kpis": [
        "cycleTime",
        "sprintPredictability",
        "storySpillover",
        "workMix",
        "unplannedWork",
        "reopenedStories"
      ]
    },
    {
      "code": "outOfSearch",
      "title": "Issues that searches leave out",
      "severity": "ok",
      "count": 0,
      "of": 4,
      "percent": 0,
      "unit": "issues",
      "names": [],
      "distorts": "They can be read directly and count as last read; changes since are only seen in a full sync.",
      "advice": "Where they aren't archived, ask an administrator to rebuild Jira's search index.",
      "kpis": [
        "cycleTime",
        "sprintPredictability",
        "storySpillover",
        "workMix",
        "unplannedWork",
        "reopenedStories"
      ]
    }
  ]
} satisfies QualityAnswer;
