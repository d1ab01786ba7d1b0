interface SegmentsProps<T extends string> {
  label: string;
  value: T;
  choices: { value: T; text: string }[];
  onChange: (value: T) => void;
}

/** A few choices side by side, one of them pressed. */
export function Segments<T extends string>({ label, value, choices, onChange }: SegmentsProps<T>) {
  return (
    <div class="segments" role="group" aria-label={label}>
      {choices.map((choice) => (
        <button
          key={choice.value}
          type="button"
          aria-pressed={choice.value === value}
          onClick={() => onChange(choice.value)}
        >
          {choice.text}
        </button>
      ))}
    </div>
  );
}
