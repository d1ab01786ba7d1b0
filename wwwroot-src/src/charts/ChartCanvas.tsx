import type { Chart as ChartJs } from "chart.js";
import { useEffect, useRef } from "preact/hooks";
import { useStore } from "../state/store";
import { painted } from "../state/theme";
import { fetchLibrary } from "./library";
import type { ChartModel } from "./model";
import { readTheme } from "./theme";
import { isOnScreen, nextTurn, whenNear } from "./turns";

const library = fetchLibrary();

interface ChartCanvasProps {
  model: ChartModel;
  onReady?: (canvas: HTMLCanvasElement | null) => void;
}

/** Draws a model: follows the theme, repaints without flicker and cleans up behind itself. */
export function ChartCanvas({ model, onReady }: ChartCanvasProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const chart = useRef<ChartJs | null>(null);
  const theme = useStore(painted);

  // Another theme needs the same model painted anew.
  useEffect(() => {
    let gone = false;
    const place = canvas.current;
    const ready =
      !place || (chart.current && isOnScreen(place)) ? library : whenNear(place).then(() => library.then(nextTurn));
    ready.then(({ Chart }) => {
      if (gone || !canvas.current) return;
      const { type, data, options = {} } = model.configure(readTheme());
      if (chart.current && "type" in chart.current.config && chart.current.config.type === type) {
        chart.current.data = data;
        chart.current.options = options;
        chart.current.update("none");
      } else {
        chart.current?.destroy();
        chart.current = new Chart(canvas.current, { type, data, options }) as unknown as ChartJs;
      }
      onReady?.(canvas.current);
    });
    return () => {
      gone = true;
    };
  }, [model, theme]);

  useEffect(
    () => () => {
      chart.current?.destroy();
      chart.current = null;
      onReady?.(null);
    },
    [onReady],
  );

  return (
    <div class="chart-canvas" style={{ minHeight: `${model.height ?? 260}px` }}>
      <canvas ref={canvas} role="img" aria-label={model.summary} />
    </div>
  );
}
