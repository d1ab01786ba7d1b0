import type { ComponentChildren } from "preact";
import { CriticalIcon, NeutralIcon, WarningIcon } from "./icons";

export type NoticeTone = "info" | "warning" | "critical";

const shapes = { info: NeutralIcon, warning: WarningIcon, critical: CriticalIcon };

interface NoticeProps {
  tone?: NoticeTone;
  title?: string;
  /** Announced at once by screen readers. */
  alert?: boolean;
  children?: ComponentChildren;
}

export function Notice({ tone = "info", title, alert = false, children }: NoticeProps) {
  const Shape = shapes[tone];
  return (
    <div class={`notice notice-${tone}`} role={alert ? "alert" : undefined}>
      <Shape />
      <div class="notice-text">
        {title && <strong>{title}</strong>}
        {children}
      </div>
    </div>
  );
}
