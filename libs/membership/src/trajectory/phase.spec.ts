import fc from 'fast-check';
import { addDays, type CivilDate, civilDate } from '#kernel';
import { phaseOn, PHASES, type TrajectoryFacts } from './phase.js';

const facts: TrajectoryFacts = {
  referredOn: civilDate('2026-01-05'),
  plannedOn: civilDate('2026-02-01'),
  trialStartsOn: civilDate('2026-03-01'),
  decidedOn: civilDate('2026-06-02'),
  outcome: 'ADMITTED',
  endedOn: civilDate('2027-06-30'),
  exitKind: 'OUTFLOW',
};

describe('the phase on a day', () => {
  it.each([
    ['2026-01-05', 'REFERRED', '2026-01-05'],
    ['2026-01-31', 'REFERRED', '2026-01-05'],
    ['2026-02-01', 'PLAN', '2026-02-01'],
    ['2026-03-01', 'TRIAL', '2026-03-01'],
    ['2026-06-01', 'TRIAL', '2026-03-01'],
    ['2026-06-02', 'ACTIVE', '2026-06-02'],
    ['2027-06-30', 'OUTFLOW', '2027-06-30'],
  ])('%s: %s since %s', (day, phase, since) => {
    expect(phaseOn(facts, civilDate(day))).toEqual({ phase, since });
  });

  it.each([
    ['DECLINED', 'DECLINED'],
    ['STOPPED', 'DROP_OUT'],
  ] as const)('after a trial that was %s it is %s', (outcome, phase) => {
    expect(phaseOn({ ...facts, outcome, endedOn: null, exitKind: null }, civilDate('2026-07-01')).phase).toBe(
      phase,
    );
  });

  it('knows nothing of what is still to come: a later fact changes no earlier day', () => {
    const day = fc
      .integer({ min: 0, max: 900 })
      .map((days): CivilDate => addDays(civilDate('2026-01-05'), days));
    fc.assert(
      fc.property(day, day, (today, endedOn) => {
        fc.pre(endedOn > today);
        const without = { ...facts, endedOn: null, exitKind: null };
        expect(phaseOn({ ...facts, endedOn }, today)).toEqual(phaseOn(without, today));
      }),
    );
  });

  it('never began after the day that is asked about', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 900 }), (days) => {
        const day = addDays(civilDate('2026-01-05'), days);
        const { phase, since } = phaseOn(facts, day);
        expect(since <= day).toBe(true);
        expect(PHASES).toContain(phase);
      }),
    );
  });
});
