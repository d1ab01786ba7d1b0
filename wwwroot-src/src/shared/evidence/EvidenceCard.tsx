import type { ComponentChildren } from "preact";
import type { Evidence } from "../../api/pages";
import { navigate, queryText, usePlace, withParams } from "../../state/location";
import { useResource } from "../../state/resource";
import { download, fileName } from "../csv";
import { count } from "../format";
import { Failure } from "../frame/PageState";
import { DownloadIcon } from "../icons";
import { EvidenceTable } from "./EvidenceTable";
import { columnsOf, evidenceCsv } from "./evidence";
import { Pager } from "./Pager";
import { SearchField } from "./SearchField";

interface EvidenceCardProps {
  /** Where further pages are asked for, with the filter. */
  path: string;
  /** Of the file that a reader saves. */
  file: string;
  title?: string;
  /** What else chooses the list. */
  tools?: ComponentChildren;
  words?: Record<string, string>;
  /** The first page came with the page's own answer. */
  first: Evidence;
}

/** The issues behind a number, sorted, searched and paged by the server. */
export function EvidenceCard({
  path,
  file,
  title = "Issues behind the number",
  tools,
  words,
  first,
}: EvidenceCardProps) {
  const place = usePlace();
  const asked = Object.fromEntries(["page", "sort", "desc", "q"].map((name) => [name, place.query.get(name)]));
  const plain = Object.values(asked).every((value) => value === null);
  const { data, error } = useResource<Evidence>(
    plain ? null : extended(path, { ...asked, pageSize: String(first.pageSize) }),
  );
  const evidence = plain ? first : (data ?? first);
  const change = (changes: Record<string, string | null>, how: "push" | "replace" = "push") =>
    navigate(withParams(place, changes), how);

  return (
    <section class="card" aria-label={title}>
      <header class="card-head">
        <div>
          <h2>{title}</h2>
          <p class="muted small tabular">{count(evidence.total)} in all</p>
        </div>
        <div class="tools">
          {tools}
          <SearchField
            value={place.query.get("q") ?? ""}
            onSearch={(q) => change({ q: q === "" ? null : q, page: null }, "replace")}
          />
          <button
            type="button"
            class="tool"
            title="Save this page of the list"
            onClick={() => download(fileName(`${file} issues page ${evidence.page}`, "csv"), evidenceCsv(evidence))}
          >
            <DownloadIcon />
            CSV
          </button>
        </div>
      </header>
      {error && <Failure error={error} />}
      <EvidenceTable
        columns={columnsOf(evidence)}
        issues={evidence.issues}
        words={words}
        empty={asked.q ? "No issue matches this search." : "There is no issue behind this number."}
        sorting={{
          by: asked.sort ?? null,
          descending: asked.desc === "true",
          onSort: (sort, desc) => change({ sort, desc: desc ? "true" : null, page: null }),
        }}
      />
      <Pager evidence={evidence} onPage={(page) => change({ page: page === 1 ? null : String(page) })} />
    </section>
  );
}

function extended(path: string, more: Record<string, string | null | undefined>): string {
  const [base = "", query = ""] = path.split("?");
  const all = new URLSearchParams(query);
  for (const [name, value] of Object.entries(more)) if (value) all.set(name, value);
  return base + queryText(all);
}
