import type { AnyKpi } from "../../api/kpi";
import { lookOf } from "../../kpis";
import { Caveats } from "../../shared/Caveats";
import { changeOf, Delta } from "../../shared/Delta";
import { instantSpan } from "../../shared/dates";
import { capital, figure, plural, reasonText, unitSign } from "../../shared/format";
import { groundsOf, MainMark, UsualMark } from "../../shared/Judgement";

/** The number with everything that belongs to it: definition, size, change, what it hides. */
export function KpiHead({ kpi }: { kpi: AnyKpi }) {
  const facts = kpi.details ? (lookOf(kpi).facts?.(kpi.details) ?? []) : [];
  const grounds = groundsOf(kpi);
  return (
    <section class="card kpi-head" aria-label="The number">
      <div class="kpi-main">
        <div class="kpi-figure">
          {kpi.value !== null && (
            <p class="kpi-value">
              <strong>{figure(kpi.value, kpi.unit)}</strong>
              <span class="tile-unit">{unitSign(kpi.unit) === "d" ? "days" : "%"}</span>
              {kpi.statistic && <span class="tile-statistic muted">{kpi.statistic}</span>}
            </p>
          )}
          <MainMark kpi={kpi} />
          <UsualMark kpi={kpi} />
        </div>
        {kpi.value === null && kpi.reason && <p class="tile-reason">{reasonText(kpi)}</p>}
        {grounds && <p class="muted">{capital(grounds)}</p>}
        {kpi.value !== null && <Delta change={changeOf(kpi)} against={before(kpi)} />}
        <p class="kpi-definition">{kpi.definition}</p>
        <p class="muted small">
          {capital(kpi.window.text)} · {plural(kpi.sampleSize, "issue")}
          {kpi.coverage && ` · ${kpi.coverage.text}`}
          {kpi.previous && ` · compared with ${before(kpi)}`}
          {kpi.previous?.value === null && kpi.previous.reason && ` (not known: ${reasonText(kpi.previous)})`}
        </p>
      </div>
      {facts.length > 0 && (
        <dl class="facts">
          {facts.map((fact) => (
            <div key={fact.name} title={fact.explanation}>
              <dt>{fact.name}</dt>
              <dd class="tabular">{fact.value}</dd>
            </div>
          ))}
        </dl>
      )}
      <Caveats caveats={kpi.caveats} />
    </section>
  );
}

const before = (kpi: AnyKpi): string =>
  kpi.previous ? instantSpan(kpi.previous.from, kpi.previous.to) : "the period before";
