import fc from 'fast-check';
import { addDays, civilDate } from '#kernel';
import { END_CAUSES } from '../indicator/observed-trajectory.js';
import { outflow } from '../indicator/outflow.js';
import { asked, began, gone, out } from '../indicator/trajectory.fixture.js';
import { trialConversion } from '../indicator/trial-conversion.js';
import { datedTrajectories, type DatedTrajectory } from './network-trajectory.js';

const TODAY = civilDate('2028-01-01');

describe('what the network may know of a trajectory', () => {
  it('counts outflow on the day on which the benefit ended, not the day of leaving', () => {
    const later = out('2025-01-15', '2025-12-01', { benefitEndedOn: civilDate('2026-01-15') });
    expect(datedTrajectories([later], TODAY)).toMatchObject([
      { t0: '2025-01-15', out12: false, out24: true, end: { month: 12, cause: 'OUTFLOW' } },
    ]);
    const justIn = out('2025-01-15', '2026-03-01', { benefitEndedOn: civilDate('2026-01-14') });
    expect(datedTrajectories([justIn], TODAY)).toMatchObject([{ out12: true, end: { month: 11 } }]);
  });

  it('says how it ended, in whole months; what runs or ended after two years has no end', () => {
    const ends = (one: Parameters<typeof datedTrajectories>[0][number]) =>
      datedTrajectories([one], TODAY)[0]?.end;
    expect(ends(gone('2025-01-15', '2025-01-15'))).toEqual({ month: 0, cause: 'DROP_OUT' });
    expect(ends(gone('2025-01-15', '2026-12-31', 'DECEASED'))).toEqual({ month: 23, cause: 'DECEASED' });
    expect(ends(gone('2025-01-15', '2025-03-14', 'TRANSFER'))).toEqual({ month: 1, cause: 'TRANSFERRED' });
    expect(ends(out('2025-01-15', '2025-03-15', { benefitEndedOn: null }))).toEqual({
      month: 2,
      cause: 'PARTIAL',
    });
    expect(ends(gone('2025-01-15', '2027-01-15'))).toBeNull();
    expect(ends(began('2025-01-15'))).toBeNull();
  });

  it('counts a person once, with the first trajectory; back within half a year it is the same one', () => {
    const memberId = 'sam';
    const left = gone('2024-01-15', '2024-03-01');
    const back = (on: string) => [
      { ...left, memberId },
      out(on, '2024-12-01', { memberId, referredOn: civilDate(on) }),
    ];
    expect(datedTrajectories(back('2024-10-01'), TODAY)).toMatchObject([
      { t0: '2024-01-15', out12: false, end: { month: 1, cause: 'DROP_OUT' } },
    ]);
    expect(datedTrajectories(back('2024-08-01'), TODAY)).toMatchObject([
      { t0: '2024-01-15', trajectoryId: left.id, out12: true, end: { month: 10, cause: 'OUTFLOW' } },
    ]);
  });

  it('knows nobody who never began, and nothing of what came after its day', () => {
    expect(datedTrajectories([began('2025-01-15', { t0: null })], TODAY)).toEqual([]);
    expect(datedTrajectories([out('2025-01-15', '2025-06-01')], civilDate('2025-05-31'))).toMatchObject([
      { out12: false, end: null },
    ]);
  });

  it('says the same as the figures of the cooperative itself', () => {
    const trajectory = fc
      .record({ left: fc.integer({ min: 0, max: 1100 }), benefit: fc.integer({ min: -60, max: 200 }) })
      .map(({ left, benefit }) => {
        const on = addDays(civilDate('2024-02-29'), left);
        return out('2024-02-29', on, { benefitEndedOn: addDays(on, benefit) });
      });
    const either = fc.oneof(
      trajectory,
      fc
        .integer({ min: 0, max: 900 })
        .map((days) => gone('2024-02-29', addDays(civilDate('2024-02-29'), days))),
      fc.constantFrom('DECLINED', 'ADMITTED').map((outcome) => began('2024-02-29', { outcome })),
    );
    fc.assert(
      fc.property(fc.array(either, { minLength: 1, maxLength: 12 }), (given) => {
        const all = given.map((one, i) => ({ ...one, id: `t${i}`, memberId: `m${i}` }));
        const known = datedTrajectories(all, TODAY);
        const counted = (figure: ReturnType<typeof outflow>) =>
          figure.state === 'SHOWN' ? figure.value.count : null;
        const count = (is: (one: DatedTrajectory) => boolean) => known.filter(is).length;
        expect(count(({ out12 }) => out12)).toBe(counted(outflow(all, asked(TODAY), 12)));
        expect(count(({ out24 }) => out24)).toBe(counted(outflow(all, asked(TODAY), 24)));
        expect(count(({ trialSuccess }) => trialSuccess)).toBe(counted(trialConversion(all, asked(TODAY))));
        // one definition: an end by outflow and the share within a window never differ
        for (const { out12, out24, end } of known) {
          expect(out24).toBe(end?.cause === 'OUTFLOW');
          expect(out12).toBe(end?.cause === 'OUTFLOW' && end.month < 12);
          if (end) expect(END_CAUSES).toContain(end.cause);
        }
      }),
    );
  });
});
