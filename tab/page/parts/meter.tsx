/** A bar that shows a share; the words beside it say the same. */
export function Meter(props: { readonly part: number; readonly whole: number; readonly tone?: string }) {
  const share = props.whole > 0 ? Math.min(1, Math.max(0, props.part / props.whole)) : 0;
  return (
    <svg class={`meter ${props.tone ?? ''}`} aria-hidden="true" focusable="false">
      <rect class="track" width="100%" height="100%" rx="4" />
      <rect class="fill" width={`${share * 100}%`} height="100%" rx="4" />
    </svg>
  );
}
