/** RFC 9457 problem details: `detail` is a sentence that says what to do. */
export interface Problem {
  title: string;
  detail: string;
  status?: number;
  /** The sync that is running already (409). */
  runId?: number;
}

/** Reads a problem; where a proxy answered with something else, says so in words. */
export async function problemOf(response: Response): Promise<Problem> {
  const fallback = {
    title: `Error ${response.status}`,
    detail: `The server answered ${response.status}${response.statusText ? ` (${response.statusText})` : ""} without a reason.`,
  };
  try {
    const body: unknown = await response.json();
    if (typeof body !== "object" || body === null) return fallback;
    const { title, detail, ...rest } = body as Partial<Problem>;
    return { ...rest, title: title ?? fallback.title, detail: detail ?? title ?? fallback.detail };
  } catch {
    return fallback;
  }
}
