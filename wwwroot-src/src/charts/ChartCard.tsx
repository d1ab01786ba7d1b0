import type { ComponentChildren } from "preact";
import { useCallback, useRef, useState } from "preact/hooks";
import { csv, download, fileName } from "../shared/csv";

import { ChartIcon, DownloadIcon, ImageIcon, TableIcon } from "../shared/icons";
import { ChartCanvas } from "./ChartCanvas";
import { ChartTable } from "./ChartTable";
import { Legend } from "./Legend";
import type { ChartModel } from "./model";
import { pictureOf } from "./picture";

interface ChartCardProps {
  model: ChartModel;
  /** The period and the filter, for the exported picture. */
  context: string;
  /** Why there is nothing to draw. */
  empty?: string | null;
  class?: string;
  /** What stands between the head and the drawing. */
  children?: ComponentChildren;
}

/** A chart with its title, legend, table view and exports. */
export function ChartCard({ model, context, empty = null, class: name = "", children }: ChartCardProps) {
  const [asTable, setAsTable] = useState(false);
  const canvas = useRef<HTMLCanvasElement | null>(null);
  const keep = useCallback((ready: HTMLCanvasElement | null) => {
    canvas.current = ready;
  }, []);
  const savePicture = async () => {
    if (!canvas.current) return;
    const picture = await pictureOf(canvas.current, model, context);
    if (picture) download(fileName(model.title, "png"), picture);
  };
  const saveTable = () => download(fileName(model.title, "csv"), csv(model.table.columns, model.table.rows));
  const nothing = empty !== null || model.table.rows.length === 0;

  return (
    <section class={`card chart-card ${name}`} aria-label={model.title}>
      <header class="card-head">
        <div>
          <h2>{model.title}</h2>
          {!nothing && !asTable && <Legend entries={model.legend} />}
        </div>
        {!nothing && (
          <div class="tools" role="group" aria-label={`${model.title}: view and export`}>
            <button
              type="button"
              class="tool"
              aria-label={asTable ? "Chart" : "Table"}
              title={asTable ? "Show the chart" : "Show the data"}
              aria-pressed={asTable}
              onClick={() => setAsTable(!asTable)}
            >
              {asTable ? <ChartIcon /> : <TableIcon />}
              <span>{asTable ? "Chart" : "Table"}</span>
            </button>
            {!asTable && (
              <button type="button" class="tool" onClick={savePicture} aria-label="PNG" title="Save as picture">
                <ImageIcon />
                <span>PNG</span>
              </button>
            )}
            <button type="button" class="tool" onClick={saveTable} aria-label="CSV" title="Save the data">
              <DownloadIcon />
              <span>CSV</span>
            </button>
          </div>
        )}
      </header>
      {!nothing && children}
      {nothing && <p class="nothing">{empty || "Nothing to show in this period."}</p>}
      {!nothing && asTable && <ChartTable model={model} />}
      {!nothing && !asTable && <ChartCanvas model={model} onReady={keep} />}
    </section>
  );
}
