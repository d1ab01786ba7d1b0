import type { WorkUnit } from "../../charts/velocity";
import { navigate, usePlace, withParams } from "../../state/location";
import { Segments } from "../../ui/Segments";

const choices: { value: WorkUnit; text: string }[] = [
  { value: "issues", text: "Issues" },
  { value: "points", text: "Points" },
];

export function UnitSwitch({ unit }: { unit: WorkUnit }) {
  const place = usePlace();
  return (
    <Segments
      label="Counted in"
      value={unit}
      choices={choices}
      onChange={(next) => navigate(withParams(place, { unit: next === "issues" ? null : next }), "replace")}
    />
  );
}
