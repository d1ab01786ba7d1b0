import type { Evidence } from "../../api/pages";
import { count } from "../format";

export function Pager({ evidence, onPage }: { evidence: Evidence; onPage: (page: number) => void }) {
  const { page, pageSize, total, issues } = evidence;
  const pages = Math.max(1, Math.ceil(total / pageSize));
  if (pages === 1) return null;
  const first = (page - 1) * pageSize + 1;
  return (
    <nav class="pager" aria-label="Pages of the list">
      <span class="muted tabular">
        {count(first)}–{count(first + issues.length - 1)} of {count(total)}
      </span>
      <button type="button" class="button" disabled={page <= 1} onClick={() => onPage(page - 1)}>
        Previous
      </button>
      <button type="button" class="button" disabled={page >= pages} onClick={() => onPage(page + 1)}>
        Next
      </button>
    </nav>
  );
}
