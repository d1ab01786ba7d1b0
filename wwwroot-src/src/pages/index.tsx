import type { Page } from "../shared/frame/Navigation";
import {
  DataIcon,
  FlowIcon,
  ForecastIcon,
  OverviewIcon,
  QualityIcon,
  ReportIcon,
  SettingsIcon,
  SprintsIcon,
} from "../shared/icons";
import { DataPage } from "./data/DataPage";
import { FlowPage } from "./flow/FlowPage";
import { ForecastPage } from "./forecast/ForecastPage";
import { OverviewPage } from "./overview/OverviewPage";
import { QualityPage } from "./quality/QualityPage";
import { ReportPage } from "./report/ReportPage";
import { SettingsPage } from "./settings/SettingsPage";
import { SprintsPage } from "./sprints/SprintsPage";

/** The pages that the navigation lists, in its order. */
export const pages: Page[] = [
  { path: "/", name: "Overview", icon: OverviewIcon, content: OverviewPage },
  { path: "/flow", name: "Flow", icon: FlowIcon, content: FlowPage },
  { path: "/sprints", name: "Sprints", icon: SprintsIcon, content: SprintsPage },
  { path: "/forecast", name: "Forecast", icon: ForecastIcon, content: ForecastPage },
  { path: "/report", name: "Monthly report", icon: ReportIcon, content: ReportPage },
  { path: "/data-quality", name: "Data quality", icon: QualityIcon, content: QualityPage, system: true },
  { path: "/data", name: "Data", icon: DataIcon, content: DataPage, system: true },
  { path: "/settings", name: "Settings", icon: SettingsIcon, content: SettingsPage, system: true },
];
