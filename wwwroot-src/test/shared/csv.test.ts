import { describe, expect, it } from "vitest";
import { csv } from "../../src/shared/csv";

const line = (...cells: Parameters<typeof csv>[1][number]) => csv([], [cells]).split("\r\n")[1];

describe("CSV", () => {
  it("ends every line with CR LF and quotes what must be quoted", () => {
    expect(csv(["Key", "Summary"], [["A-1", 'say "hi", twice\nplease']])).toBe(
      'Key,Summary\r\nA-1,"say ""hi"", twice\nplease"\r\n',
    );
  });

  it.each(["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "  =1", '=HYPERLINK("http://evil")'])(
    "does not let a spreadsheet run %j",
    (text) => expect(line(text)?.replace(/^"/, "").startsWith("'")).toBe(true),
  );

  it("leaves numbers numbers, negative ones too", () => {
    expect(line(-1.5, 0, true)).toBe("-1.5,0,true");
  });

  it("leaves unknown cells empty", () => {
    expect(line(null, undefined, "")).toBe(",,");
  });
});
