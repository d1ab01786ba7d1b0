import { usePlace } from "../../state/location";
import { Name } from "../Name";

export function NotFound() {
  const { path } = usePlace();
  return (
    <section class="card lone">
      <h1>There is no such page</h1>
      <p class="muted">
        Nothing is at <Name text={path} />.
      </p>
      <a class="button primary" href="/">
        To the overview
      </a>
    </section>
  );
}
