import type { ComponentChildren } from "preact";
import { ChevronIcon } from "./icons";

interface SelectProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  /** Marks a choice that narrows the page. */
  set?: boolean;
  /** The label stands beside the list instead of above it. */
  inline?: boolean;
  children: ComponentChildren;
}

/** The browser's own list, with our frame and arrow. */
export function Select({ label, value, onChange, set = false, inline = false, children }: SelectProps) {
  return (
    <label class={inline ? "inline-field" : "field"}>
      <span class="field-label">{label}</span>
      <span class="native-select">
        <select
          class={`control ${set ? "is-set" : ""}`}
          value={value}
          onChange={(event) => onChange(event.currentTarget.value)}
        >
          {children}
        </select>
        <ChevronIcon />
      </span>
    </label>
  );
}
