/** How far something has come: a bulb, a shoot, leaves, a bud, a bloom. */
export type GrowthStage = 0 | 1 | 2 | 3 | 4;

/** Our own drawing of the way a member goes. It says nothing that the words beside it do not say. */
export function Growth({ stage, size = 48 }: { stage: GrowthStage; size?: number }) {
  const top = [36, 29, 25, 17, 17][stage];
  return (
    <svg viewBox="0 0 40 52" width={(size * 40) / 52} height={size} aria-hidden="true" focusable="false">
      <path
        d="M20 35.5c-1 2.5-7.5 4-7.5 8.5 0 3.300 3.400 5 7.5 5s7.5-1.700 7.5-5c0-4.5-6.5-6-7.5-8.5Z"
        fill="var(--bulb)"
      />
      {stage > 0 && (
        <path d={`M20 37V${top}`} stroke="var(--leaf-bright)" strokeWidth="2.5" strokeLinecap="round" />
      )}
      {stage > 1 && (
        <path
          d="M20 36c-6.5-.5-10-4-11-11 7 .5 10.5 4 11 11Zm0-2c.5-6 3.800-9.300 10-9.5-.3 6-3.700 9.300-10 9.5Z"
          fill="var(--leaf-bright)"
        />
      )}
      {stage === 3 && (
        <path
          d="M20 20c-3 0-4.5-2-4.5-5 0-4 2-7.5 4.5-10 2.5 2.5 4.5 6 4.5 10 0 3-1.5 5-4.5 5Z"
          fill="var(--leaf)"
        />
      )}
      {stage === 4 && (
        <path
          d="M20 20c-5.5 0-8-3.800-8-8 0-3 .8-5.5 1.600-8l3.200 4L20 2.5 23.200 8l3.200-4c.8 2.5 1.600 5 1.600 8 0 4.200-2.5 8-8 8Z"
          fill="var(--bloom)"
        />
      )}
    </svg>
  );
}
