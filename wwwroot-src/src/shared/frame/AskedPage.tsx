import type { ComponentChildren } from "preact";
import { useLayoutEffect } from "preact/hooks";
import type { FramedPage } from "../../api/pages";
import { defaultDays } from "../../state/filter";
import { noteAnswer } from "../../state/report";
import { useResource } from "../../state/resource";
import { FilterBar } from "../filter/FilterBar";
import { ByDays, Period } from "../Period";
import { NoData } from "../setup/NoData";
import { Freshness } from "../sync/Freshness";
import { SyncPanel } from "../sync/SyncPanel";
import { Failure, Waiting } from "./PageState";

interface AskedPageProps<T extends FramedPage> {
  title: string;
  /** A name that only the answer knows. */
  titleOf?: (page: T) => ComponentChildren;
  /** The one address that answers the page. */
  path: string;
  /** False: the page's question has no window. */
  ranged?: boolean;
  /** True: sprints are no window of the page, which asks by days whatever the URL says. */
  byDays?: boolean;
  /** What stands above the title. */
  above?: ComponentChildren;
  children: (page: T) => ComponentChildren;
}

/** A page of one answer with the filter over it: waiting, failing and refreshing like all others. */
export function AskedPage<T extends FramedPage>({
  title,
  titleOf,
  path,
  ranged = true,
  byDays = false,
  above,
  children,
}: AskedPageProps<T>) {
  const { data, error, slow } = useResource<T>(path);
  useLayoutEffect(() => {
    if (data) noteAnswer(data);
  }, [data]);

  return (
    <>
      <header class="page-head">
        <div class="page-title">
          {above}
          <h1>{data && titleOf ? titleOf(data) : title}</h1>
          {data && ranged && <Period filter={data.filter} />}
          {data && byDays && <ByDays name={title} days={data.filter.days ?? defaultDays} />}
        </div>
        {data && <Freshness stats={data.stats} />}
      </header>
      <SyncPanel />
      {error && <Failure error={error} />}
      {!data && !error && <Waiting slow={slow} blocks={4} />}
      {data && data.stats.issues === 0 && <NoData />}
      {data && data.stats.issues > 0 && (
        <>
          <FilterBar options={data.options} ranged={ranged} byDays={byDays} />
          <div class={`page-body ${slow ? "is-outdated" : ""}`} aria-busy={slow}>
            {children(data)}
          </div>
        </>
      )}
    </>
  );
}
