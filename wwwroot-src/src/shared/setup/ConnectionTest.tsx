import { useState } from "preact/hooks";
import type { CheckResult, CheckStep } from "../../api/check";
import { client, noteFailure } from "../../state/server";
import { CriticalIcon, GoodIcon, UnavailableIcon, WarningIcon } from "../icons";
import { Notice } from "../Notice";

/** Tests the configured Jira from the server's side and shows each step. */
export function ConnectionTest() {
  const [result, setResult] = useState<CheckResult | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const test = async () => {
    setBusy(true);
    setProblem(null);
    try {
      setResult(await client.post<CheckResult>("/api/check"));
    } catch (error) {
      noteFailure(error);
      setProblem(error instanceof Error ? error.message : String(error));
    }
    setBusy(false);
  };
  return (
    <div class="connection-test">
      <button type="button" class="button" disabled={busy} onClick={test}>
        {busy ? "Testing…" : "Test connection"}
      </button>
      <div aria-live="polite">
        {problem !== null && (
          <Notice tone="critical">
            <span>{problem}</span>
          </Notice>
        )}
        {problem === null && result && <Steps result={result} />}
      </div>
    </div>
  );
}

function Steps({ result }: { result: CheckResult }) {
  return (
    <>
      <p>{result.ok ? "Everything needed works." : "Not everything works yet:"}</p>
      <ul class="check-steps">
        {result.checks.map((step) => (
          <Step key={`${step.instance ?? ""}:${step.name}`} step={step} />
        ))}
      </ul>
    </>
  );
}

const looks = {
  ok: { tone: "good", word: "Passed", Icon: GoodIcon },
  warning: { tone: "warning", word: "Warning", Icon: WarningIcon },
  failed: { tone: "critical", word: "Failed", Icon: CriticalIcon },
  skipped: { tone: "neutral", word: "Not tried", Icon: UnavailableIcon },
};

function Step({ step }: { step: CheckStep }) {
  const { tone, word, Icon } = looks[step.state];
  return (
    <li class={`check-step status-${tone}`}>
      <Icon />
      <span class="check-text">
        <strong>
          <span class="visually-hidden">{word}: </span>
          {step.instance ? `${step.instance}: ${step.name}` : step.name}
        </strong>
        <span>{step.detail}</span>
        {step.advice && <span>{step.advice}</span>}
      </span>
    </li>
  );
}
