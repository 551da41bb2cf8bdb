import type { PolicyVersion } from '../../api/policies.js';
import { heldOn, ruleOf } from './rule-of.js';

const decided = (validFromOn: string, more: Partial<PolicyVersion> = {}): PolicyVersion => ({
  id: `${validFromOn} ${more.withdrawnOn ?? ''}`,
  kind: 'approval',
  validFromOn,
  body: {},
  decidedOn: '2026-01-01',
  decidedBy: 'bestuur',
  withdrawnOn: null,
  withdrawnReason: null,
  ...more,
});
const froms = (versions: readonly PolicyVersion[]) => versions.map(({ validFromOn }) => validFromOn);

describe('what a cooperative decided of a rule', () => {
  const versions = [
    decided('2027-02-01'),
    decided('2027-01-01', { withdrawnOn: '2026-11-02' }),
    decided('2027-01-01'),
    decided('2026-11-30'),
    decided('2024-01-01'),
    decided('2026-12-01', { kind: 'advance' }),
  ];

  it('holds from its first day on, until the next', () => {
    expect(ruleOf(versions, 'approval', '2026-11-29').inForce?.validFromOn).toBe('2024-01-01');
    expect(ruleOf(versions, 'approval', '2026-11-30').inForce?.validFromOn).toBe('2026-11-30');
    expect(heldOn(versions, 'approval', '2023-12-31')).toBeNull();
  });

  it('is to come, the first one first, without what was taken back', () => {
    expect(froms(ruleOf(versions, 'approval', '2026-11-30').toCome)).toEqual(['2027-01-01', '2027-02-01']);
  });

  it('stays to be read with what was taken back', () => {
    const { earlier } = ruleOf(versions, 'approval', '2026-11-30');
    expect(froms(earlier)).toEqual(['2027-01-01', '2024-01-01']);
    expect(earlier[0]?.withdrawnOn).toBe('2026-11-02');
  });

  it('of a kind of which nothing was decided is nothing', () => {
    expect(ruleOf(versions, 'vat', '2026-11-30')).toEqual({ inForce: null, toCome: [], earlier: [] });
  });
});
