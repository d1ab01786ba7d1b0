import { ApiError, type OfflineError } from "../../api/client";
import { isNarrowed, parseFilter } from "../../state/filter";
import { navigate, usePlace } from "../../state/location";
import { refresh } from "../../state/server";
import { Notice } from "../Notice";

/** An answer that failed: in words, with the ways on. A page's old picture stays below. */
export function Failure({ error }: { error: ApiError | OfflineError }) {
  const { path, query } = usePlace();
  if (!(error instanceof ApiError)) return null;
  const narrowed = isNarrowed(parseFilter(query)) || query.size > 0;
  return (
    <Notice tone="critical" title={error.problem.title} alert>
      <span>{error.problem.detail}</span>
      <span class="actions">
        {error.status === 400 && narrowed && (
          <button type="button" class="button" onClick={() => navigate(path)}>
            Clear the filter
          </button>
        )}
        <button type="button" class="button" onClick={refresh}>
          Try again
        </button>
      </span>
    </Notice>
  );
}

/** Nothing for the first 300 ms, then quiet placeholders of the page's shape. */
export function Waiting({ slow, blocks = 6 }: { slow: boolean; blocks?: number }) {
  return (
    <div class="waiting" aria-busy="true">
      {slow && <p class="visually-hidden">Loading</p>}
      {slow && Array.from({ length: blocks }, (_, index) => <div key={index} class="placeholder" />)}
    </div>
  );
}
