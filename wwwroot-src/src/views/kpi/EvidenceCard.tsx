import type { Evidence } from "../../api/pages";
import type { Filter } from "../../state/filter";
import { apiQuery } from "../../state/filter";
import { navigate, usePlace, withParams } from "../../state/location";
import { useResource } from "../../state/resource";
import { download, fileName } from "../../ui/download";
import { count } from "../../ui/format";
import { DownloadIcon } from "../../ui/icons";
import { Failure } from "../frame/PageState";
import { EvidenceTable } from "./EvidenceTable";
import { columnsOf, evidenceCsv } from "./evidence";
import { Pager } from "./Pager";
import { SearchField } from "./SearchField";

interface EvidenceCardProps {
  route: string;
  filter: Filter;
  /** The first page came with the page's own answer. */
  first: Evidence;
}

/** The issues behind the number, sorted, searched and paged by the server. */
export function EvidenceCard({ route, filter, first }: EvidenceCardProps) {
  const place = usePlace();
  const asked = Object.fromEntries(["page", "sort", "desc", "q"].map((name) => [name, place.query.get(name)]));
  const plain = Object.values(asked).every((value) => value === null);
  const path = `/api/kpis/${route}/issues${apiQuery(filter, { ...asked, pageSize: first.pageSize })}`;
  const { data, error } = useResource<Evidence>(plain ? null : path);
  const evidence = data ?? first;
  const change = (changes: Record<string, string | null>, how: "push" | "replace" = "push") =>
    navigate(withParams(place, changes), how);

  return (
    <section class="card" aria-label="Issues behind the number">
      <header class="card-head">
        <div>
          <h2>Issues behind the number</h2>
          <p class="muted small tabular">{count(evidence.total)} in all</p>
        </div>
        <div class="tools">
          <SearchField
            value={place.query.get("q") ?? ""}
            onSearch={(q) => change({ q: q === "" ? null : q, page: null }, "replace")}
          />
          <button
            type="button"
            class="tool"
            title="Save this page of the list"
            onClick={() => download(fileName(`${route} issues page ${evidence.page}`, "csv"), evidenceCsv(evidence))}
          >
            <DownloadIcon />
            CSV
          </button>
        </div>
      </header>
      {error && <Failure error={error} />}
      {evidence.issues.length === 0 ? (
        <p class="nothing">{asked.q ? "No issue matches this search." : "There is no issue behind this number."}</p>
      ) : (
        <EvidenceTable
          columns={columnsOf(evidence)}
          issues={evidence.issues}
          sort={asked.sort ?? null}
          descending={asked.desc === "true"}
          onSort={(sort, desc) => change({ sort, desc: desc ? "true" : null, page: null })}
        />
      )}
      <Pager evidence={evidence} onPage={(page) => change({ page: page === 1 ? null : String(page) })} />
    </section>
  );
}
