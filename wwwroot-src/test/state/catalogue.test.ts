import { beforeEach, describe, expect, it, vi } from "vitest";

const read = async (written: string) => {
  document.body.innerHTML = `<script type="application/json" id="catalogue">${written}</script>`;
  return import("../../src/state/catalogue");
};

describe("What there is", () => {
  beforeEach(() => vi.resetModules());

  it("is what the server wrote into the page", async () => {
    const kpi = { name: "leadTime", route: "lead-time", title: "Lead time", unit: "days", direction: "down" };
    const { kpiOfPath, kpiPath, isFinding } = await read(JSON.stringify({ kpis: [kpi], findings: ["noEstimate"] }));
    expect(kpiOfPath("/kpis/lead-time")).toEqual(kpi);
    expect(kpiPath("leadTime")).toBe("/kpis/lead-time");
    expect(isFinding("noEstimate")).toBe(true);
    expect(isFinding("smallSample")).toBe(false);
  });

  it("is nothing where the page was not served by the service", async () => {
    const { catalogue } = await read("null");
    expect(catalogue).toEqual({ kpis: [], findings: [] });
  });
});
