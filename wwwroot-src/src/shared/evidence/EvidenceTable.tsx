import type { EvidenceColumn, EvidenceIssue } from "../../api/pages";
import { DownIcon, UpIcon } from "../icons";
import { Name } from "../Name";
import { safeUrl } from "../safeUrl";
import { TableScroll } from "../TableScroll";
import { cellText, isNumeric, startsDescending } from "./evidence";

interface EvidenceTableProps {
  label?: string;
  columns: EvidenceColumn[];
  issues: EvidenceIssue[];
  sort?: string | null;
  descending?: boolean;
  /** Absent: the order is fixed. */
  onSort?: (column: string, descending: boolean) => void;
  /** Words of this list for values that others word otherwise. */
  words?: Record<string, string>;
}

export function EvidenceTable({
  label = "Issues behind the number, table",
  columns,
  issues,
  sort = null,
  descending = false,
  onSort,
  words,
}: EvidenceTableProps) {
  return (
    <TableScroll label={label}>
      <table class="evidence">
        <thead>
          <tr>
            {columns.map((column) => {
              const sorted = sort === column.key;
              const next = sorted ? !descending : startsDescending(column.kind);
              return (
                <th
                  key={column.key}
                  scope="col"
                  class={isNumeric(column.kind) ? "number" : ""}
                  aria-sort={sorted ? (descending ? "descending" : "ascending") : undefined}
                >
                  {onSort ? (
                    <button type="button" class="sort-button" onClick={() => onSort(column.key, next)}>
                      {column.title}
                      {sorted && (descending ? <DownIcon /> : <UpIcon />)}
                    </button>
                  ) : (
                    column.title
                  )}
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {issues.map((issue, index) => (
            // An issue stands in the list once per sprint, so its key alone is not unique.
            <tr key={`${issue.instance}:${issue.key}:${index}`}>
              {columns.map((column) => (
                <Cell key={column.key} issue={issue} column={column} words={words} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}

interface CellProps extends Pick<EvidenceTableProps, "words"> {
  issue: EvidenceIssue;
  column: EvidenceColumn;
}

function Cell({ issue, column, words }: CellProps) {
  if (column.key === "key") {
    return (
      <td class="nowrap">
        <a href={safeUrl(issue.url)} target="_blank" rel="noopener noreferrer">
          {issue.key}
        </a>
      </td>
    );
  }
  const { text, tip } = cellText(issue[column.key], column.kind, words);
  if (column.key === "summary") {
    return (
      <td class="summary">
        <Name text={text} class="block" />
      </td>
    );
  }
  if (column.kind === "text" || column.kind === "list") {
    return (
      <td class="text">
        <bdi class="ellipsis block" title={tip}>
          {text}
        </bdi>
      </td>
    );
  }
  return (
    <td class={isNumeric(column.kind) ? "number" : "nowrap"} title={tip}>
      {text}
    </td>
  );
}
