import type { ComponentChildren } from "preact";

/** A table that may be wider than the screen: it scrolls by itself, also by keyboard. */
export function TableScroll({
  label,
  class: name = "",
  children,
}: {
  label: string;
  class?: string;
  children: ComponentChildren;
}) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <div class={`table-scroll ${name}`} tabIndex={0} role="region" aria-label={label}>
      {children}
    </div>
  );
}
