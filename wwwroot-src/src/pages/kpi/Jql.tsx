import { CopyButton } from "../../shared/CopyButton";

export function Jql({ jql, note }: { jql: string; note: string | null }) {
  return (
    <section class="card" aria-label="The same issues in Jira">
      <header class="card-head">
        <div>
          <h2>The same issues in Jira</h2>
          <p class="muted small">Paste this into Jira's advanced search.{note && ` ${note}`}</p>
        </div>
      </header>
      <div class="snippet">
        <pre>
          <code>{jql}</code>
        </pre>
        <CopyButton text={jql} label="Copy the JQL" />
      </div>
    </section>
  );
}
