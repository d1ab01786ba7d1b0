/** A running sprint's state; the planned end that has passed, where it is known. */
export const Running = ({ overdue, since = null }: { overdue: boolean; since?: string | null }) =>
  overdue ? (
    <span class="badge badge-warning" title="It runs past its planned end">
      overdue{since && ` since ${since}`}
    </span>
  ) : (
    <span class="badge">running</span>
  );
