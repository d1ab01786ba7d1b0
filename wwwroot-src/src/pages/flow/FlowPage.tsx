import { useMemo } from "preact/hooks";
import { type FlowAnswer, withAxes } from "../../api/flow";
import { Caveats } from "../../shared/Caveats";
import { AskedPage } from "../../shared/frame/AskedPage";
import { daysQuery, parseFilter } from "../../state/filter";
import { usePlace } from "../../state/location";
import { FlowCharts } from "./FlowCharts";
import { FlowFigures } from "./FlowFigures";
import { FlowIssues } from "./FlowIssues";
import { commonCaveats } from "./metrics";
import "./flow.css";

/** How work flows: how long it takes, how much gets done, what is under way, where the time goes. */
export function FlowPage() {
  const { query } = usePlace();
  const metric = query.get("metric");
  return (
    <AskedPage<FlowAnswer> title="Flow" path={`/api/flow/page${daysQuery(parseFilter(query), { metric })}`} byDays>
      {(answer) => <Body answer={answer} metric={metric ?? "wip-age"} />}
    </AskedPage>
  );
}

function Body({ answer, metric }: { answer: FlowAnswer; metric: string }) {
  const page = useMemo(() => withAxes(answer), [answer]);
  return (
    <>
      <FlowFigures metrics={page.metrics} />
      <Caveats caveats={commonCaveats(page.metrics)} />
      <FlowCharts page={page} />
      <FlowIssues page={page} metric={metric} />
    </>
  );
}
