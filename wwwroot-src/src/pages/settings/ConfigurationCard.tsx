import { TableScroll } from "../../shared/DataTable";
import { settingsOf } from "./settings";

/** The configuration in force; the server has masked its secrets. */
export function ConfigurationCard({ config }: { config: unknown }) {
  const settings = settingsOf(config);
  return (
    <section class="card" aria-label="Configuration in force">
      <details>
        <summary>
          <h2>Configuration in force</h2>
        </summary>
        <TableScroll label="Configuration in force, table">
          <table class="settings">
            <tbody>
              {settings.map((setting) => (
                <tr key={setting.key}>
                  <th scope="row">
                    <code>{setting.key}</code>
                  </th>
                  <td>{setting.value}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableScroll>
      </details>
    </section>
  );
}
