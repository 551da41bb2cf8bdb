import { type Field, type Partner, type Place, startField } from './field.js';

const CLOCK =
  'query ($id: ID!) { member(id: $id) { phase termEndsOn trajectory { termClock { endsOn signal } } } }';
const DEADLINES = '{ dashboard { deadlines { kind on isOverdue member { name } } } }';

describe('a member of Lichtpunt, where nobody has to leave', () => {
  let field: Field;
  let alkmaar: Partner;
  const [lichtpunt, scope] = [
    {} as { place: Place; memberId: string },
    {} as { place: Place; memberId: string },
  ];

  beforeAll(async () => {
    field = await startField();
    field.on('2026-01-02');
    alkmaar = await field.partner('MUNICIPALITY', 'alkmaar', 'gemeente Alkmaar');
    lichtpunt.place = await field.cooperative('lichtpunt', 'Lichtpunt', { term: { months: null } });
    scope.place = await field.cooperative('scope', 'Scope');
    for (const { place } of [lichtpunt, scope]) await field.worksWith(place, alkmaar, '2026-01-01');
    field.on('2026-06-01');
    lichtpunt.memberId = await field.memberSince(lichtpunt.place, 2026, { givenName: 'Wim' }, alkmaar);
    scope.memberId = await field.memberSince(scope.place, 2026, { givenName: 'Anja' }, alkmaar);
  });
  afterAll(() => field.app.stop());

  it.each([
    ['2027-11-30', null],
    ['2027-12-01', 'SIX_MONTHS'],
    ['2028-02-29', 'SIX_MONTHS'],
    ['2028-03-01', 'THREE_MONTHS'],
    ['2028-06-01', 'THREE_MONTHS'],
    ['2028-06-02', 'OVER'],
    ['2031-01-01', 'OVER'],
  ])(
    'hears nothing of a term on %s, while who began at Scope on the same day hears: %s',
    async (day, signal) => {
      field.on(day);
      expect(await field.asks(lichtpunt.place.coordinator, CLOCK, { id: lichtpunt.memberId })).toEqual({
        phase: 'ACTIVE',
        termEndsOn: null,
        trajectory: { termClock: null },
      });
      expect(await field.asks(scope.place.coordinator, CLOCK, { id: scope.memberId })).toEqual({
        phase: 'ACTIVE',
        termEndsOn: '2028-06-01',
        trajectory: { termClock: { endsOn: '2028-06-01', signal } },
      });
      const { deadlines } = await field.asks(lichtpunt.place.coordinator, DEADLINES);
      expect(deadlines).toEqual([]);
      if (signal === 'OVER')
        expect((await field.asks(scope.place.coordinator, DEADLINES)).deadlines).toEqual([
          { kind: 'TERM_END', on: '2028-06-01', isOverdue: true, member: { name: 'Anja de Wit' } },
        ]);
    },
  );

  it('has no term that could be extended either', async () => {
    field.on('2028-06-02');
    const longer = {
      termEndsOn: '2029-06-01',
      decidedOn: '2028-06-02',
      decidedBy: 'bestuur',
      reason: 'Nog een jaar.',
    };
    const { place, memberId } = lichtpunt;
    expect(await field.refused(place.coordinator, 'extendTerm', { memberId, ...longer })).toBe('TERM_NONE');
    const { member } = await field.does(
      scope.place.board,
      'extendTerm',
      { memberId: scope.memberId, ...longer },
      'member { termEndsOn trajectory { termClock { signal } } }',
    );
    expect(member).toEqual({ termEndsOn: '2029-06-01', trajectory: { termClock: { signal: null } } });
  });
});
