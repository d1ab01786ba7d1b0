import { capital } from "../../shared/format";
import { Segments } from "../../shared/Segments";
import { navigate, usePlace, withParams } from "../../state/location";
import type { WorkUnit } from "./velocity";

/** Absent where only issues can be counted. */
export function UnitSwitch({ unit, offered }: { unit: WorkUnit; offered: WorkUnit[] }) {
  const place = usePlace();
  if (offered.length === 1) return null;
  return (
    <Segments
      label="Counted in"
      value={unit}
      choices={offered.map((value) => ({ value, text: capital(value) }))}
      onChange={(next) => navigate(withParams(place, { unit: next === "issues" ? null : next }), "replace")}
    />
  );
}
