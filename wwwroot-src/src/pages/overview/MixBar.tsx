import type { WorkMix } from "../../api/kpi";
import { workMixRows } from "../../charts/workMix";
import { percent, reasonText } from "../../shared/format";
import { WarningIcon } from "../../shared/icons";
import { Name } from "../../shared/Name";

const named = 4;

/** A distribution has no single number: its parts, in one bar. */
export function MixBar({ kpi }: { kpi: WorkMix }) {
  const rows = workMixRows(kpi);
  if (rows.length === 0)
    return <p class="tile-reason">{kpi.reason ? reasonText(kpi.reason) : "Nothing was done in this period."}</p>;
  const toneOf = (index: number) => (rows[index]?.name === "Unlabelled" ? "none" : String((index % 6) + 1));
  const largest = rows
    .map((row, index) => ({ ...row, tone: toneOf(index) }))
    .sort((a, b) => b.percent - a.percent)
    .slice(0, named);
  return (
    <>
      <div class="mix-bar" role="img" aria-label={rows.map((row) => `${row.name} ${percent(row.percent)}`).join(", ")}>
        {rows.map((row, index) => (
          <span
            key={row.name}
            class={`category-${toneOf(index)}`}
            style={{ flexGrow: row.percent }}
            title={`${row.name} ${percent(row.percent)}`}
          />
        ))}
      </div>
      <ul class="mix-legend">
        {largest.map((row) => (
          <li key={row.name}>
            <span class={`mix-dot category-${row.tone}`} aria-hidden="true" />
            <Name text={row.name} />
            {row.inRange === false && (
              <span class="tone-warning-text mix-flag" title="Out of the expected range">
                <WarningIcon />
                <span class="visually-hidden">out of the expected range</span>
              </span>
            )}
            <span class="tabular mix-share">{percent(row.percent)}</span>
          </li>
        ))}
      </ul>
      {rows.length > named && <p class="muted mix-more">and {rows.length - named} more</p>}
    </>
  );
}
