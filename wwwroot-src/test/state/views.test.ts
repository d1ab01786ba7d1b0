import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

/** The store as a page that opens now finds it. */
async function opened() {
  vi.resetModules();
  return import("../../src/state/views");
}

const names = (views: { name: string }[]) => views.map((view) => view.name);

const refuse = () => {
  throw new DOMException("The operation is insecure.", "SecurityError");
};

beforeEach(() => localStorage.clear());
afterEach(() => vi.unstubAllGlobals());

describe("saved views", () => {
  it("are there again when the page opens anew, in order of their names", async () => {
    const { saveView } = await opened();
    expect(saveView("  Mobile, 30 days ", "/?projects=MOB&days=30")).toBeNull();
    expect(saveView("Core flow", "/flow?team=Core")).toBeNull();

    const { views } = await opened();

    expect(views.get()).toEqual([
      { name: "Core flow", href: "/flow?team=Core" },
      { name: "Mobile, 30 days", href: "/?projects=MOB&days=30" },
    ]);
  });

  it("are replaced under the same name", async () => {
    const { saveView, views } = await opened();
    saveView("Core", "/");
    saveView("Core", "/flow");
    expect(views.get()).toEqual([{ name: "Core", href: "/flow" }]);
  });

  it("are renamed, but not to a name that is taken or none", async () => {
    const { saveView, renameView, views } = await opened();
    saveView("A", "/");
    saveView("B", "/flow");
    expect(renameView("A", "C")).toBeNull();
    expect(renameView("C", "B")).toContain("“B”");
    expect(renameView("C", " ")).not.toBeNull();
    expect(names(views.get())).toEqual(["B", "C"]);
  });

  it("are removed", async () => {
    const { saveView, removeView } = await opened();
    saveView("A", "/");
    expect(removeView("A")).toBeNull();
    const { views } = await opened();
    expect(views.get()).toEqual([]);
  });

  it("need a name, and cut a long one between characters", async () => {
    const { saveView, views } = await opened();
    expect(saveView("   ", "/")).not.toBeNull();
    saveView("🚀".repeat(200), "/");
    expect(names(views.get())).toEqual(["🚀".repeat(80)]);
  });

  it("hold until the page is closed where the storage is full, and say so", async () => {
    const { saveView, views } = await opened();
    vi.stubGlobal("localStorage", { setItem: refuse });
    expect(saveView("A", "/")).toContain("blocked or full");
    expect(names(views.get())).toEqual(["A"]);
  });

  it("are none where the storage is blocked or holds something else", async () => {
    for (const text of ["{", "7", "null", '{"name":"A"}']) {
      localStorage.setItem("views", text);
      expect((await opened()).views.get()).toEqual([]);
    }
    vi.stubGlobal("localStorage", { getItem: refuse });
    expect((await opened()).views.get()).toEqual([]);
  });

  it("never lead out of the dashboard", async () => {
    const foreign = ["//evil.example", "/\\evil.example", "https://evil.example", "javascript:alert(1)", 7, null];
    localStorage.setItem("views", JSON.stringify([...foreign.map((href) => ({ name: "A", href })), null]));
    expect((await opened()).views.get()).toEqual([]);
  });

  it("follow what another tab changed", async () => {
    const { followOtherTabs, views } = await opened();
    followOtherTabs();
    localStorage.setItem("views", '[{"name":"A","href":"/"}]');
    window.dispatchEvent(new StorageEvent("storage", { key: "views" }));
    expect(names(views.get())).toEqual(["A"]);
  });
});
