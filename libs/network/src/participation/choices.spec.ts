import fc from 'fast-check';
import { addDays, civilDate } from '#kernel';
import { lastDayOf, quartersLater } from '../block/quarter.js';
import { decisionOn, effectiveChoices, effectiveQuarter, sharesFacts } from './choices.js';
import { networkParticipation, participationOf } from './participation.policy.js';

const OLD = { participation: 'NAMED', programme: 'OUTFLOW', label: 'Scope' };
const NAMED = participationOf(OLD);
const NONE = participationOf({ ...OLD, participation: 'NONE' });
const from = (day: string, body = NAMED) => ({ validFrom: civilDate(day), body });

describe('a board’s choice', () => {
  it.each([
    ['2026-01-01', '2026Q1'],
    ['2026-01-02', '2026Q2'],
    ['2026-03-31', '2026Q2'],
    ['2026-10-01', '2026Q4'],
    ['2026-10-02', '2027Q1'],
  ])('of %s counts from %s on', (day, quarter) => {
    expect(effectiveQuarter(civilDate(day))).toBe(quarter);
  });

  it('counts from the first quarter that begins on or after its day', () => {
    const days = fc.integer({ min: 0, max: 20_000 }).map((n) => addDays(civilDate('2000-01-01'), n));
    fc.assert(
      fc.property(days, (day) => {
        const firstDay = addDays(lastDayOf(quartersLater(effectiveQuarter(day), -1)), 1);
        const before = addDays(lastDayOf(quartersLater(effectiveQuarter(day), -2)), 1);
        expect(firstDay >= day && before < day).toBe(true);
      }),
    );
  });

  it('in the old form is the same for every kind, and no money', () => {
    expect(NAMED).toEqual({
      choices: { 'outflow-12': 'NAMED', 'outflow-24': 'NAMED', 'step-up-12': 'NAMED', cohort: 'POOLED' },
      money: false,
      shareSettings: false,
      programme: 'OUTFLOW',
      label: 'Scope',
      region: 'UNKNOWN',
    });
    expect(NONE.choices).toEqual({
      'outflow-12': 'NONE',
      'outflow-24': 'NONE',
      'step-up-12': 'NONE',
      cohort: 'NONE',
    });
    expect(participationOf(NAMED)).toEqual(NAMED);
  });

  it.each([
    [{ ...NAMED, choices: { ...NAMED.choices, cohort: 'NAMED' } }],
    [{ ...NAMED, choices: { 'outflow-12': 'NAMED' } }],
    [{ ...NAMED, region: 'ELSEWHERE' }],
    [{ ...NAMED, label: '' }],
    [{ ...OLD, participation: 'SOME' }],
  ])('is refused as %j', (body) => {
    expect(networkParticipation.body.safeParse(body).success).toBe(false);
  });

  it('is written with its quarter, and the last of a quarter holds', () => {
    const choices = effectiveChoices([
      from('2026-08-15', { ...NAMED, money: true }),
      from('2020-01-01'),
      from('2026-07-15', NONE),
    ]);
    expect(choices).toHaveLength(10);
    expect(choices.filter(({ kind }) => kind === 'money' || kind === 'cohort')).toEqual([
      { effectiveQuarter: '2020Q1', kind: 'cohort', participation: 'POOLED' },
      { effectiveQuarter: '2020Q1', kind: 'money', participation: 'NONE' },
      { effectiveQuarter: '2026Q4', kind: 'cohort', participation: 'POOLED' },
      { effectiveQuarter: '2026Q4', kind: 'money', participation: 'POOLED' },
    ]);
  });

  it('lets facts leave when one kind needs them', () => {
    expect(sharesFacts(NONE)).toBe(false);
    expect(sharesFacts({ ...NONE, money: true })).toBe(false);
    expect(sharesFacts({ ...NONE, choices: { ...NONE.choices, cohort: 'POOLED' } })).toBe(true);
  });

  it('of a day is the one in force then, or the first there was', () => {
    const decisions = [from('2026-01-01', NONE), from('2020-01-01')];
    expect(decisionOn(decisions, civilDate('2025-12-31'))).toBe(NAMED);
    expect(decisionOn(decisions, civilDate('2026-01-01'))).toBe(NONE);
    expect(decisionOn(decisions, civilDate('2019-01-01'))).toBe(NAMED);
  });
});
