import type { FlowPage as Answer } from "../../api/flow";
import { apiQuery, parseFilter } from "../../state/filter";
import { usePlace } from "../../state/location";
import { AskedPage } from "../frame/AskedPage";
import { Caveats } from "../kpi/Caveats";
import { FlowCharts } from "./FlowCharts";
import { FlowFigures } from "./FlowFigures";
import { FlowIssues } from "./FlowIssues";
import { commonCaveats } from "./metrics";

/** How work flows: how long it takes, how much gets done, what is under way, where the time goes. */
export function FlowPage() {
  const { query } = usePlace();
  const metric = query.get("metric");
  return (
    <AskedPage<Answer> title="Flow" path={`/api/flow/page${apiQuery(parseFilter(query), { metric })}`}>
      {(page) => (
        <>
          <FlowFigures metrics={page.metrics} />
          <Caveats caveats={commonCaveats(page.metrics)} />
          <FlowCharts page={page} />
          <FlowIssues page={page} metric={metric ?? "wip-age"} />
        </>
      )}
    </AskedPage>
  );
}
