import { useEffect, useMemo } from "preact/hooks";
import { DataPage } from "./pages/data/DataPage";
import { FlowPage } from "./pages/flow/FlowPage";
import { ForecastPage } from "./pages/forecast/ForecastPage";
import { KpiPage } from "./pages/kpi/KpiPage";
import { OverviewPage } from "./pages/overview/OverviewPage";
import { FindingPage } from "./pages/quality/FindingPage";
import { QualityPage } from "./pages/quality/QualityPage";
import { ReportPage } from "./pages/report/ReportPage";
import { SettingsPage } from "./pages/settings/SettingsPage";
import { SprintPage } from "./pages/sprints/SprintPage";
import { SprintsPage } from "./pages/sprints/SprintsPage";
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
  return may === "keyNeeded" ? <KeyForm /> : <Frame>{page}</Frame>;
}

function pageAt(path: string) {
  const kpi = kpiOfPath(path);
  if (kpi) return { name: kpi.title, page: <KpiPage key={kpi.route} route={kpi.route} title={kpi.title} /> };
  const sprint = /^\/sprints\/(\d+)$/.exec(path)?.[1];
  if (sprint !== undefined) return { name: "Sprint", page: <SprintPage key={`sprint ${sprint}`} id={sprint} /> };
  const finding = /^\/data-quality\/(\w+)$/.exec(path)?.[1];
  if (finding !== undefined)
    return { name: "Finding", page: <FindingPage key={`finding ${finding}`} code={finding} /> };
  if (path === "/data-quality") return { name: "Data quality", page: <QualityPage key="quality" /> };
  if (path === "/forecast") return { name: "Forecast", page: <ForecastPage key="forecast" /> };
  if (path === "/report") return { name: "Monthly report", page: <ReportPage key="report" /> };
  if (path === "/settings") return { name: "Settings", page: <SettingsPage key="settings" /> };
  if (path === "/flow") return { name: "Flow", page: <FlowPage key="flow" /> };
  if (path === "/sprints") return { name: "Sprints", page: <SprintsPage key="sprints" /> };
  if (path === "/") return { name: "Overview", page: <OverviewPage key="overview" /> };
  if (path === "/data") return { name: "Data", page: <DataPage key="data" /> };
  return { name: "Not found", page: <NotFound key="none" /> };
}
