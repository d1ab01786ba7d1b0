import type { WorkUnit } from "../../charts/velocity";
import { navigate, usePlace, withParams } from "../../state/location";
import { capital } from "../../ui/format";
import { Segments } from "../../ui/Segments";

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
