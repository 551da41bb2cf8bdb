import type { OutflowDestination } from './outflow.input.js';

/** The destinations that count as outflow: the person earns or learns. */
const OUTFLOW: readonly string[] = ['OWN_ENTERPRISE', 'PAID_WORK', 'EDUCATION', 'COMBINATION'];

/** What an exit counts as in every figure; the database holds the same rule as a check. */
export function exitKindOf(destination: `${OutflowDestination}`): 'OUTFLOW' | 'TRANSFERRED' | 'DROP_OUT' {
  if (OUTFLOW.includes(destination)) return 'OUTFLOW';
  return destination === 'TRANSFER' ? 'TRANSFERRED' : 'DROP_OUT';
}
