import { type Problem, problemOf } from "./problem";

/** The server answered, but not with what was asked. `problem.detail` says what to do. */
export class ApiError extends Error {
  constructor(
    readonly status: number,
    readonly problem: Problem,
  ) {
    super(problem.detail);
  }
}

/** No answer at all: the server is down or the network is gone. */
export class OfflineError extends Error {
  constructor() {
    super("The server does not answer.");
  }
}

interface Cached {
  etag: string;
  body: unknown;
}

const cacheSize = 40;

/** GETs revalidate with their ETag, so that an unchanged answer costs a 304. */
export class ApiClient {
  private readonly cache = new Map<string, Cached>();

  constructor(private readonly send: typeof fetch) {}

  /** The last answer of this address, for a page that opens again. */
  remembered<T>(path: string): T | null {
    return (this.cache.get(path)?.body as T | undefined) ?? null;
  }

  async get<T>(path: string, signal?: AbortSignal): Promise<T> {
    const known = this.cache.get(path);
    const headers: Record<string, string> = { Accept: "application/json" };
    if (known) headers["If-None-Match"] = known.etag;
    const response = await this.request(path, { headers, signal });
    if (response.status === 304 && known) return known.body as T;
    const body = await bodyOf(response);
    this.remember(path, response.headers.get("ETag"), body);
    return body as T;
  }

  async post<T>(path: string, content?: unknown): Promise<T> {
    return this.change("POST", path, content);
  }

  async delete<T>(path: string): Promise<T> {
    return this.change("DELETE", path);
  }

  private async change<T>(method: string, path: string, content?: unknown): Promise<T> {
    const headers: Record<string, string> = { Accept: "application/json" };
    if (content !== undefined) headers["Content-Type"] = "application/json";
    const body = content === undefined ? undefined : JSON.stringify(content);
    return (await bodyOf(await this.request(path, { method, headers, body }))) as T;
  }

  private async request(path: string, init: RequestInit): Promise<Response> {
    try {
      return await this.send(path, { credentials: "same-origin", ...init });
    } catch (error) {
      if (error instanceof DOMException && error.name === "AbortError") throw error;
      throw new OfflineError();
    }
  }

  private remember(path: string, etag: string | null, body: unknown): void {
    this.cache.delete(path);
    if (!etag) return;
    this.cache.set(path, { etag, body });
    const [oldest] = this.cache.keys();
    if (this.cache.size > cacheSize && oldest !== undefined) this.cache.delete(oldest);
  }
}

async function bodyOf(response: Response): Promise<unknown> {
  if (!response.ok) throw new ApiError(response.status, await problemOf(response));
  if (response.status === 204) return null;
  const text = await response.text();
  try {
    return text === "" ? null : JSON.parse(text);
  } catch {
    const title = "Not the API";
    const detail = "The answer is not JSON. A proxy or another program may be answering at this address.";
    throw new ApiError(response.status, { title, detail });
  }
}
