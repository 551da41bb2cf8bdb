import { civilDate } from '#kernel';
import { ladderOn, versionOn } from './ladder.js';

const step = (memberId: string, measuredOn: string, at: number, version = 1, scoredBy = 'COACH') => ({
  memberId,
  measuredOn: civilDate(measuredOn),
  step: at,
  version,
  scoredBy,
});

describe('where a group stands on the participation ladder', () => {
  const measured = [
    step('a', '2026-01-10', 2),
    step('a', '2026-03-10', 4),
    step('b', '2026-03-31', 3),
    step('b', '2026-02-01', 5, 1, 'SELF'),
    step('c', '2025-02-01', 6, 2),
  ];

  it('is the last step of each by the day, of one version and by the coach', () => {
    expect(ladderOn(measured, ['a', 'b', 'c'], civilDate('2026-03-30'), 1)).toEqual({
      steps: [0, 0, 0, 1, 0, 0],
      unknown: 2,
    });
    expect(ladderOn(measured, ['a', 'b'], civilDate('2026-03-31'), 1).steps).toEqual([0, 0, 1, 1, 0, 0]);
  });

  it('of nobody measured is unknown, not the lowest step', () => {
    expect(ladderOn([], ['a'], civilDate('2026-03-31'), null)).toEqual({
      steps: [0, 0, 0, 0, 0, 0],
      unknown: 1,
    });
    expect(versionOn([], civilDate('2026-03-31'))).toBeNull();
    expect(versionOn(measured, civilDate('2026-03-31'))).toBe(2);
  });
});
