import { OfflineError } from "../api/client";
import { noteFailure } from "../state/server";

const again = 3000;

/** Fetches the drawing code beside the page's data, so that text is on the screen before it is. Asks again while the server is gone. */
export const fetchLibrary = (): Promise<typeof import("./chartjs")> =>
  import("./chartjs").catch(async () => {
    noteFailure(new OfflineError());
    await new Promise((resolve) => setTimeout(resolve, again));
    return fetchLibrary();
  });
