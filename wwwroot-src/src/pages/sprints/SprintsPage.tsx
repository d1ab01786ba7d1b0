import type { SprintsPage as Answer } from "../../api/sprints";
import { AskedPage } from "../../shared/frame/AskedPage";
import { apiQuery, parseFilter } from "../../state/filter";
import { usePlace } from "../../state/location";
import { SprintList } from "./SprintList";
import { Velocity } from "./Velocity";

/** How much sprints bring, how evenly, and each of them. */
export function SprintsPage() {
  const { query } = usePlace();
  return (
    <AskedPage<Answer> title="Sprints" path={`/api/sprints/page${apiQuery(parseFilter(query))}`}>
      {(page) => (
        <>
          <Velocity page={page} />
          <SprintList sprints={page.sprints} />
        </>
      )}
    </AskedPage>
  );
}
