import type { ListedMember } from '../../api/listed-member.js';
import { columnsOf } from './columns.js';

const member = (id: string, more: Partial<ListedMember>): ListedMember => ({
  id,
  name: id,
  phase: 'ACTIVE',
  phaseSinceOn: '2026-01-01',
  enterprise: null,
  coach: null,
  balance: null,
  trialEndsOn: null,
  termEndsOn: null,
  permissionEndsOn: null,
  ...more,
});

const idsIn = (members: ListedMember[], key: string) =>
  columnsOf(members, '2026-11-23')
    .find((column) => column.key === key)
    ?.members.map(({ id }) => id);

describe('the columns of the board', () => {
  it('put what is due first on top, and who has no date last', () => {
    const members = [
      member('without', {}),
      member('later', { termEndsOn: '2027-06-01' }),
      member('late', { termEndsOn: '2026-11-01' }),
    ];
    expect(idsIn(members, 'ACTIVE')).toEqual(['late', 'later', 'without']);
  });

  it('show who left until a year after', () => {
    const members = [
      member('today', { phase: 'OUTFLOW', phaseSinceOn: '2026-11-23' }),
      member('a-year', { phase: 'DROP_OUT', phaseSinceOn: '2025-11-23' }),
      member('longer', { phase: 'OUTFLOW', phaseSinceOn: '2025-11-22' }),
    ];
    expect(idsIn(members, 'OUT')).toEqual(['today', 'a-year']);
  });

  it('leave out who was declined', () => {
    const shown = columnsOf([member('declined', { phase: 'DECLINED' })], '2026-11-23');
    expect(shown.flatMap(({ members }) => members)).toEqual([]);
  });
});
