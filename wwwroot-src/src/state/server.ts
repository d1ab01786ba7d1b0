import { ApiClient, ApiError, OfflineError } from "../api/client";
import { createStore } from "./store";

/** Is the server there, and does it know us? */
export type Access = "open" | "keyNeeded";

export const access = createStore<Access>("open");
export const offlineSince = createStore<number | null>(null);
/** Counts up whenever what is on the screen may be outdated; open pages ask again. */
export const revision = createStore(0);

export const client = new ApiClient((input, init) => fetch(input, init));

export const refresh = (): void => revision.set(revision.get() + 1);

export function noteReached(): void {
  if (offlineSince.get() === null) return;
  offlineSince.set(null);
  refresh();
}

/** Takes the failures that concern the whole dashboard; answers whether it was one. */
export function noteFailure(error: unknown): boolean {
  if (error instanceof OfflineError) {
    if (offlineSince.get() === null) offlineSince.set(Date.now());
    return true;
  }
  if (error instanceof ApiError && error.status === 401) {
    access.set("keyNeeded");
    return true;
  }
  return false;
}

/** While the server is gone, asks now and then whether it is back. */
export function watchForReturn(everyMilliseconds = 3000): void {
  setInterval(async () => {
    if (offlineSince.get() === null) return;
    try {
      const response = await fetch("/healthz", { cache: "no-store" });
      if (response.ok) noteReached();
    } catch {
      // Still gone; the banner says so.
    }
  }, everyMilliseconds);
}

export async function signIn(key: string): Promise<void> {
  await client.post("/api/session", { key });
  access.set("open");
  refresh();
}
