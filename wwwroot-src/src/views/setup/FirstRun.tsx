import { CopyButton } from "../../ui/CopyButton";
import { ConnectionTest } from "./ConnectionTest";

const demo = "dotnet run --project KpiService -- demo";
const configuration = `jira:
  urls: ["https://your-company.atlassian.net"]
  email: you@your-company.com
  token: YOUR_JIRA_API_TOKEN_HERE
projects: {project_keys: [CORE]}`;

/** No Jira configured and nothing stored: the two ways on. */
export function FirstRun() {
  return (
    <div class="first-run">
      <header class="first-run-head">
        <img src="/favicon.svg" alt="" width="56" height="56" />
        <h1>Six KPIs from your Jira, with the issues behind each</h1>
        <p class="muted">No Jira is configured yet, and nothing is stored. There are two ways on.</p>
      </header>
      <div class="two-ways">
        <section class="card">
          <h2>Look around first</h2>
          <p>
            The demo is the whole product on a built-in sample Jira: sync, filters, every number down to its issues. It
            needs no account and no network, and keeps its data apart in <code>data/demo.db</code>.
          </p>
          <Snippet text={demo} label="Copy the command" />
        </section>
        <section class="card">
          <h2>Connect your Jira</h2>
          <p>
            Put this into <code>config/config.yaml</code>, with your address, account and project keys, then restart.
            For Jira Data Center leave <code>email</code> out and use a personal access token. Instead of the file, the
            token can stand in the environment as <code>JIRA_API_TOKEN</code>.
          </p>
          <Snippet text={configuration} label="Copy the lines" />
          <ConnectionTest />
        </section>
      </div>
    </div>
  );
}

function Snippet({ text, label }: { text: string; label: string }) {
  return (
    <div class="snippet">
      <pre>
        <code>{text}</code>
      </pre>
      <CopyButton text={text} label={label} />
    </div>
  );
}
