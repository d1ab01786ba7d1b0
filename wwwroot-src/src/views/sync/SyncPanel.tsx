import { dispatch, sync } from "../../state/live";
import { useStore } from "../../state/store";
import { Notice } from "../../ui/Notice";
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
  if (info?.running) return <RunProgressBar run={info.running} />;
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
