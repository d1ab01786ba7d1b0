import type { EvidenceColumn, EvidenceIssue } from "../../api/pages";
import { type Column, DataTable, type Sorting } from "../DataTable";
import { Name } from "../Name";
import { safeUrl } from "../safeUrl";
import { cellText, isNumeric, startsDescending } from "./evidence";

interface EvidenceTableProps {
  label?: string;
  columns: EvidenceColumn[];
  issues: EvidenceIssue[];
  sorting?: Sorting;
  /** What it means that there are none. */
  empty?: string;
  /** Words of this list for values that others word otherwise. */
  words?: Record<string, string>;
}

export function EvidenceTable({
  label = "Issues behind the number, table",
  columns,
  issues,
  sorting,
  empty,
  words,
}: EvidenceTableProps) {
  return (
    <DataTable
      label={label}
      class="evidence"
      columns={columns.map((column) => ({
        key: column.key,
        title: column.title,
        startsDescending: startsDescending(column.kind),
        ...cellsOf(column, words),
      }))}
      rows={issues}
      // An issue stands in the list once per sprint, so its key alone is not unique.
      keyOf={(issue, index) => `${issue.instance}:${issue.key}:${index}`}
      sorting={sorting}
      empty={empty}
    />
  );
}

type Cells = Pick<Column<EvidenceIssue>, "kind" | "cell" | "tip">;

function cellsOf({ key, kind }: EvidenceColumn, words?: Record<string, string>): Cells {
  const textOf = (issue: EvidenceIssue) => cellText(issue[key], kind, words);
  if (key === "key")
    return {
      kind: "nowrap",
      cell: (issue) => (
        <a href={safeUrl(issue.url)} target="_blank" rel="noopener noreferrer">
          {issue.key}
        </a>
      ),
    };
  if (key === "summary") return { kind: "summary", cell: (issue) => <Name text={textOf(issue).text} class="block" /> };
  if (kind === "text" || kind === "list")
    return {
      kind: "text",
      cell: (issue) => {
        const { text, tip } = textOf(issue);
        return (
          <bdi class="ellipsis block" title={tip}>
            {text}
          </bdi>
        );
      },
    };
  return {
    kind: isNumeric(kind) ? "number" : "nowrap",
    cell: (issue) => textOf(issue).text,
    tip: (issue) => textOf(issue).tip,
  };
}
