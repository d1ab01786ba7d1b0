/** A quiet horizontal bar beside a figure. */
export function Meter({ share, tone = "accent" }: { share: number; tone?: string }) {
  const width = Math.min(100, Math.max(0, share));
  return (
    <span class="meter" aria-hidden="true">
      <span class={`meter-fill tone-${tone}`} style={{ width: `${width}%` }} />
    </span>
  );
}
