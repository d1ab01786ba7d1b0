import { describe, expect, it } from "vitest";
import { initialSync, reduceSync, type SyncAction, type SyncState } from "../../src/state/sync";
import { run, syncInfo } from "../examples";

const seen = (...actions: SyncAction[]): SyncState => actions.reduce(reduceSync, initialSync);
const snapshot = (info = syncInfo(), dataVersion = "1"): SyncAction => ({ type: "snapshot", info, dataVersion });

describe("What is known about syncing", () => {
  it("shows a run that another program started", () => {
    const state = seen(snapshot(), { type: "run", run: run() });
    expect(state.info?.running?.id).toBe(7);
    expect(state.outcome).toBeNull();
  });

  it("keeps the outcome of a run that was watched to its end", () => {
    const done = run({ status: "succeeded", finishedAt: "2026-11-23T09:01:00.000Z" });
    const state = seen(snapshot(), { type: "run", run: run() }, { type: "run", run: done });
    expect(state.info?.running).toBeNull();
    expect(state.info?.last).toEqual(done);
    expect(state.outcome).toEqual(done);
  });

  it("has no news of a scheduled run but a failure", () => {
    const started = run({ trigger: "schedule" });
    const seenTo = (status: "succeeded" | "partial" | "failed") =>
      seen(snapshot(), { type: "run", run: started }, { type: "run", run: { ...started, status } }).outcome?.status;
    expect([seenTo("succeeded"), seenTo("partial"), seenTo("failed")]).toEqual([undefined, "partial", "failed"]);
  });

  it("says nothing about the end of a run that nobody saw", () => {
    const done = run({ status: "succeeded" });
    const state = seen(snapshot(), { type: "run", run: done });
    expect(state.outcome).toBeNull();
    expect(state.info?.last).toEqual(done);
  });

  it("does not let a late answer start an ended run again", () => {
    const done = run({ status: "succeeded" });
    const state = seen(
      snapshot(),
      { type: "run", run: run() },
      { type: "run", run: done },
      snapshot(syncInfo({ running: run() })),
    );
    expect(state.info?.running).toBeNull();
    expect(state.info?.last).toEqual(done);
  });

  it("ignores progress that arrives after the end", () => {
    const done = run({ status: "failed", error: "401" });
    const state = seen(
      snapshot(),
      { type: "run", run: run() },
      { type: "run", run: done },
      { type: "run", run: run() },
    );
    expect(state.info?.running).toBeNull();
  });

  it("forgets the last outcome and problem when a new run starts", () => {
    const ended = seen(snapshot(), { type: "run", run: run() }, { type: "run", run: run({ status: "failed" }) });
    const state = reduceSync({ ...ended, problem: "old" }, { type: "run", run: run({ id: 8 }) });
    expect(state.outcome).toBeNull();
    expect(state.problem).toBeNull();
    expect(state.info?.running?.id).toBe(8);
  });

  it("follows the data version and how news arrive", () => {
    const state = seen(snapshot(), { type: "data", dataVersion: "2" }, { type: "link", link: "polling" });
    expect(state.dataVersion).toBe("2");
    expect(state.link).toBe("polling");
  });
});
