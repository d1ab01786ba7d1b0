import type { ComponentChildren, ComponentType } from "preact";
import { catalogue, kpiPath } from "../../state/catalogue";
import { hrefWith, parseFilter } from "../../state/filter";
import { usePlace } from "../../state/location";

/** A page that the navigation lists. */
export interface Page {
  path: string;
  name: string;
  icon: ComponentType<{ class?: string }>;
  content: ComponentType;
  /** Of the installation rather than of the numbers. */
  system?: boolean;
}

/** The pages; the filter goes along from one to the next. */
export function Navigation({ pages }: { pages: Page[] }) {
  const { path, query } = usePlace();
  const filter = parseFilter(query);
  const link = (to: string, content: ComponentChildren) => (
    <a key={to} class="nav-link" href={hrefWith(to, filter)} aria-current={isAt(path, to)}>
      {content}
    </a>
  );
  const links = (system: boolean) =>
    pages
      .filter((page) => (page.system ?? false) === system)
      .map(({ path: to, name, icon: Icon }) =>
        link(
          to,
          <>
            <Icon />
            {name}
          </>,
        ),
      );
  return (
    <nav class="nav" aria-label="Pages">
      {links(false)}
      <p class="nav-heading">KPIs</p>
      <ul>
        {catalogue.kpis.map(({ name, title }) => (
          <li key={name}>{link(kpiPath(name), title)}</li>
        ))}
      </ul>
      <p class="nav-heading">System</p>
      {links(true)}
    </nav>
  );
}

/** A page below another, such as one sprint's, keeps its parent marked. */
const isAt = (path: string, to: string): "page" | "true" | undefined => {
  if (path === to) return "page";
  return to !== "/" && path.startsWith(`${to}/`) ? "true" : undefined;
};
