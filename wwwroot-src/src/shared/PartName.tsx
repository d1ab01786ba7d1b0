import type { GroupBy } from "../api/pages";
import { usePlace } from "../state/location";
import { Name } from "./Name";
import { narrowTo } from "./narrow";

/** First cell of a part's row; the name narrows the page to the part where that can be done. */
export function PartName({ part, by }: { part: { key: string; name: string }; by: GroupBy }) {
  const href = narrowTo(usePlace(), by, part.key);
  const name = <Name text={part.name} class="block" />;
  return (
    <th scope="row" class="wide">
      {href ? <a href={href}>{name}</a> : name}
    </th>
  );
}
