import { useEffect, useMemo } from "preact/hooks";
import { pages } from "./pages";
import { KpiPage } from "./pages/kpi/KpiPage";
import { FindingPage } from "./pages/quality/FindingPage";
import { SprintPage } from "./pages/sprints/SprintPage";
import { Frame } from "./shared/frame/Frame";
import { KeyForm } from "./shared/frame/KeyForm";
import { NotFound } from "./shared/frame/NotFound";
import { kpiOfPath } from "./state/catalogue";
import { usePlace } from "./state/location";
import { report } from "./state/report";
import { access } from "./state/server";
import { useStore } from "./state/store";

export function App() {
  const { path } = usePlace();
  const may = useStore(access);
  const { title } = useStore(report);
  // The same page again is not rendered again when only the frame changes.
  const { name, page } = useMemo(() => pageAt(path), [path]);
  useEffect(() => {
    document.title = `${name} · ${title}`;
  }, [name, title]);
  return may === "keyNeeded" ? <KeyForm /> : <Frame pages={pages}>{page}</Frame>;
}

function pageAt(path: string) {
  const kpi = kpiOfPath(path);
  if (kpi) return { name: kpi.title, page: <KpiPage key={kpi.route} route={kpi.route} title={kpi.title} /> };
  const sprint = /^\/sprints\/(\d+)$/.exec(path)?.[1];
  if (sprint !== undefined) return { name: "Sprint", page: <SprintPage key={`sprint ${sprint}`} id={sprint} /> };
  const finding = /^\/data-quality\/(\w+)$/.exec(path)?.[1];
  if (finding !== undefined)
    return { name: "Finding", page: <FindingPage key={`finding ${finding}`} code={finding} /> };
  const listed = pages.find((page) => page.path === path);
  if (listed) return { name: listed.name, page: <listed.content key={path} /> };
  return { name: "Not found", page: <NotFound key="none" /> };
}
