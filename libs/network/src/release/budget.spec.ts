import { closedBlock } from '../block/closed-block.js';
import type { CivilDate } from '#kernel';
import { chargesOf } from './budget.js';

describe('the budget', () => {
  it('charges each person of a closed block once', () => {
    const entrants = ['b', 'a'].map((personHash) => ({
      personHash,
      enteredIn: '2020Q1',
      horizonPassedOn: '2021-03-31' as CivilDate,
    }));
    expect(chargesOf(closedBlock('cooperative', '2020Q1', '2020Q1', entrants), 'outflow-12', '1.0')).toEqual([
      { personHash: 'a', kind: 'outflow-12', epsilon: '1.0' },
      { personHash: 'b', kind: 'outflow-12', epsilon: '1.0' },
    ]);
  });
});
