import { describe, expect, it } from "vitest";
import type { Evidence } from "../../../src/api/pages";
import { cellText, columnsOf, evidenceCsv } from "../../../src/shared/evidence/evidence";
import { kpiIssues } from "../../contract/kpi-issues";

const evidence: Evidence = {
  ...kpiIssues,
  total: 1,
  columns: [
    { key: "sprints", title: "Sprints", kind: "number" },
    { key: "sprintNames", title: "Sprint names", kind: "list" },
    { key: "open", title: "Open", kind: "flag" },
  ],
  issues: [
    {
      key: "CORE-1",
      instance: "cloud",
      summary: '=HYPERLINK("http://evil")',
      type: "Story",
      status: "Done",
      url: "https://acme.atlassian.net/browse/CORE-1",
      project: "CORE",
      sprints: 2,
      sprintNames: ["One", "Two"],
      open: false,
    },
  ],
};

describe("The evidence", () => {
  it("has the columns every list has, then the KPI's own", () => {
    expect(columnsOf(evidence).map((column) => column.key)).toEqual([
      "key",
      "summary",
      "type",
      "status",
      "sprints",
      "sprintNames",
      "open",
    ]);
  });

  it("does not repeat a common column that the server names too", () => {
    const served = {
      ...evidence,
      columns: [{ key: "key", title: "Issue", kind: "text" as const }, ...evidence.columns],
    };
    const columns = columnsOf(served);
    expect(columns.filter((column) => column.key === "key")).toHaveLength(1);
    expect(columns[0]?.title).toBe("Issue");
  });

  it("shows each kind of cell in its way and the unknown as a dash", () => {
    expect(cellText(null, "days").text).toBe("–");
    expect(cellText(12.34, "days").text.replaceAll("\u202f", " ")).toBe("12.3 d");
    expect(cellText(["One", "Two"], "list").text).toBe("One, Two");
    expect(cellText([], "list").text).toBe("–");
    expect(cellText(true, "flag").text).toBe("yes");
    expect(cellText(false, "flag").text).toBe("");
    expect(cellText("carriedOver", "text").text).toBe("carried over");
    expect(cellText(2.5, "number").text).toBe("2.5");
  });

  it("downloads without formulas", () => {
    const [, row] = evidenceCsv(evidence).split("\r\n");
    expect(row).toBe(
      `CORE-1,"'=HYPERLINK(""http://evil"")",Story,Done,2,One; Two,false,CORE,cloud,https://acme.atlassian.net/browse/CORE-1`,
    );
  });
});
