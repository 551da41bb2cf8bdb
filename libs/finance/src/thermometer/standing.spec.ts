import { type CivilDate, civilDate } from '#kernel';
import { goalOf, type Standing } from './standing.js';

const day = (text: string): CivilDate => civilDate(text);
const order = {
  parts: { startingCapital: 10_000, solidarityFund: 0, municipality: 0 },
  policy: 'p',
  decidedOn: day('2026-07-01'),
};
const nobody: Standing = {
  memberId: 'm',
  isMember: false,
  trialStartsOn: null,
  decidedOn: null,
  outcome: null,
  endedOn: null,
  settledBy: null,
};
const inTrial: Standing = { ...nobody, trialStartsOn: day('2026-01-01') };
const admitted: Standing = { ...inTrial, decidedOn: day('2026-04-01'), outcome: 'ADMITTED' };
const gone: Standing = { ...admitted, endedOn: day('2026-06-30') };

describe('money of a sale', () => {
  it.each<[string, Standing, string, object]>([
    [
      'of a member enters the thermometer',
      { ...admitted, isMember: true },
      '2026-05-01',
      { to: 'THERMOMETER', notBefore: '2026-05-01', settledBy: null },
    ],
    ['in the trial is held', inTrial, '2026-01-01', { to: 'HELD', ended: null, settledBy: null }],
    [
      'of a trial that was decided since enters on the day of the decision',
      admitted,
      '2026-03-31',
      { to: 'THERMOMETER', notBefore: '2026-04-01', settledBy: null },
    ],
    [
      'of a trial that came to nothing is settled',
      { ...inTrial, decidedOn: day('2026-04-01'), outcome: 'STOPPED' },
      '2026-05-01',
      { to: 'HELD', ended: '2026-04-01', settledBy: null },
    ],
    [
      'after an exit waits in the thermometer while nothing is decided',
      gone,
      '2026-07-01',
      { to: 'THERMOMETER', notBefore: '2026-07-01', settledBy: null },
    ],
    [
      'after an exit goes where the board decided',
      { ...gone, settledBy: order },
      '2026-07-01',
      { to: 'THERMOMETER', notBefore: '2026-07-01', settledBy: order },
    ],
    [
      'of a day of the membership goes where the board decided since',
      { ...gone, isMember: true, settledBy: order },
      '2026-06-30',
      { to: 'THERMOMETER', notBefore: '2026-06-30', settledBy: order },
    ],
    [
      'of the trial of who was admitted and left goes where the board decided since',
      { ...gone, settledBy: order },
      '2026-03-31',
      { to: 'THERMOMETER', notBefore: '2026-04-01', settledBy: order },
    ],
    [
      'between an exit and a return enters the thermometer',
      admitted,
      '2026-05-15',
      { to: 'THERMOMETER', notBefore: '2026-05-15', settledBy: null },
    ],
  ])('%s', (_what, standing, paidOn, goal) => {
    expect(goalOf(standing, day(paidOn))).toEqual(goal);
  });

  it.each<[string, Standing, string]>([
    ['who was never in a trial', nobody, '2026-01-01'],
    ['whose trial had not begun', inTrial, '2025-12-31'],
    [
      'who was admitted later without a trial on that day',
      { ...admitted, trialStartsOn: null },
      '2026-03-01',
    ],
  ])('of somebody %s is refused', (_what, standing, paidOn) => {
    expect(() => goalOf(standing, day(paidOn))).toThrow(
      expect.objectContaining({ code: 'THERMOMETER_NOT_OPEN' }),
    );
  });
});
