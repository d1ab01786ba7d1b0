import { percent } from "../../shared/format";

/** A distribution in a row: its parts in one bar, the largest in words. `order` keeps a category's colour the same in each row. */
export function ShareBar({ shares, order }: { shares: { name: string; percent: number }[]; order: string[] }) {
  const words = [...shares]
    .sort((a, b) => b.percent - a.percent)
    .map((share) => `${share.name} ${percent(share.percent)}`);
  return (
    <>
      <span class="mix-bar row-mix" role="img" aria-label={words.join(", ")} title={words.join("\n")}>
        {shares.map((share) => (
          <span
            key={share.name}
            class={`category-${share.name === "Unlabelled" ? "none" : (Math.max(0, order.indexOf(share.name)) % 6) + 1}`}
            style={{ flexGrow: share.percent }}
          />
        ))}
      </span>
      <bdi class="ellipsis block small muted">{words.slice(0, 3).join(" · ")}</bdi>
    </>
  );
}
