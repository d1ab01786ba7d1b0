import { useState } from "preact/hooks";
import type { StatusRow } from "../../api/settings";
import { CopyButton } from "../../shared/CopyButton";
import { Name } from "../../shared/Name";
import { TableScroll } from "../../shared/TableScroll";
import { type Choice, type Choices, choiceOf, keyOf, overrideOf, places, placeText } from "./override";

const sources: Record<StatusRow["source"], string> = {
  jira: "Jira",
  configuration: "your configuration",
  namesake: "a status of the same name",
  unmapped: "nobody: taken as in progress",
};

/** How each status is taken and who says so; trying another way writes the lines to paste. */
export function StatusesCard({ statuses, workflow }: { statuses: StatusRow[]; workflow: Record<string, unknown> }) {
  const [choices, setChoices] = useState<Choices>({});
  const several = new Set(statuses.map((status) => status.instance)).size > 1;
  const change = (status: StatusRow, choice: Choice) => setChoices({ ...choices, [keyOf(status)]: choice });
  const changed = Object.keys(choices).length > 0;
  const override = overrideOf(statuses, choices, workflow);
  return (
    <section class="card" aria-label="Statuses">
      <header class="card-head">
        <div>
          <h2>Statuses</h2>
          <p class="muted small">
            Start, done and waiting are read from these. Choose otherwise to get the lines for your configuration; it
            changes nothing here.
          </p>
        </div>
      </header>
      {statuses.length === 0 ? (
        <p class="nothing">No status is stored yet: a sync brings them.</p>
      ) : (
        <TableScroll label="Statuses, table" class="statuses">
          <table>
            <thead>
              <tr>
                <th scope="col">Status</th>
                {several && <th scope="col">Jira</th>}
                <th scope="col">Taken as</th>
                <th scope="col">Waiting</th>
                <th scope="col">Jira says</th>
                <th scope="col">Decided by</th>
              </tr>
            </thead>
            <tbody>
              {statuses.map((status) => (
                <Row
                  key={keyOf(status)}
                  status={status}
                  several={several}
                  choice={choiceOf(status, choices)}
                  onChange={(choice) => change(status, choice)}
                />
              ))}
            </tbody>
          </table>
        </TableScroll>
      )}
      <h3 class="snippet-title">
        {changed
          ? "For the section workflow of your configuration, beside its other settings"
          : "As it is configured now"}
      </h3>
      <div class="snippet">
        <pre>
          <code>{override}</code>
        </pre>
        <div class="actions">
          <CopyButton text={override} label="Copy the lines" />
          {changed && (
            <button type="button" class="button" onClick={() => setChoices({})}>
              Undo the choices
            </button>
          )}
        </div>
      </div>
    </section>
  );
}

interface RowProps {
  status: StatusRow;
  several: boolean;
  choice: Choice;
  onChange: (choice: Choice) => void;
}

function Row({ status, several, choice, onChange }: RowProps) {
  return (
    <tr>
      <th scope="row" class="wide">
        <Name text={status.name} class="block" />
        {!status.listed && <span class="muted small">gone from Jira</span>}
        {status.exceptions.map((exception) => (
          <span key={exception.project} class="muted small block">
            {exception.project}: {placeText(exception.category)}
            {exception.waiting ? ", waiting" : ""}
          </span>
        ))}
      </th>
      {several && <td>{status.instance}</td>}
      <td>
        <select
          class="control"
          aria-label={`${status.name}: taken as`}
          value={choice.category}
          onChange={(event) => onChange({ ...choice, category: event.currentTarget.value as Choice["category"] })}
        >
          {places.map(({ value, text }) => (
            <option key={value} value={value}>
              {text}
            </option>
          ))}
        </select>
      </td>
      <td>
        <input
          type="checkbox"
          aria-label={`${status.name}: nobody works on an issue there`}
          checked={choice.waiting && choice.category === "indeterminate"}
          disabled={choice.category !== "indeterminate"}
          onChange={(event) => onChange({ ...choice, waiting: event.currentTarget.checked })}
        />
      </td>
      <td class="nowrap">{placeText(status.jiraCategory)}</td>
      <td class={status.source === "unmapped" ? "tone-warning-text" : ""}>{sources[status.source]}</td>
    </tr>
  );
}
