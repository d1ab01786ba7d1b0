import { ApiError } from "../api/client";
import type { Run } from "../api/sync";
import { dispatch } from "./live";
import { client, noteFailure } from "./server";

/** Starts a sync; when one is running already, that one is shown instead. */
export async function startSync(mode: Run["mode"]): Promise<void> {
  dispatch({ type: "dismiss" });
  try {
    dispatch({ type: "run", run: await client.post<Run>("/api/sync", { mode }) });
  } catch (error) {
    if (error instanceof ApiError && error.status === 409 && error.problem.runId !== undefined) {
      await showRun(error.problem.runId);
    } else report(error);
  }
}

export async function cancelSync(id: number): Promise<void> {
  try {
    dispatch({ type: "run", run: await client.delete<Run>(`/api/sync/${id}`) });
  } catch (error) {
    // It ended meanwhile.
    if (error instanceof ApiError && error.status === 409) await showRun(id);
    else report(error);
  }
}

async function showRun(id: number): Promise<void> {
  try {
    dispatch({ type: "run", run: await client.get<Run>(`/api/sync/${id}`) });
  } catch (error) {
    report(error);
  }
}

function report(error: unknown): void {
  noteFailure(error);
  dispatch({ type: "problem", text: error instanceof Error ? error.message : String(error) });
}
