import type { RefObject } from "preact";
import { useState } from "preact/hooks";
import { queryText, usePlace } from "../../../state/location";
import { useStore } from "../../../state/store";
import {
  longestName,
  type Problem,
  removeView,
  renameView,
  type SavedView,
  saveView,
  views,
} from "../../../state/views";
import { CloseIcon } from "../../icons";
import { Notice } from "../../Notice";

/** Saves what is on the screen under a name; renames and removes what was saved. */
export function ViewsDialog({ dialog }: { dialog: RefObject<HTMLDialogElement | null> }) {
  const { path, query } = usePlace();
  const saved = useStore(views);
  const [problem, setProblem] = useState<Problem>(null);
  const close = () => dialog.current?.close();
  const save = (name: string) => {
    const failed = saveView(name, path + queryText(query));
    setProblem(failed);
    if (failed === null) close();
    return failed;
  };
  return (
    <dialog class="dialog" ref={dialog} aria-label="Saved views" closedby="any" onClose={() => setProblem(null)}>
      <h2>Save this view</h2>
      <p class="muted">The page with its filter and period, under a name of your own. Kept in this browser only.</p>
      <NameForm label="Name" value="" action="Save" onName={save} />
      {problem !== null && (
        <Notice tone="warning" alert>
          <span>{problem}</span>
        </Notice>
      )}
      {saved.length > 0 && (
        <ul class="saved-list" aria-label="Views">
          {saved.map((view) => (
            <Row key={view.name} view={view} onProblem={setProblem} />
          ))}
        </ul>
      )}
      <button type="button" class="icon-button" aria-label="Close" onClick={close}>
        <CloseIcon />
      </button>
    </dialog>
  );
}

function Row({ view: { name }, onProblem }: { view: SavedView; onProblem: (problem: Problem) => void }) {
  const rename = (next: string) => {
    const failed = renameView(name, next);
    onProblem(failed);
    return failed;
  };
  return (
    <li>
      <NameForm label={`Name of ${name}`} hidden value={name} action="Rename" onName={rename} />
      <button type="button" class="button" aria-label={`Delete ${name}`} onClick={() => onProblem(removeView(name))}>
        Delete
      </button>
    </li>
  );
}

interface NameFormProps {
  label: string;
  /** The label is for screen readers only. */
  hidden?: boolean;
  value: string;
  action: string;
  onName: (name: string) => Problem;
}

function NameForm({ label, hidden = false, value, action, onName }: NameFormProps) {
  const [name, setName] = useState(value);
  return (
    <form
      class="name-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (onName(name) === null) setName(value);
      }}
    >
      <label class="field">
        <span class={hidden ? "visually-hidden" : "field-label"}>{label}</span>
        <input
          class="control"
          dir="auto"
          maxLength={longestName}
          required
          value={name}
          onInput={(event) => setName(event.currentTarget.value)}
        />
      </label>
      <button type="submit" class="button" disabled={name.trim() === value}>
        {action}
      </button>
    </form>
  );
}
