import { useId, useRef, useState } from "preact/hooks";
import { ChevronIcon } from "./icons";
import { useDismiss } from "./useDismiss";

export interface Choice {
  value: string;
  label: string;
  hint?: string;
}

interface MultiSelectProps {
  label: string;
  /** What no choice means: "All projects". */
  none: string;
  choices: Choice[];
  chosen: string[];
  onChange: (chosen: string[]) => void;
}

const searchFrom = 8;
const atMost = 200;

/** A button with a panel of check boxes: mouse, touch, keyboard and screen reader alike. */
export function MultiSelect({ label, none, choices, chosen, onChange }: MultiSelectProps) {
  const [open, setOpen] = useState(false);
  const [search, setSearch] = useState("");
  const root = useRef<HTMLDivElement>(null);
  const id = useId();
  useDismiss(root, open, () => setOpen(false));
  const toggle = (value: string) =>
    onChange(chosen.includes(value) ? chosen.filter((each) => each !== value) : [...chosen, value]);
  const found = offered(choices, chosen).filter((choice) => matches(choice, search));

  return (
    <div class="field select" ref={root}>
      <span class="field-label" id={`${id}-label`}>
        {label}
      </span>
      <button
        type="button"
        id={`${id}-button`}
        class={`control select-button ${chosen.length > 0 ? "is-set" : ""}`}
        aria-labelledby={`${id}-label ${id}-button`}
        aria-expanded={open}
        aria-controls={`${id}-panel`}
        onClick={() => setOpen(!open)}
      >
        <span class="ellipsis">{summary(choices, chosen, none)}</span>
        <ChevronIcon />
      </button>
      {open && (
        <div class="select-panel" id={`${id}-panel`} role="group" aria-labelledby={`${id}-label`}>
          {choices.length > searchFrom && (
            <input
              class="control"
              type="search"
              placeholder="Search"
              aria-label={`Search ${label.toLowerCase()}`}
              value={search}
              onInput={(event) => setSearch(event.currentTarget.value)}
            />
          )}
          <ul>
            {found.slice(0, atMost).map((choice) => (
              <li key={choice.value}>
                <label class="choice" title={choice.label}>
                  <input
                    type="checkbox"
                    checked={chosen.includes(choice.value)}
                    onChange={() => toggle(choice.value)}
                  />
                  <bdi class="ellipsis">{choice.label}</bdi>
                  {choice.hint && <span class="choice-hint">{choice.hint}</span>}
                </label>
              </li>
            ))}
            {found.length === 0 && <li class="choice muted">Nothing found</li>}
          </ul>
          {chosen.length > 0 && (
            <button type="button" class="link-button" onClick={() => onChange([])}>
              {none}
            </button>
          )}
        </div>
      )}
    </div>
  );
}

/** What is chosen by the URL stays in the list, even where the server doesn't offer it. */
function offered(choices: Choice[], chosen: string[]): Choice[] {
  const known = new Set(choices.map((choice) => choice.value));
  return [...choices, ...chosen.filter((value) => !known.has(value)).map((value) => ({ value, label: value }))];
}

const matches = (choice: Choice, search: string): boolean =>
  `${choice.label} ${choice.hint ?? ""}`.toLowerCase().includes(search.trim().toLowerCase());

function summary(choices: Choice[], chosen: string[], none: string): string {
  if (chosen.length === 0) return none;
  if (chosen.length > 2) return `${chosen.length} chosen`;
  return chosen.map((value) => choices.find((choice) => choice.value === value)?.label ?? value).join(", ");
}
