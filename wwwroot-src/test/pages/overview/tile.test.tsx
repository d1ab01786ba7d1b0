import { render } from "preact";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import type { AnyKpi } from "../../../src/api/kpi";
import { KpiTile } from "../../../src/pages/overview/KpiTile";
import { catalogue } from "../../../src/state/catalogue";
import { catalogue as written } from "../../contract/catalogue";
import { point, predictability, usual, workMix } from "../../examples";

const hostile = "<img src=x onerror=alert(1)>";

function tile(kpi: AnyKpi): HTMLElement {
  render(<KpiTile kpi={kpi} window={null} />, document.body);
  return document.body;
}

describe("A KPI's tile", () => {
  beforeAll(() => {
    catalogue.kpis = written.kpis;
  });
  afterEach(() => render(null, document.body));

  it("says the reason where the number is not known, and never 0", () => {
    const text = tile(predictability({ reason: "Not applicable: these boards have no sprints." })).textContent;
    expect(text).toContain("these boards have no sprints");
    expect(text).toContain("Not available");
    expect(text).not.toContain("0 %");
    expect(text).not.toContain("Unknown");
  });

  it("shows value, status, change and how much of the projects it covers", () => {
    const text = tile(
      predictability({
        value: 78.4,
        status: "warning",
        verdict: "worseThanUsual",
        usual: usual(80, 91),
        sampleSize: 187,
        coverage: { projects: 2, of: 3, text: "covers 2 of 3 projects" },
        previous: {
          value: 73.6,
          from: "2026-05-27T12:00:00Z",
          to: "2026-08-25T12:00:00Z",
          sampleSize: 9,
          reason: null,
          reasonCode: null,
        },
        trend: [point("2026-10", 70), point("2026-11", 78, { partial: true })],
      }),
    ).textContent;
    const judged = ["Target:Watch", "Against usual:Worse than usual"];
    for (const part of ["78", "+4", "187 issues", "covers 2 of 3 projects", ...judged]) expect(text).toContain(part);
    expect(document.querySelector(".status-critical")?.getAttribute("title")).toMatch(/^usual: 80–91/);
    expect(document.querySelector(".delta")?.className).toBe("delta delta-neutral");
  });

  it("shows the verdict alone where there is no target", () => {
    const text = tile(predictability({ value: 78, status: "neutral", verdict: "asUsual" })).textContent;
    expect(text).toContain("As usual");
    expect(text).not.toContain("target");
  });

  it("leads to its page with the same filter", () => {
    expect(tile(predictability()).querySelector("a")?.getAttribute("href")).toBe("/kpis/sprint-predictability");
  });

  it("is that of a plain number where the dashboard has no file for the KPI", () => {
    const text = tile({ ...predictability({ value: 78 }), name: "unheardOf", details: { anything: 1 } }).textContent;
    expect(text).toContain("78");
  });

  it("shows a hostile name as the text it is", () => {
    const category = { label: "x", issues: 4, points: 0, expected: null, inRange: null };
    const categories = [{ ...category, name: hostile, percent: 100 }];
    const body = tile(workMix({ details: { total: 4, unlabelled: 0, categories } }));
    expect(body.textContent).not.toContain("Unknown");
    expect(body.querySelector("bdi")?.textContent).toBe(hostile);
    expect(body.querySelector("img")).toBeNull();
  });
});
