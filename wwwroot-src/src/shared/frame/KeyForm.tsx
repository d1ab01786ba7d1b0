import { useState } from "preact/hooks";
import { signIn } from "../../state/server";
import { Notice } from "../Notice";

/** The server wants its API key; it is kept as a cookie that scripts can't read. */
export function KeyForm() {
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    const key = new FormData(event.currentTarget as HTMLFormElement).get("key");
    setBusy(true);
    try {
      await signIn(String(key ?? ""));
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
      setBusy(false);
    }
  };
  return (
    <main class="lone-page">
      <form class="card key-form" onSubmit={submit}>
        <img src="/favicon.svg" alt="" width="40" height="40" />
        <h1>This dashboard is protected</h1>
        <p class="muted">
          Enter the key that the server was started with (<code>security.api_key</code> in its configuration).
        </p>
        <label class="field">
          <span class="field-label">API key</span>
          <input class="control" name="key" type="password" autocomplete="current-password" required />
        </label>
        {problem !== null && (
          <Notice tone="critical" alert>
            <span>{problem}</span>
          </Notice>
        )}
        <button type="submit" class="button primary" disabled={busy}>
          Open the dashboard
        </button>
      </form>
    </main>
  );
}
