import type { ComponentType } from "preact";

interface MarkProps {
  tone: string;
  shape: ComponentType<{ class?: string }>;
  word: string;
  /** What is judged, where two judgements stand together. */
  label?: string;
  tip?: string;
}

/** A judgement is a word, a shape and a colour: never the colour alone. */
export function Mark({ tone, shape: Shape, word, label, tip }: MarkProps) {
  return (
    <span class={`status status-${tone}`} title={tip || undefined}>
      {label && <span class="status-label">{label}</span>}
      <Shape />
      <span>{word}</span>
    </span>
  );
}
