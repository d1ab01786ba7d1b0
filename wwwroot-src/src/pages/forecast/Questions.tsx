import type { ComponentChildren } from "preact";
import type { Forecast, ForecastRecord } from "../../api/forecast";
import { DataTable } from "../../shared/DataTable";
import { calendarDay } from "../../shared/dates";
import { plural } from "../../shared/format";
import { navigate, usePlace, withParams } from "../../state/location";
import { correctionWords, likely } from "./record";

/** By which day so many will be done. */
export function When({ forecast }: { forecast: Forecast }) {
  return (
    <Question
      title="When will it be done?"
      name="items"
      label="Issues to do"
      type="number"
      value={String(forecast.items ?? "")}
      least="1"
    >
      {forecast.when && (
        <Answers
          label={`When ${plural(forecast.items ?? 0, "issue")} will be done`}
          head="Done by"
          record={forecast.recordOfWhen ?? forecast}
          rows={forecast.when.map(({ percent, date, days, asDrawn }) => ({
            percent,
            answer: dayOf(date),
            asDrawn: dayOf(asDrawn),
            hint: days === null ? "" : `in ${plural(days, "day")}`,
          }))}
        />
      )}
    </Question>
  );
}

/** How many will be done by a day. */
export function HowMany({ forecast }: { forecast: Forecast }) {
  return (
    <Question
      title="How many will be done?"
      name="by"
      label="Until, included"
      type="date"
      value={forecast.by ?? ""}
      least={forecast.first}
    >
      {forecast.howMany && (
        <Answers
          label={`How many issues will be done by ${forecast.by ?? ""}`}
          head="At least"
          record={forecast}
          rows={forecast.howMany.map(({ percent, items, asDrawn }) => ({
            percent,
            answer: plural(items, "issue"),
            asDrawn: plural(asDrawn, "issue"),
            hint: "",
          }))}
        />
      )}
    </Question>
  );
}

const dayOf = (date: string | null): string => (date === null ? "in more than five years" : calendarDay(date));

interface QuestionProps {
  title: string;
  /** The URL's parameter. */
  name: "items" | "by";
  label: string;
  type: "number" | "date";
  value: string;
  least: string;
  children: ComponentChildren;
}

function Question({ title, name, label, type, value, least, children }: QuestionProps) {
  const place = usePlace();
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const answer = new FormData(event.currentTarget as HTMLFormElement).get(name);
    navigate(withParams(place, { [name]: String(answer ?? "") }));
  };
  return (
    <section class="card question" aria-label={title}>
      <h2>{title}</h2>
      <form class="question-form" onSubmit={submit}>
        <label class="field">
          <span class="field-label">{label}</span>
          <input
            key={value}
            class="control"
            name={name}
            type={type}
            min={least}
            max={type === "number" ? "10000" : undefined}
            required
            defaultValue={value}
          />
        </label>
        <button type="submit" class="button">
          Ask
        </button>
      </form>
      {children}
    </section>
  );
}

interface AnswersProps {
  label: string;
  head: string;
  record: ForecastRecord;
  rows: { percent: number; answer: string; asDrawn: string; hint: string }[];
}

/** 85 % is what to promise by; 50 % is a coin. Beneath, whether that was to be relied on. */
function Answers({ label, head, record, rows }: AnswersProps) {
  const promised = rows.find((row) => row.percent === likely);
  return (
    <>
      <DataTable
        label={label}
        class="answers"
        columns={[
          { title: "Likelihood", head: true, class: "tabular", cell: ({ percent }) => `${percent} %` },
          {
            title: head,
            class: "tabular",
            cell: ({ answer, hint }) => (
              <>
                {answer} {hint && <span class="muted small">{hint}</span>}
              </>
            ),
          },
        ]}
        rows={rows}
        keyOf={({ percent }) => percent}
        rowClass={({ percent }) => (percent === likely ? "is-likely" : "")}
      />
      {promised && <p class="muted small">{correctionWords(record, promised.answer, promised.asDrawn).join(" ")}</p>}
    </>
  );
}
