import type { EvidenceColumn, EvidenceIssue } from "../../api/pages";
import { DownIcon, UpIcon } from "../../ui/icons";
import { Name } from "../../ui/Name";
import { safeUrl } from "../../ui/safeUrl";
import { TableScroll } from "../../ui/TableScroll";
import { cellText, isNumeric, startsDescending } from "./evidence";

interface EvidenceTableProps {
  columns: EvidenceColumn[];
  issues: EvidenceIssue[];
  sort: string | null;
  descending: boolean;
  onSort: (column: string, descending: boolean) => void;
}

export function EvidenceTable({ columns, issues, sort, descending, onSort }: EvidenceTableProps) {
  return (
    <TableScroll label="Issues behind the number, table">
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
                  <button type="button" class="sort-button" onClick={() => onSort(column.key, next)}>
                    {column.title}
                    {sorted && (descending ? <DownIcon /> : <UpIcon />)}
                  </button>
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
                <Cell key={column.key} issue={issue} column={column} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}

function Cell({ issue, column }: { issue: EvidenceIssue; column: EvidenceColumn }) {
  if (column.key === "key") {
    return (
      <td class="nowrap">
        <a href={safeUrl(issue.url)} target="_blank" rel="noopener noreferrer">
          {issue.key}
        </a>
      </td>
    );
  }
  const { text, tip } = cellText(issue[column.key], column.kind);
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
