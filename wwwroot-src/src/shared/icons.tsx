import type { JSX } from "preact";

interface IconProps {
  class?: string;
}

/** Line icons on a 20 px grid; they take the colour of the text and say nothing to a screen reader. */
const icon =
  (draw: JSX.Element) =>
  ({ class: name = "" }: IconProps) => (
    <svg class={`icon ${name}`} viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      {draw}
    </svg>
  );

export const OverviewIcon = icon(<path d="M3 3h6v6H3zM11 3h6v4h-6zM11 9h6v8h-6zM3 11h6v6H3z" />);
export const DataIcon = icon(
  <path d="M10 3c3.9 0 6.5 1.1 6.5 2.5S13.9 8 10 8 3.5 6.9 3.5 5.5 6.1 3 10 3zM3.5 5.5v9C3.5 15.9 6.1 17 10 17s6.5-1.1 6.5-2.5v-9M3.5 10c0 1.4 2.6 2.5 6.5 2.5s6.5-1.1 6.5-2.5" />,
);
export const SprintsIcon = icon(<path d="M3 17V9h3.5v8M8.3 17V5h3.4v12M13.5 17v-6H17v6M2 17h16" />);
export const FlowIcon = icon(<path d="M3 15c4 0 4-9 8-9s2.5 5 6 5M3 10c2 0 3-2 4-4m4 9c3 0 3-1 6-1" />);
export const ForecastIcon = icon(<path d="M3 16l5-6 3 2.5M11 12.5l6-8M11 12.5l6-1M11 12.5l6 3.5" />);
export const ReportIcon = icon(<path d="M5 2.5h7l3.500 3.500v11.500H5zM8 9h5M8 12h5M8 15h3" />);
export const QualityIcon = icon(
  <path d="M10 2.5l6.5 2.5v5c0 4-2.800 6.5-6.5 7.5-3.700-1-6.5-3.5-6.5-7.5V5zM7 10l2.200 2.200L13 8" />,
);
export const SettingsIcon = icon(<path d="M3 6h8m4 0h2M3 14h2m4 0h8M13 4v4M7 12v4" />);
export const SyncIcon = icon(
  <path d="M16 8A6.3 6.3 0 0 0 4.6 6.5L3 8m0-4v4h4M4 12a6.3 6.3 0 0 0 11.4 1.5L17 12m0 4v-4h-4" />,
);
export const ChevronIcon = icon(<path d="M6 8l4 4 4-4" />);
export const CloseIcon = icon(<path d="M5 5l10 10M15 5L5 15" />);
export const MenuIcon = icon(<path d="M3 5.5h14M3 10h14M3 14.5h14" />);
export const TableIcon = icon(<path d="M3 4h14v12H3zM3 8h14M3 12h14M8 4v12" />);
export const ChartIcon = icon(<path d="M3 3v14h14M6 13l3.5-4 3 2.5L17 6" />);
export const ImageIcon = icon(<path d="M3 4h14v12H3zM3 13.5l4-4 3.5 3.5 2.5-2.5 4 4M13 8h.01" />);
export const DownloadIcon = icon(<path d="M10 3v9m-3.5-3.5L10 12l3.5-3.5M4 16.5h12" />);
export const FilterIcon = icon(<path d="M3 5h14M5.5 10h9M8 15h4" />);
export const SunIcon = icon(
  <path d="M10 6.5a3.5 3.5 0 1 1 0 7 3.5 3.5 0 0 1 0-7zM10 2v1.5M10 16.5V18M2 10h1.5M16.5 10H18M4.3 4.3l1.1 1.1M14.6 14.6l1.1 1.1M4.3 15.7l1.1-1.1M14.6 5.4l1.1-1.1" />,
);
export const MoonIcon = icon(<path d="M16.5 12A7 7 0 0 1 8 3.5a7 7 0 1 0 8.5 8.5z" />);
export const SystemIcon = icon(<path d="M3 4h14v9.5H3zM7 17h6M10 13.5V17" />);
export const CopyIcon = icon(<path d="M7 7h9v9H7zM4 13V4h9" />);
export const SearchIcon = icon(<path d="M9 3.5a5.5 5.5 0 1 1 0 11 5.5 5.5 0 0 1 0-11zM13 13l4 4" />);
export const UpIcon = icon(<path d="M10 16V4m-5 5l5-5 5 5" />);
export const DownIcon = icon(<path d="M10 4v12m-5-5l5 5 5-5" />);
export const GoodIcon = icon(<path d="M10 2.5a7.5 7.5 0 1 1 0 15 7.5 7.5 0 0 1 0-15zM6.5 10.2l2.4 2.4 4.7-5" />);
export const WarningIcon = icon(<path d="M10 3l7.5 13.5h-15zM10 8.5v3.5M10 14.3v.1" />);
export const CriticalIcon = icon(
  <path d="M6.9 2.5h6.2l4.4 4.4v6.2l-4.4 4.4H6.9l-4.4-4.4V6.9zM7.5 7.5l5 5M12.5 7.5l-5 5" />,
);
export const NeutralIcon = icon(<path d="M10 2.5a7.5 7.5 0 1 1 0 15 7.5 7.5 0 0 1 0-15zM6.5 10h7" />);
export const BetterIcon = icon(<path d="M10 2.5a7.5 7.5 0 1 1 0 15 7.5 7.5 0 0 1 0-15zM6.5 10h7M10 6.5v7" />);
export const WorseIcon = icon(<path d="M10 2l8 8-8 8-8-8zM10 6.5v4.2M10 13.2v.1" />);
export const AsUsualIcon = icon(<path d="M3 8c2.3-2.5 4.7-2.5 7 0s4.7 2.5 7 0M3 13c2.3-2.5 4.7-2.5 7 0s4.7 2.5 7 0" />);
export const TooLittleIcon = icon(<path stroke-width="2.4" d="M4 10h.01M10 10h.01M16 10h.01" />);
export const UnavailableIcon = icon(
  <path stroke-dasharray="2.5 2.2" d="M10 2.5a7.5 7.5 0 1 1 0 15 7.5 7.5 0 0 1 0-15z" />,
);
