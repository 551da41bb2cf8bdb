/** What a job does at a percentage of its progress, until the next one. */
const STEPS = { FREEZING: 10, PRINTING: 40, KEEPING: 90 } as const;
export type ReportStep = keyof typeof STEPS;
export const REPORT_STEPS = Object.keys(STEPS) as readonly ReportStep[];

export const percentOf = (step: ReportStep): number => STEPS[step];

/** Null before the first step and after the last. @param percent 0–100 */
export function stepAt(percent: number): ReportStep | null {
  if (percent >= 100) return null;
  return REPORT_STEPS.findLast((step) => STEPS[step] <= percent) ?? null;
}
