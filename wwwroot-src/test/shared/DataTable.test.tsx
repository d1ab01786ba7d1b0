import { render } from "preact";
import { afterEach, describe, expect, it } from "vitest";
import { type Column, DataTable, type Sorting } from "../../src/shared/DataTable";

interface Row {
  name: string;
  issues: number;
}

const columns: Column<Row>[] = [
  { key: "name", title: "Name", head: true, cell: (row) => row.name },
  { title: "", cell: () => "bar" },
  { key: "issues", title: "Issues", kind: "number", startsDescending: true, cell: (row) => row.issues },
];
const rows = [
  { name: "Core", issues: 3 },
  { name: "Mobile", issues: 5 },
];

function show(all: Row[], sorting?: Sorting): HTMLElement {
  const empty = "Nothing here.";
  render(
    <DataTable
      label="Parts, table"
      columns={columns}
      rows={all}
      keyOf={(row) => row.name}
      empty={empty}
      sorting={sorting}
      below={(row) => row.issues > 4 && "Many."}
    />,
    document.body,
  );
  return document.body;
}

describe("A table", () => {
  afterEach(() => render(null, document.body));

  it("names its columns, its rows and itself", () => {
    const body = show(rows);
    const scroll = body.querySelector("[role=region]");
    expect(scroll?.getAttribute("aria-label")).toBe("Parts, table");
    expect(scroll?.getAttribute("tabindex")).toBe("0");
    expect([...body.querySelectorAll("th[scope=col]")].map((each) => each.textContent)).toEqual(["Name", "Issues"]);
    expect([...body.querySelectorAll("th[scope=row]")].map((each) => each.textContent)).toEqual(["Core", "Mobile"]);
    expect(body.querySelectorAll("thead .number, tbody .number")).toHaveLength(3);
  });

  it("says what is to be said of a row right below it", () => {
    const remark = show(rows).querySelector(".has-remarks + .remarks td");
    expect(remark?.textContent).toBe("Many.");
    expect(remark?.getAttribute("colspan")).toBe("3");
  });

  it("is a sentence where there are no rows", () => {
    expect(show([]).textContent).toBe("Nothing here.");
  });

  it("turns the order it has, and starts another where that tells most", () => {
    const asked: [string, boolean][] = [];
    const body = show(rows, { by: "name", descending: false, onSort: (...order) => asked.push(order) });
    expect(body.querySelector("[aria-sort=ascending]")?.textContent).toBe("Name");
    for (const button of body.querySelectorAll("button")) button.click();
    expect(asked).toEqual([
      ["name", true],
      ["issues", true],
    ]);
  });
});
