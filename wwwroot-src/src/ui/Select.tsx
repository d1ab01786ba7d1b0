import type { ComponentChildren } from "preact";
import { ChevronIcon } from "./icons";

interface SelectProps {
  value: string;
  onChange: (value: string) => void;
  /** Marks a choice that narrows the page. */
  set?: boolean;
  children: ComponentChildren;
}

/** The browser's own list, with our frame and arrow. */
export function Select({ value, onChange, set = false, children }: SelectProps) {
  return (
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
  );
}
