import { useState } from "preact/hooks";
import type { Range } from "../../state/filter";
import { Select } from "../Select";
import { type Lasting, rangeText } from "./ranges";

interface RangeFieldProps {
  range: Range;
  /** The chosen one among them, unless it is from one day to another. */
  offered: Lasting[];
  onChange: (range: Range) => void;
}

const custom = "custom";

/** The last N days or sprints, or from one day to another (both included). */
export function RangeField({ range, offered, onChange }: RangeFieldProps) {
  const [picking, setPicking] = useState(false);
  const showDates = picking || range.kind === "dates";
  const choose = (value: string) => {
    setPicking(value === custom);
    const chosen = offered.find((each) => rangeText(each) === value);
    if (chosen) onChange(chosen);
  };
  return (
    <>
      <Select label="Period" value={range.kind === "dates" || picking ? custom : rangeText(range)} onChange={choose}>
        {offered.map(rangeText).map((text) => (
          <option key={text} value={text}>
            {text}
          </option>
        ))}
        <option value={custom}>From – to…</option>
      </Select>
      {showDates && <DateFields key={JSON.stringify(range)} range={range} onChange={onChange} />}
    </>
  );
}

function DateFields({ range, onChange }: { range: Range; onChange: (range: Range) => void }) {
  const given = range.kind === "dates" ? range : { from: "", to: "" };
  const [from, setFrom] = useState(given.from);
  const [to, setTo] = useState(given.to);
  const wrong = from !== "" && to !== "" && from > to;
  const ready = from !== "" && to !== "" && !wrong && (from !== given.from || to !== given.to);
  return (
    <form
      class="date-fields"
      onSubmit={(event) => {
        event.preventDefault();
        if (ready) onChange({ kind: "dates", from, to });
      }}
    >
      <label class="field">
        <span class="field-label">From</span>
        <input class="control" type="date" value={from} onInput={(event) => setFrom(event.currentTarget.value)} />
      </label>
      <label class="field">
        <span class="field-label">To</span>
        <input class="control" type="date" value={to} onInput={(event) => setTo(event.currentTarget.value)} />
      </label>
      <button type="submit" class="button" disabled={!ready}>
        Show
      </button>
      {wrong && (
        <span class="field-error" role="alert">
          “From” lies after “to”.
        </span>
      )}
    </form>
  );
}
