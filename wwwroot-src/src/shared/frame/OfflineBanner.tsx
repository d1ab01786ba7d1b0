import { offlineSince } from "../../state/server";
import { useStore } from "../../state/store";
import { timeOfDay } from "../dates";
import { Notice } from "../Notice";

export function OfflineBanner() {
  const since = useStore(offlineSince);
  if (since === null) return null;
  return (
    <Notice tone="warning" title="The server does not answer." alert>
      <span>
        What you see is from {timeOfDay(new Date(since).toISOString())} or before. This page asks again every few
        seconds and catches up by itself; is KpiService still running?
      </span>
    </Notice>
  );
}
