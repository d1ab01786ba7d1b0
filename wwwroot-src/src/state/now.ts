import { useEffect, useState } from "preact/hooks";

/** The present, ticking, for texts like "12 minutes ago". */
export function useNow(everyMilliseconds = 20_000): number {
  const [now, setNow] = useState(Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), everyMilliseconds);
    return () => clearInterval(timer);
  }, [everyMilliseconds]);
  return now;
}
