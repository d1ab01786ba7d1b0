import { useState } from "preact/hooks";
import { attributeNames, attributes } from "../../api/attributes";
import type { Options } from "../../api/pages";
import { defaultRange, type Filter, filterParams, isNarrowed, parseFilter } from "../../state/filter";
import { navigate, queryText, usePlace } from "../../state/location";
import { FilterIcon } from "../icons";
import { MultiSelect } from "../MultiSelect";
import { boardChoices, boardFilter, chosenBoards, plainChoices, projectChoices } from "./choices";
import { FilterChips } from "./FilterChips";
import { RangeField } from "./RangeField";
import { rangesOf } from "./ranges";
import { TeamField } from "./TeamField";

interface FilterBarProps {
  options: Options;
  /** False: the page's question has no window. */
  ranged?: boolean;
  /** True: sprints are no window of the page. */
  byDays?: boolean;
}

/** What the page asks about. Every change goes into the URL, and the page follows it. */
export function FilterBar({ options, ranged = true, byDays = false }: FilterBarProps) {
  const { path, query } = usePlace();
  const [unfolded, setUnfolded] = useState(false);
  const filter = parseFilter(query);
  const [more, setMore] = useState(attributeNames.some((name) => filter[name].length > 0));
  const change = (changes: Partial<Filter>) => navigate(path + queryText(changed(query, { ...filter, ...changes })));
  const set = filterParams({ ...filter, range: defaultRange }).size;

  return (
    <section class={`filters ${unfolded ? "is-unfolded" : ""}`} aria-label="Filter">
      <button
        type="button"
        class="button filters-toggle"
        aria-expanded={unfolded}
        onClick={() => setUnfolded(!unfolded)}
      >
        <FilterIcon />
        Filter{set > 0 ? ` (${set})` : ""}
      </button>
      <div class="filters-body">
        <MultiSelect
          label="Project"
          none="All projects"
          choices={projectChoices(options.projects)}
          chosen={filter.projects}
          onChange={(projects) => change({ projects })}
        />
        <TeamField teams={options.teams} team={filter.team} onChange={(team) => change({ team })} />
        <MultiSelect
          label="Board"
          none="All boards"
          choices={boardChoices(options.boards)}
          chosen={chosenBoards(options.boards, filter)}
          onChange={(boards) => change(boardFilter(boards))}
        />
        <MultiSelect
          label="Type"
          none="Standard types"
          choices={plainChoices(options.types)}
          chosen={filter.types}
          onChange={(types) => change({ types })}
        />
        {more &&
          attributes.map(({ name, label, none }) => (
            <MultiSelect
              key={name}
              label={label}
              none={none}
              choices={plainChoices(options[name])}
              chosen={filter[name]}
              onChange={(chosen) => change({ [name]: chosen })}
            />
          ))}
        {ranged && (
          <RangeField
            range={filter.range}
            offered={rangesOf(options, filter.range, byDays)}
            onChange={(range) => change({ range })}
          />
        )}
        <span class="filters-end">
          {!more && (
            <button type="button" class="link-button" onClick={() => setMore(true)}>
              More
            </button>
          )}
          {isNarrowed(filter) && (
            <button type="button" class="link-button" onClick={() => change({ ...nothingChosen, range: filter.range })}>
              Reset
            </button>
          )}
        </span>
      </div>
      <FilterChips filter={filter} onChange={change} />
    </section>
  );
}

const nothingChosen = parseFilter(new URLSearchParams());

/** What a page asks beside the filter. */
const kept = ["groupBy", "sort", "desc", "q", "unit", "group", "metric", "items", "by", "compare", "month"];

/** A new filter keeps the page's own parameters, but starts lists at their first page. */
function changed(query: URLSearchParams, filter: Filter): URLSearchParams {
  const next = filterParams(filter);
  for (const name of kept) {
    const value = query.get(name);
    if (value !== null) next.set(name, value);
  }
  return next;
}
