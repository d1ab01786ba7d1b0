import { useLayoutEffect, useState } from "preact/hooks";
import { ApiError, OfflineError } from "../api/client";
import { client, noteFailure, noteReached, revision } from "./server";
import { useStore } from "./store";

export interface Resource<T> {
  /** The newest picture there is; it stays while the next one is on its way. */
  data: T | null;
  error: ApiError | OfflineError | null;
  /** True only when an answer takes longer than a reader would notice. */
  slow: boolean;
}

const noticeable = 300;

/** Asks the API for one address, and again whenever the data may have changed. A null address asks nothing. */
export function useResource<T>(path: string | null): Resource<T> {
  const version = useStore(revision);
  const [state, setState] = useState<Resource<T>>(() => ({
    data: path === null ? null : client.remembered<T>(path),
    error: null,
    slow: false,
  }));

  // Asks before the frame is painted: a filter change answers some milliseconds sooner.
  useLayoutEffect(() => {
    if (path === null) {
      setState({ data: null, error: null, slow: false });
      return undefined;
    }
    const abort = new AbortController();
    const timer = setTimeout(() => setState((old) => ({ ...old, slow: true })), noticeable);
    client
      .get<T>(path, abort.signal)
      .then((data) => {
        noteReached();
        setState({ data, error: null, slow: false });
      })
      .catch((error: unknown) => {
        if (abort.signal.aborted) return;
        noteFailure(error);
        setState((old) => ({ ...old, error: known(error), slow: false }));
      })
      .finally(() => clearTimeout(timer));
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [path, version]);

  return state;
}

function known(error: unknown): ApiError | OfflineError {
  if (error instanceof ApiError || error instanceof OfflineError) return error;
  throw error;
}
