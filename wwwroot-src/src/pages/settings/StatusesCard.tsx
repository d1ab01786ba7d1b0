import { useState } from "preact/hooks";
import type { StatusRow } from "../../api/settings";
import { CopyButton } from "../../shared/CopyButton";
import { type Column, DataTable } from "../../shared/DataTable";
import { Name } from "../../shared/Name";
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
  const propsOf = (status: StatusRow): ChoiceProps => ({
    status,
    choice: choiceOf(status, choices),
    onChange: (choice) => setChoices({ ...choices, [keyOf(status)]: choice }),
  });
  const columns: Column<StatusRow>[] = [
    { title: "Status", kind: "wide", head: true, cell: (status) => <StatusName status={status} /> },
    { title: "Jira", cell: (status) => status.instance },
    { title: "Taken as", cell: (status) => <TakenAs {...propsOf(status)} /> },
    { title: "Waiting", cell: (status) => <Waiting {...propsOf(status)} /> },
    { title: "Jira says", kind: "nowrap", cell: (status) => placeText(status.jiraCategory) },
    {
      title: "Decided by",
      cell: ({ source }) => <span class={source === "unmapped" ? "tone-warning-text" : ""}>{sources[source]}</span>,
    },
  ];
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
      <DataTable
        label="Statuses, table"
        class="statuses"
        columns={columns.filter(({ title }) => several || title !== "Jira")}
        rows={statuses}
        keyOf={keyOf}
        empty="No status is stored yet: a sync brings them."
      />
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

const StatusName = ({ status }: { status: StatusRow }) => (
  <>
    <Name text={status.name} class="block" />
    {!status.listed && <span class="muted small">gone from Jira</span>}
    {status.exceptions.map((exception) => (
      <span key={exception.project} class="muted small block">
        {exception.project}: {placeText(exception.category)}
        {exception.waiting ? ", waiting" : ""}
      </span>
    ))}
  </>
);

interface ChoiceProps {
  status: StatusRow;
  choice: Choice;
  onChange: (choice: Choice) => void;
}

const TakenAs = ({ status, choice, onChange }: ChoiceProps) => (
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
);

const Waiting = ({ status, choice, onChange }: ChoiceProps) => (
  <input
    type="checkbox"
    aria-label={`${status.name}: nobody works on an issue there`}
    checked={choice.waiting && choice.category === "indeterminate"}
    disabled={choice.category !== "indeterminate"}
    onChange={(event) => onChange({ ...choice, waiting: event.currentTarget.checked })}
  />
);
