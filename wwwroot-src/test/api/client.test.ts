import { describe, expect, it, vi } from "vitest";
import { ApiClient, ApiError, OfflineError } from "../../src/api/client";

const json = (body: unknown, init: ResponseInit = {}) =>
  new Response(JSON.stringify(body), { status: 200, headers: { ETag: '"7-a"' }, ...init });

const headersOf = (send: ReturnType<typeof vi.fn>, call: number): Record<string, string> =>
  send.mock.calls[call]?.[1].headers;

describe("ApiClient", () => {
  it("asks again with the ETag it was given and answers a 304 from its memory", async () => {
    const send = vi
      .fn()
      .mockResolvedValueOnce(json({ issues: 3 }))
      .mockResolvedValueOnce(new Response(null, { status: 304 }));
    const client = new ApiClient(send);

    const first = await client.get("/api/overview?days=90");
    const second = await client.get("/api/overview?days=90");

    expect(headersOf(send, 0)["If-None-Match"]).toBeUndefined();
    expect(headersOf(send, 1)["If-None-Match"]).toBe('"7-a"');
    expect(second).toEqual({ issues: 3 });
    expect(second).toBe(first);
  });

  it("keeps the memory of one address apart from another's", async () => {
    const send = vi.fn().mockImplementation(async () => json({}));
    const client = new ApiClient(send);

    await client.get("/api/overview?days=30");
    await client.get("/api/overview?days=90");

    expect(headersOf(send, 1)["If-None-Match"]).toBeUndefined();
    expect(client.remembered("/api/overview?days=30")).toEqual({});
    expect(client.remembered("/api/data")).toBeNull();
  });

  it("forgets the oldest answers instead of growing without end", async () => {
    const send = vi.fn().mockImplementation(async () => json({}));
    const client = new ApiClient(send);

    for (let days = 1; days <= 41; days++) await client.get(`/api/overview?days=${days}`);

    expect(client.remembered("/api/overview?days=1")).toBeNull();
    expect(client.remembered("/api/overview?days=2")).toEqual({});
  });

  it("tells what a problem says, with its extensions", async () => {
    const problem = { title: "A sync is running", detail: "Run 42 is running.", runId: 42 };
    const client = new ApiClient(async () => json(problem, { status: 409 }));

    const error = await client.post("/api/sync", {}).catch((caught: unknown) => caught);

    expect(error).toBeInstanceOf(ApiError);
    expect(error).toMatchObject({ status: 409, message: "Run 42 is running.", problem: { runId: 42 } });
  });

  it("reports a missing or wrong key as status 401", async () => {
    const client = new ApiClient(async () => json({ title: "Key needed", detail: "Send X-Api-Key." }, { status: 401 }));

    await expect(client.get("/api/overview")).rejects.toMatchObject({ status: 401 });
  });

  it("finds words for an error page that is not a problem", async () => {
    const client = new ApiClient(async () => new Response("<html>Bad gateway</html>", { status: 502 }));

    await expect(client.get("/api/overview")).rejects.toMatchObject({
      status: 502,
      message: "The server answered 502 without a reason.",
    });
  });

  it("does not take a login page for an answer", async () => {
    const client = new ApiClient(async () => new Response("<html>", { status: 200 }));

    await expect(client.get("/api/overview")).rejects.toThrow("not JSON");
  });

  it("calls a server that can't be reached offline", async () => {
    const client = new ApiClient(async () => {
      throw new TypeError("Failed to fetch");
    });

    await expect(client.get("/api/overview")).rejects.toBeInstanceOf(OfflineError);
  });

  it("passes on that a question was withdrawn", async () => {
    const client = new ApiClient(async () => {
      throw new DOMException("gone", "AbortError");
    });

    await expect(client.get("/api/overview")).rejects.toMatchObject({ name: "AbortError" });
  });

  it("sends a body as JSON and takes 204 for no content", async () => {
    const send = vi.fn().mockResolvedValue(new Response(null, { status: 204 }));
    const client = new ApiClient(send);

    await expect(client.post("/api/session", { key: "k" })).resolves.toBeNull();
    expect(send.mock.calls[0]?.[1]).toMatchObject({ method: "POST", body: '{"key":"k"}' });
    expect(headersOf(send, 0)["Content-Type"]).toBe("application/json");
  });
});
