import { useState } from "preact/hooks";
import { CopyIcon, GoodIcon } from "./icons";

export function CopyButton({ text, label }: { text: string; label: string }) {
  const [state, setState] = useState<"idle" | "copied" | "refused">("idle");
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setState("copied");
    } catch {
      setState("refused");
    }
    setTimeout(() => setState("idle"), 2500);
  };
  return (
    <button type="button" class="button" onClick={copy}>
      {state === "copied" ? <GoodIcon /> : <CopyIcon />}
      <span aria-live="polite">
        {state === "copied" ? "Copied" : state === "refused" ? "Select the text and copy it" : label}
      </span>
    </button>
  );
}
