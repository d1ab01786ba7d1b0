import type { Finding, Severity } from "../../api/quality";
import { count, percent } from "../../shared/format";
import { GoodIcon, NeutralIcon, WarningIcon } from "../../shared/icons";
import { catalogue, kpiPath } from "../../state/catalogue";
import { hrefWith, parseFilter } from "../../state/filter";
import { usePlace } from "../../state/location";

const looks: Record<Severity, { tone: string; word: string; Icon: typeof GoodIcon }> = {
  warning: { tone: "warning", word: "Bends the numbers", Icon: WarningIcon },
  info: { tone: "neutral", word: "Worth knowing", Icon: NeutralIcon },
  ok: { tone: "good", word: "Not found", Icon: GoodIcon },
};

/** One finding. Linked: its title leads to its issues. */
export function FindingCard({ finding, linked = false }: { finding: Finding; linked?: boolean }) {
  const { query } = usePlace();
  const filter = parseFilter(query);
  const { tone, word, Icon } = looks[finding.severity];
  return (
    <article class="card finding">
      <header class="card-head">
        <h2>
          {linked ? <a href={hrefWith(`/data-quality/${finding.code}`, filter)}>{finding.title}</a> : finding.title}
        </h2>
        <span class={`status status-${tone}`}>
          <Icon />
          {word}
        </span>
      </header>
      <p class="finding-count">
        <strong class="tabular">{count(finding.count)}</strong>
        <span class="muted">
          of {count(finding.of)} {finding.unit}
          {finding.percent !== null && ` · ${percent(finding.percent)}`}
        </span>
      </p>
      {finding.names.length > 0 && (
        <p class="muted small finding-names">
          <bdi>{finding.names.join(" · ")}</bdi>
          {finding.count > finding.names.length && ` and ${finding.count - finding.names.length} more`}
        </p>
      )}
      <dl class="finding-words">
        <dt>Bends</dt>
        <dd>{finding.distorts}</dd>
        <dt>To do</dt>
        <dd>{finding.advice}</dd>
        {finding.kpis.length > 0 && (
          <>
            <dt>Touches</dt>
            <dd class="finding-kpis">
              {catalogue.kpis
                .filter((entry) => finding.kpis.includes(entry.name))
                .map((entry) => (
                  <a key={entry.name} href={hrefWith(kpiPath(entry.name), filter)}>
                    {entry.title}
                  </a>
                ))}
            </dd>
          </>
        )}
      </dl>
    </article>
  );
}
