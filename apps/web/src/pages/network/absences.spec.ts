import type { PrintedComparison } from '../../api/release-body.js';
import { absencesOf } from './absences.js';

describe('what a release does not show', () => {
  it('is told by reason, each name once and by name, years too', () => {
    const comparison = (...names: string[]): PrintedComparison => ({
      programmeType: 'OUTFLOW',
      definition: 'outflow-12/2',
      cooperatives: 12,
      withoutFigure: names.map((cooperative) => ({ cooperative, code: 'NO_FIGURE_YET' })),
    });
    const absences = absencesOf({
      own: [
        { kind: 'outflow-12', comparisons: [comparison('Door', 'Aan')] },
        { kind: 'outflow-24', comparisons: [comparison('Aan', 'Bij')] },
      ],
      notCompared: [{ cooperative: 'Ginds', code: 'PARTICIPATION_NOT_COMPARED' }],
      yearsNotShown: [{ year: 2023, code: 'MONEY_NOT_SAFE' }],
    });
    expect([...absences]).toEqual([
      ['NO_FIGURE_YET', ['Aan', 'Bij', 'Door']],
      ['PARTICIPATION_NOT_COMPARED', ['Ginds']],
      ['MONEY_NOT_SAFE', ['2023']],
    ]);
  });
});
