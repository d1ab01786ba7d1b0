import type { AnyKpi } from "../../api/kpi";
import { lookOf } from "../../kpis";
import { changeOf, Delta } from "../../shared/Delta";
import { instantSpan } from "../../shared/dates";
import { figure, plural, reasonText, unitSign } from "../../shared/format";
import { MainMark, UsualMark } from "../../shared/Judgement";
import { Sparkline } from "../../shared/Sparkline";
import { kpiPath } from "../../state/catalogue";
import { hrefWith, parseFilter } from "../../state/filter";
import { usePlace } from "../../state/location";

interface KpiTileProps {
  kpi: AnyKpi;
  /** Its own window, where the page's is not that of all tiles. */
  window: string | null;
}

/** One KPI at a glance; the whole tile leads to its page. */
export function KpiTile({ kpi, window }: KpiTileProps) {
  const { query } = usePlace();
  const { parts } = lookOf(kpi);
  return (
    <article class={`card tile tile-${kpi.status}`}>
      <header class="tile-head">
        <h2>
          <a class="tile-link" href={hrefWith(kpiPath(kpi.name), parseFilter(query))}>
            {kpi.title}
          </a>
        </h2>
        <MainMark kpi={kpi} />
      </header>
      {parts ? parts.tile(kpi) : <TileFigure kpi={kpi} />}
      <UsualMark kpi={kpi} />
      {!parts && <Sparkline trend={kpi.trend} unit={kpi.unit} />}
      <footer class="tile-foot muted">
        {window && <span>{window}</span>}
        <span class="tabular">{plural(kpi.sampleSize, "issue")}</span>
        {kpi.coverage && <span>{kpi.coverage.text}</span>}
        {kpi.caveats.length > 0 && (
          <span title={kpi.caveats.map((caveat) => caveat.text).join("\n")}>
            {plural(kpi.caveats.length, "caveat")}
          </span>
        )}
      </footer>
    </article>
  );
}

function TileFigure({ kpi }: { kpi: AnyKpi }) {
  const before = kpi.previous ? instantSpan(kpi.previous.from, kpi.previous.to) : "";
  return (
    <>
      {kpi.value === null ? (
        <p class="tile-reason">{reasonText(kpi, "Not known for this period.")}</p>
      ) : (
        <p class="tile-value">
          <strong>{figure(kpi.value, kpi.unit)}</strong>
          <span class="tile-unit">{unitSign(kpi.unit) === "d" ? "days" : "%"}</span>
          {kpi.statistic && <span class="tile-statistic muted">{kpi.statistic}</span>}
        </p>
      )}
      {kpi.value !== null && <Delta change={changeOf(kpi)} against={before} />}
    </>
  );
}
