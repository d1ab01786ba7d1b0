import type { FirstSteps } from "../../api/setup";
import { CopyButton } from "../../shared/CopyButton";
import { Failure } from "../../shared/frame/PageState";
import { ConnectionTest } from "../../shared/setup/ConnectionTest";
import { useResource } from "../../state/resource";
import "./setup.css";

const demo = "dotnet run --project KpiService -- demo";

/** No Jira configured and nothing stored: the two ways on. */
export function FirstRun() {
  const { data, error } = useResource<FirstSteps>("/api/setup");
  return (
    <div class="first-run">
      <header class="first-run-head">
        <img src="/favicon.svg" alt="" width="56" height="56" />
        <h1>Your KPIs from your Jira, with the issues behind each</h1>
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
          {error && <Failure error={error} />}
          {data && <Steps steps={data} />}
          <ConnectionTest />
        </section>
      </div>
    </div>
  );
}

function Steps({ steps }: { steps: FirstSteps }) {
  const sections = [...new Set(steps.lines.map((line) => line.section))];
  return (
    <>
      <p>
        In <code>{steps.file.path}</code> put your address, account and project keys in the place of these lines. For
        Jira Data Center leave <code>email</code> as it is and use a personal access token.
      </p>
      {!steps.file.found && (
        <p>That file is not there: start the service in the folder that has it, or name another with --config.</p>
      )}
      {sections.map((section) => (
        <div class="offered" key={section}>
          <p>
            Under <code>{section}:</code>
          </p>
          <Snippet text={linesOf(steps, section)} label={`Copy the lines under ${section}`} />
        </div>
      ))}
      <p>
        Write the token into <code>{steps.secretFile.path}</code>
        {steps.secretFile.found ? "" : ", a new file,"} or into the environment, then restart.
      </p>
      <Snippet text={steps.secretLine} label="Copy the line for the token" />
    </>
  );
}

const linesOf = (steps: FirstSteps, section: string): string =>
  steps.lines
    .filter((line) => line.section === section)
    .map((line) => line.line)
    .join("\n");

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
