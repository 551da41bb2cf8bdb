import { bandsOf } from './bands.js';

const member = {
  id: 'm',
  name: 'M',
  referredOn: '2025-01-01',
  trialStartsOn: '2025-03-01',
  admittedOn: '2025-06-01',
  endedOn: null,
  trajectory: { businessPlans: [{ submittedOn: '2025-02-10' }, { submittedOn: '2025-02-01' }] },
};

describe('the bands behind a chart', () => {
  it('follow the phases without a gap, the plan from its first version on', () => {
    expect(bandsOf(member, '2026-01-01')).toEqual([
      { phase: 'REFERRED', from: '2025-01-01', until: '2025-02-01' },
      { phase: 'PLAN', from: '2025-02-01', until: '2025-03-01' },
      { phase: 'TRIAL', from: '2025-03-01', until: '2025-06-01' },
      { phase: 'ACTIVE', from: '2025-06-01', until: '2026-01-01' },
    ]);
  });

  it('stop at the day, and leave out what took no day', () => {
    const quick = { ...member, trajectory: { businessPlans: [{ submittedOn: '2025-03-01' }] } };
    expect(bandsOf(quick, '2025-04-01').map(({ phase }) => phase)).toEqual(['REFERRED', 'TRIAL']);
    expect(bandsOf({ ...member, trajectory: null, endedOn: '2025-12-01' }, '2026-01-01').at(-1)).toEqual({
      phase: 'OUT',
      from: '2025-12-01',
      until: '2026-01-01',
    });
  });
});
