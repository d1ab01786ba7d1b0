import type { SprintPage as Answer } from "../../api/sprints";
import { reasonText } from "../../shared/format";
import { AskedPage } from "../../shared/frame/AskedPage";
import { Name } from "../../shared/Name";
import { hrefWith, parseFilter, scopeQuery } from "../../state/filter";
import { usePlace } from "../../state/location";
import { SprintCharts } from "./SprintCharts";
import { SprintHead } from "./SprintHead";
import { SprintIssues } from "./SprintIssues";
import { SprintNumbers } from "./SprintNumbers";
import "./sprints.css";

/** One sprint: what was promised, what became of it, day by day and issue by issue. */
export function SprintPage({ id }: { id: string }) {
  const { query } = usePlace();
  const filter = parseFilter(query);
  const group = query.get("group");
  return (
    <AskedPage<Answer>
      title="Sprint"
      titleOf={(page) => <Name text={page.sprint.name} class="block" />}
      above={<a href={hrefWith("/sprints", filter)}>Sprints</a>}
      path={`/api/sprints/${id}/page${scopeQuery(filter, { group })}`}
      ranged={false}
    >
      {(page) => (
        <>
          <SprintHead sprint={page.sprint} />
          {page.summary === null ? (
            <p class="card nothing">{reasonText(page, "There is no report of this sprint.")}</p>
          ) : (
            <>
              <SprintNumbers summary={page.summary} />
              <SprintCharts page={page} />
              <SprintIssues
                summary={page.summary}
                group={group}
                path={`/api/sprints/${id}/issues${scopeQuery(filter, { group })}`}
                evidence={page.evidence}
              />
            </>
          )}
        </>
      )}
    </AskedPage>
  );
}
