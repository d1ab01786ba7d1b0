import type { ComponentChildren } from "preact";
import { catalogue, kpiPath } from "../../state/catalogue";
import { hrefWith, parseFilter } from "../../state/filter";
import { usePlace } from "../../state/location";
import {
  DataIcon,
  FlowIcon,
  ForecastIcon,
  OverviewIcon,
  QualityIcon,
  ReportIcon,
  SettingsIcon,
  SprintsIcon,
} from "../icons";

/** The pages; the filter goes along from one to the next. */
export function Navigation() {
  const { path, query } = usePlace();
  const filter = parseFilter(query);
  const link = (to: string, content: ComponentChildren) => (
    <a class="nav-link" href={hrefWith(to, filter)} aria-current={isAt(path, to)}>
      {content}
    </a>
  );
  return (
    <nav class="nav" aria-label="Pages">
      {link(
        "/",
        <>
          <OverviewIcon />
          Overview
        </>,
      )}
      {link(
        "/flow",
        <>
          <FlowIcon />
          Flow
        </>,
      )}
      {link(
        "/sprints",
        <>
          <SprintsIcon />
          Sprints
        </>,
      )}
      {link(
        "/forecast",
        <>
          <ForecastIcon />
          Forecast
        </>,
      )}
      {link(
        "/report",
        <>
          <ReportIcon />
          Monthly report
        </>,
      )}
      <p class="nav-heading">KPIs</p>
      <ul>
        {catalogue.kpis.map(({ name, title }) => (
          <li key={name}>{link(kpiPath(name), title)}</li>
        ))}
      </ul>
      <p class="nav-heading">System</p>
      {link(
        "/data-quality",
        <>
          <QualityIcon />
          Data quality
        </>,
      )}
      {link(
        "/data",
        <>
          <DataIcon />
          Data
        </>,
      )}
      {link(
        "/settings",
        <>
          <SettingsIcon />
          Settings
        </>,
      )}
    </nav>
  );
}

/** A page below another, such as one sprint's, keeps its parent marked. */
const isAt = (path: string, to: string): "page" | "true" | undefined => {
  if (path === to) return "page";
  return to !== "/" && path.startsWith(`${to}/`) ? "true" : undefined;
};
