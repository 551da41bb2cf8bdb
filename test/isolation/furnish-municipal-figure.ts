import { euro } from '../fixtures/cooperative/a-treasury.js';
import { type House, TODAY } from './house.js';

/** What the municipality says itself of its clients. */
export async function furnishMunicipalFigure({ does, text, callers }: House): Promise<void> {
  await does(
    'recordMunicipalFigure',
    {
      kind: 'CARE_COSTS',
      amount: euro('184000.00'),
      groupSize: 14,
      fromOn: '2026-01-01',
      untilOn: TODAY,
      source: text('source of care costs'),
    },
    'figure { id }',
    callers.officer,
  );
}
