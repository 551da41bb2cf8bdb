/** Where somebody stands on a day. It follows from the dated facts (`timeline.ts`); nobody sets it. */
export const PHASES = [
  'REFERRED',
  'PLAN',
  'TRIAL',
  'ACTIVE',
  'OUTFLOW',
  'DROP_OUT',
  'DECLINED',
  'TRANSFERRED',
] as const;
export type Phase = (typeof PHASES)[number];
