import type { FlowPage } from "../../api/flow";
import { EvidenceCard } from "../../shared/evidence/EvidenceCard";
import { Select } from "../../shared/Select";
import { daysQuery, parseFilter } from "../../state/filter";
import { navigate, usePlace, withParams } from "../../state/location";
import { routeOf } from "./metrics";

/** The issues behind one of the metrics. */
export function FlowIssues({ page, metric }: { page: FlowPage; metric: string }) {
  const place = usePlace();
  const choose = (next: string) =>
    navigate(
      withParams(place, { metric: next === "wip-age" ? null : next, page: null, sort: null, desc: null }),
      "replace",
    );
  const select = (
    <Select inline label="Behind" value={metric} onChange={choose}>
      {page.metrics.map(({ name, title }) => (
        <option key={name} value={routeOf(name)}>
          {title}
        </option>
      ))}
    </Select>
  );
  return (
    <EvidenceCard
      path={`/api/flow/${metric}/issues${daysQuery(parseFilter(place.query))}`}
      file={metric}
      tools={select}
      first={page.evidence}
    />
  );
}
