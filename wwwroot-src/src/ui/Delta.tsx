import type { Change } from "./change";
import { DownIcon, UpIcon } from "./icons";

/** The change against the period before, with the word for whether that is good. */
export function Delta({ change, against }: { change: Change | null; against: string }) {
  if (change === null) return <span class="delta muted">no earlier figure to compare</span>;
  const Arrow = change.rising === null ? null : change.rising ? UpIcon : DownIcon;
  return (
    <span class={`delta delta-${change.judgement}`} title={`${change.before} in ${against}`}>
      {Arrow && <Arrow />}
      <span class="tabular">{change.text}</span>
      {change.judgement !== "none" && <span>{change.judgement}</span>}
      <span class="muted">· was {change.before}</span>
    </span>
  );
}
