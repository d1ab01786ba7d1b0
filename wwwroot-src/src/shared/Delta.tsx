import type { Change } from "./change";
import { DownIcon, UpIcon } from "./icons";

/** The change against the period before; whether it is good is for the verdict to say. */
export function Delta({ change, against }: { change: Change | null; against: string }) {
  if (change === null) return <span class="delta muted">no earlier figure to compare</span>;
  const Arrow = change.rising === null ? null : change.rising ? UpIcon : DownIcon;
  return (
    <span class={`delta delta-${change.tone}`} title={`${change.before} in ${against}`}>
      {Arrow && <Arrow />}
      <span class="tabular">{change.text}</span>
      <span class="muted">· was {change.before}</span>
    </span>
  );
}
