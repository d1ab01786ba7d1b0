import { useEffect, useState } from "preact/hooks";
import type { Run } from "../../api/sync";
import { dispatch, sync } from "../../state/live";
import { useStore } from "../../state/store";
import { Notice } from "../Notice";
import { RunOutcome } from "./RunOutcome";
import { RunProgressBar } from "./RunProgressBar";

/** The running sync, or how the one that was watched ended. */
export function SyncPanel() {
  return (
    <div class="live" aria-live="polite">
      <PanelContent />
    </div>
  );
}

function PanelContent() {
  const { info, outcome, problem } = useStore(sync);
  const dismiss = () => dispatch({ type: "dismiss" });
  const running = useNoticeable(info?.running ?? null);
  if (running) return <RunProgressBar run={running} />;
  if (problem !== null)
    return (
      <Notice tone="critical" title="That did not work." alert>
        <span>{problem}</span>
        <span class="actions">
          <button type="button" class="button" onClick={dismiss}>
            Close
          </button>
        </span>
      </Notice>
    );
  return outcome ? <RunOutcome run={outcome} onClose={dismiss} /> : null;
}

const moment = 3000;

/** A run that nobody asked for here doesn't move the page for a moment's work; that it runs, the button says. */
function useNoticeable(run: Run | null): Run | null {
  const [lasting, setLasting] = useState<number | null>(null);
  const id = run?.id ?? null;
  useEffect(() => {
    const timer = setTimeout(() => setLasting(id), moment);
    return () => clearTimeout(timer);
  }, [id]);
  return run?.trigger === "api" || (run && lasting === run.id) ? run : null;
}
