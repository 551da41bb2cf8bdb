import fc from 'fast-check';
import { addDays, addMonths, type CivilDate, civilDate } from '#kernel';
import { againstTarget } from './against-target.js';
import { duration } from './duration.js';
import { howFound } from './how-found.js';
import { lastingOutflow } from './lasting-outflow.js';
import type { ObservedTrajectory } from './observed-trajectory.js';
import { cumulativeIncidence, outflow, partialOutflow } from './outflow.js';
import { asked, began, gone, out } from './trajectory.fixture.js';
import { trialConversion } from './trial-conversion.js';

/** `count of n`, or why not. */
const share = (figure: ReturnType<typeof outflow>) =>
  figure.state === 'SHOWN' ? `${figure.value.count} of ${figure.n}` : `${figure.state} of ${figure.n}`;
const outflow12 = (all: ObservedTrajectory[], on: string) => share(outflow(all, asked(on), 12));

describe('outflow within a window', () => {
  it('waits for the window to be over: time alone decides who counts', () => {
    const all = [out('2025-03-01', '2025-09-01'), out('2025-06-01', '2025-07-01'), began('2025-03-01')];
    expect(outflow12(all, '2026-02-28')).toBe('TOO_FEW of 0');
    expect(outflow12(all, '2026-03-01')).toBe('1 of 2');
    expect(outflow12(all, '2026-06-01')).toBe('2 of 3');
  });

  it('counts the last day before the window closes and not the next, in a leap year too', () => {
    expect(outflow12([out('2025-03-01', '2026-02-28')], '2027-01-01')).toBe('1 of 1');
    expect(outflow12([out('2025-03-01', '2026-03-01')], '2027-01-01')).toBe('0 of 1');
    expect(outflow12([out('2024-02-29', '2025-02-27')], '2027-01-01')).toBe('1 of 1');
    expect(outflow12([out('2024-02-29', '2025-02-28')], '2027-01-01')).toBe('0 of 1');
    expect(outflow12([began('2024-02-29')], '2025-02-28')).toBe('0 of 1');
  });

  it('counts transfer, death and whoever stopped as not out, and leaves none of them away', () => {
    const all = [
      gone('2025-01-01', '2025-05-01', 'TRANSFER'),
      gone('2025-01-01', '2025-05-01', 'DECEASED'),
      gone('2025-01-01', '2025-05-01'),
      began('2025-01-01', { outcome: 'STOPPED', decidedOn: civilDate('2025-02-01') }),
      out('2025-01-01', '2025-05-01'),
    ];
    expect(outflow12(all, '2026-01-01')).toBe('1 of 5');
  });

  it('counts the day on which benefit ended, not the day of leaving', () => {
    const later = out('2025-01-01', '2025-12-01', { benefitEndedOn: civilDate('2026-02-01') });
    expect(outflow12([later], '2026-06-01')).toBe('0 of 1');
    expect(share(outflow([later], asked('2027-01-01'), 24))).toBe('1 of 1');
  });

  it('counts a benefit that only became lower as partial, and no longer once it ended', () => {
    const reduced = { benefitEndedOn: null, benefitReducedOn: civilDate('2025-06-01') };
    const all = [
      out('2025-01-01', '2025-06-01', reduced),
      out('2025-01-01', '2025-06-01', { ...reduced, benefitEndedOn: civilDate('2025-08-01') }),
    ];
    expect(outflow12(all, '2026-01-01')).toBe('1 of 2');
    expect(share(partialOutflow(all, asked('2026-01-01'), 12))).toBe('1 of 2');
  });

  it('leaves out who never began: no trial, or one that stopped before its first day', () => {
    const never = [
      began('2025-01-01', { t0: null }),
      began('2025-03-01', { outcome: 'STOPPED', decidedOn: civilDate('2025-02-20') }),
    ];
    expect(outflow12(never, '2026-12-01')).toBe('TOO_FEW of 0');
  });

  it('asks only those who began in the period', () => {
    const period = { from: civilDate('2025-01-01'), until: civilDate('2025-01-31') };
    const all = [
      out('2024-12-31', '2025-02-01'),
      out('2025-01-31', '2025-02-01'),
      out('2025-02-01', '2025-03-01'),
    ];
    const figure = outflow(all, asked('2027-01-01', { period }), 12);
    expect(figure).toMatchObject({ definition: 'outflow-12/1', period, n: 1 });
  });

  it('knows nothing of what came after the day of the report', () => {
    const all = [out('2025-01-01', '2025-12-31')];
    expect(outflow12(all, '2026-01-01')).toBe('1 of 1');
    const figure = cumulativeIncidence(all, asked('2025-12-30'), 6);
    expect(figure.state === 'SHOWN' && figure.value.causes.OUTFLOW.estimate).toBe(0);
  });

  it('counts at each point whom it had ended by then, and how', () => {
    const all = [
      out('2025-01-01', '2025-02-01'),
      gone('2025-01-01', '2025-03-01', 'DECEASED'),
      out('2025-01-01', '2025-04-01'),
      gone('2025-01-01', '2025-04-01'),
      began('2025-01-01'),
    ];
    const figure = cumulativeIncidence(all, asked('2026-01-01'), 6);
    const points = figure.state === 'SHOWN' ? figure.value.outflow : [];
    expect(points.map(({ incidence, otherEnds }) => [incidence.count, otherEnds])).toEqual([
      [1, 0],
      [1, 1],
      [2, 2],
    ]);
  });

  it('says that it is too few instead of a share', () => {
    const all = [out('2025-01-01', '2025-02-01'), began('2025-01-01')];
    const figure = outflow(all, asked('2026-01-01', { fewest: 3 }), 12);
    expect(figure).toEqual({
      definition: 'outflow-12/1',
      period: asked('2026-01-01').period,
      n: 2,
      state: 'TOO_FEW',
    });
  });
});

describe('who comes back', () => {
  const first = (endedOn: string) => out('2025-01-01', endedOn, { memberId: 'x' });
  const again = (referredOn: string, more = {}) =>
    began(referredOn, { memberId: 'x', referredOn: civilDate(referredOn), ...more });

  it('within six months goes on with the same trajectory: one person, not out', () => {
    expect(outflow12([first('2025-04-01'), again('2025-10-01')], '2026-06-01')).toBe('0 of 1');
  });

  it('a day later begins another', () => {
    expect(outflow12([first('2025-04-01'), again('2025-10-02')], '2026-10-02')).toBe('1 of 2');
  });

  it('and leaves again has left once, counted from the first day', () => {
    const end = {
      endedOn: civilDate('2026-03-01'),
      exitKind: 'OUTFLOW',
      benefitEndedOn: civilDate('2026-03-01'),
    };
    const all = [first('2025-04-01'), again('2025-06-01', end)];
    expect(outflow12(all, '2027-06-01')).toBe('0 of 1');
    expect(share(outflow(all, asked('2027-06-01'), 24))).toBe('1 of 1');
  });

  it('is known only from the day of coming back', () => {
    const all = [first('2025-04-01'), again('2025-08-01')];
    expect(lastingOutflow(all, asked('2025-07-31'), 0).n).toBe(1);
    expect(lastingOutflow(all, asked('2025-08-01'), 0).n).toBe(0);
  });

  it('after a trial that stopped, and is admitted then, was one trial that succeeded', () => {
    const stopped = began('2025-01-01', {
      memberId: 'x',
      outcome: 'STOPPED',
      decidedOn: civilDate('2025-02-01'),
    });
    expect(share(trialConversion([stopped, again('2025-05-01')], asked('2026-01-01')))).toBe('1 of 1');
    expect(share(trialConversion([stopped], asked('2026-01-01')))).toBe('0 of 1');
  });
});

describe('trial conversion', () => {
  it('counts a trial from the day on which its decision was due, however it ended', () => {
    const due = { trialEndsOn: civilDate('2025-04-01') };
    const all = [
      began('2025-01-01', { ...due, decidedOn: civilDate('2025-04-02') }),
      began('2025-01-01', { ...due, outcome: 'STOPPED', decidedOn: civilDate('2025-01-20') }),
      began('2025-01-01', { ...due, outcome: null, decidedOn: null }),
    ];
    expect(share(trialConversion(all, asked('2025-03-31')))).toBe('TOO_FEW of 0');
    expect(share(trialConversion(all, asked('2025-04-01')))).toBe('0 of 3');
    expect(share(trialConversion(all, asked('2025-04-02')))).toBe('1 of 3');
  });
});

describe('lasting outflow', () => {
  const answered = (...answers: [string, 'LASTING' | 'RETURNED' | 'UNKNOWN'][]) =>
    out('2024-01-01', '2025-01-01', {
      aftercare: answers.map(([on, status]) => ({ askedOn: civilDate(on), status })),
    });

  it.each([
    ['nobody asked', [], 'unknown'],
    ['not reached', [['2025-07-01', 'UNKNOWN']], 'unknown'],
    ['asked too early', [['2025-06-30', 'LASTING']], 'unknown'],
    ['still out at six months', [['2025-07-01', 'LASTING']], 'lasting'],
    ['still out a year later, and so at six months', [['2026-01-05', 'LASTING']], 'lasting'],
    [
      'back before',
      [
        ['2025-03-01', 'RETURNED'],
        ['2025-07-01', 'LASTING'],
      ],
      'returned',
    ],
    [
      'back at a year but not at six months',
      [
        ['2025-07-01', 'LASTING'],
        ['2026-01-05', 'RETURNED'],
      ],
      'lasting',
    ],
  ] as [string, [string, 'LASTING'][], string][])('%s', (_case, answers, status) => {
    const figure = lastingOutflow([answered(...answers)], asked('2026-06-01'), 6);
    expect(figure.state === 'SHOWN' && figure.value).toMatchObject({
      lasting: 0,
      returned: 0,
      unknown: 0,
      [status]: 1,
    });
  });

  it('asks only who was out for so long, and takes the share of those of whom it is known', () => {
    const all = [
      answered(['2025-07-01', 'LASTING']),
      answered(['2025-07-01', 'RETURNED']),
      answered(),
      out('2025-01-01', '2026-01-01'),
    ];
    const figure = lastingOutflow(all, asked('2026-06-01'), 6);
    expect(figure).toMatchObject({
      n: 3,
      value: { lasting: 1, returned: 1, unknown: 1, share: { estimate: 0.5 } },
    });
    expect(lastingOutflow(all, asked('2026-06-01', { fewest: 3 }), 6)).toMatchObject({
      value: { share: null },
    });
  });
});

describe('duration', () => {
  it('counts those who are still there, and says no mean where nobody was followed for two years', () => {
    const all = [gone('2025-01-01', '2025-07-01'), began('2025-01-01'), began('2025-01-01')];
    expect(duration(all, asked('2026-01-01'))).toMatchObject({
      n: 3,
      value: { restrictedMean: null, median: null },
    });
    const later = duration(all, asked('2027-06-01'));
    expect(later).toMatchObject({ value: { restrictedMean: { estimate: 18 } } });
  });
});

describe('how work was found', () => {
  it('counts each way, and those of whom it was not written down', () => {
    const all = [
      out('2025-01-01', '2025-06-01', { howFound: 'INTRODUCTION' }),
      out('2025-01-01', '2025-06-01'),
      gone('2025-01-01', '2025-06-01'),
    ];
    const figure = howFound(all, asked('2026-01-01'));
    expect(figure.n).toBe(2);
    expect(figure.state === 'SHOWN' && figure.value.filter(({ count }) => count > 0)).toEqual([
      { way: 'INTRODUCTION', count: 1 },
      { way: null, count: 1 },
    ]);
  });
});

describe('against the target', () => {
  const of = (count: number, n: number) =>
    outflow(
      [...Array(n).keys()].map((i) => (i < count ? out('2025-01-01', '2025-02-01') : began('2025-01-01'))),
      asked('2026-01-01'),
      12,
    );

  it.each([
    [3, 20, 'BELOW'],
    [10, 20, 'WITHIN'],
    [19, 20, 'ABOVE'],
  ])('%i of %i reads %s 60 %%', (count, n, reading) => {
    expect(againstTarget(of(count, n), 6000)).toMatchObject({ value: { target: 0.6, reading } });
  });

  it('reads nothing where nothing was decided, nor where too few', () => {
    expect(againstTarget(of(3, 20), null)).toMatchObject({ value: { target: null, reading: null } });
    expect(againstTarget(of(0, 0), 6000).state).toBe('TOO_FEW');
  });
});

describe('every indicator', () => {
  const day = (most: number) => fc.nat(most).map((days): CivilDate => addDays(civilDate('2024-01-01'), days));
  const person = fc
    .tuple(day(400), day(900), fc.constantFrom('OUT', 'STOPPED', 'TRANSFER', 'RUNNING'))
    .map(([t0, end, how]) => {
      const on = end < t0 ? t0 : end;
      if (how === 'OUT') return out(t0, on);
      return how === 'RUNNING' ? began(t0) : gone(t0, on, how as 'STOPPED');
    });
  const people = fc.array(person, { minLength: 1, maxLength: 20 });

  it('does not know in which order people are given', () => {
    fc.assert(
      fc.property(people, (all) => {
        const question = asked('2026-06-01');
        const turned = [...all].reverse();
        for (const indicator of [outflow, partialOutflow, lastingOutflow, cumulativeIncidence])
          expect(indicator(turned, question, 12)).toEqual(indicator(all, question, 12));
        for (const indicator of [trialConversion, duration, howFound])
          expect(indicator(turned, question)).toEqual(indicator(all, question));
      }),
    );
  });

  it('says the same of outflow as a share and as an incidence once everybody was followed', () => {
    fc.assert(
      fc.property(people, (all) => {
        const on = addMonths(civilDate('2025-03-01'), 24);
        const [plain, incidence] = [outflow(all, asked(on), 12), cumulativeIncidence(all, asked(on), 12)];
        if (plain.state !== 'SHOWN' || incidence.state !== 'SHOWN') throw new Error('nobody');
        expect(incidence.value.causes.OUTFLOW.estimate).toBeCloseTo(plain.value.estimate, 12);
      }),
    );
  });
});
