import { type WaitingEntries, waitingFor } from './entry-count.js';
import { placesOf } from './places.js';

const entry = (cooperative: string, enteredIn: string) => ({
  cooperative,
  region: 'UTRECHT' as const,
  enteredIn,
});

describe('entries of all kinds', () => {
  it('have one place each, with the block of every kind that takes them', () => {
    const [a, b] = [
      { ...entry('a', '2020Q1'), n: 5 },
      { ...entry('a', '2020Q2'), n: 6 },
    ];
    const places = placesOf([
      { id: 'first', kind: 'outflow-12', entries: [a, b] },
      { id: 'cohort', kind: 'cohort', entries: [{ ...b }, { ...entry('b', '2020Q2'), n: 1 }] },
    ]);
    expect(places).toEqual([
      { ...entry('a', '2020Q1'), blocks: { 'outflow-12': 'first' } },
      { ...entry('a', '2020Q2'), blocks: { 'outflow-12': 'first', cohort: 'cohort' } },
      { ...entry('b', '2020Q2'), blocks: { cohort: 'cohort' } },
    ]);
  });

  it('wait for a kind where somebody does, and where the cooperative takes part', () => {
    const waiting: WaitingEntries[] = [
      { ...entry('a', '2020Q1'), n: { 'outflow-12': 0, 'outflow-24': 3, 'step-up-12': 0, cohort: 1 } },
      { ...entry('b', '2020Q1'), n: { 'outflow-12': 2, 'outflow-24': 2, 'step-up-12': 2, cohort: 2 } },
    ];
    expect(waitingFor('outflow-24', waiting, new Set(['a']))).toEqual([{ ...entry('a', '2020Q1'), n: 3 }]);
    expect(waitingFor('outflow-12', waiting, new Set(['a', 'b']))).toEqual([
      { ...entry('b', '2020Q1'), n: 2 },
    ]);
  });
});
