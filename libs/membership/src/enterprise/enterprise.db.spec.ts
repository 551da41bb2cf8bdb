import fc from 'fast-check';
import { addDays, type CivilDate, civilDate } from '#kernel';
import { globalId, localId } from '#platform';
import { type ACooperative, aCooperative } from '../../../../test/fixtures/cooperative/a-cooperative.js';
import { startTestApp, type TestApp } from '../../../../test/harness/test-app.js';
import { Enterprises } from './enterprise.service.js';

const STORY = `id name sector sectorName startsOn endsOn continuesAfterOutflow
  owners { memberId memberName basisPoints startsOn endsOn } notes { state notedOn note }`;
const READ = `query ($id: ID!) { enterprises(memberId: $id) { ${STORY} } }`;
const act = (name: string) => `mutation ($input: ${name[0]!.toUpperCase()}${name.slice(1)}Input!) {
  ${name}(input: $input) { enterprise { ${STORY} } userErrors { path code message } } }`;

describe('enterprises', () => {
  let app: TestApp;
  let ours: ACooperative;
  let [samira, otto] = ['', ''];

  beforeAll(async () => {
    app = await startTestApp();
    app.moveTo('2026-11-23');
    ours = await aCooperative(app, 'zaken');
    samira = await ours.active('Samira');
    otto = await ours.active('Otto');
  });
  afterAll(() => app.stop());

  const own = () => ({ as: ours.coordinator, in: ours.id });
  const share = (memberId: string, basisPoints: number) => ({ memberId, basisPoints });
  const halves = () => [share(samira, 5000), share(otto, 5000)];
  const input = (more: object = {}) => ({
    memberId: samira,
    name: 'Ballon & Co',
    activity: 'Ballondecoratie',
    sector: '900',
    startsOn: '2026-06-02',
    ...more,
  });
  /** Records one and answers its id. */
  const recorded = async (more: object = {}): Promise<string> => {
    const known = new Set((await app.ok(READ, { id: samira }, own())).map(({ id }: { id: string }) => id));
    await ours.done('recordEnterprise', input(more));
    const all = await app.ok(READ, { id: samira }, own());
    return all.map(({ id }: { id: string }) => id).find((id: string) => !known.has(id))!;
  };
  const story = async (id: string, of = samira, who = own()) =>
    (await app.ok(READ, { id: of }, who)).find((one: { id: string }) => one.id === id);
  const changed = async (name: string, of: object) =>
    (await app.ok(act(name), { input: of }, own())).enterprise;
  const refused = (name: string, of: object, who = own()) => app.refused(act(name), { input: of }, who);
  const sharesOn = (id: string, day: string) =>
    app.within(ours.id, ours.coordinatorId, 'COORDINATOR', () =>
      app.get(Enterprises).sharesOn(localId('Enterprise', id), civilDate(day)),
    );

  it('of one member is wholly theirs, as it was before there were shares', async () => {
    const id = await recorded();
    expect(await story(id)).toMatchObject({
      sector: '900',
      sectorName: 'Kunst',
      endsOn: null,
      owners: [
        {
          memberId: samira,
          memberName: 'Samira de Wit',
          basisPoints: 10_000,
          startsOn: '2026-06-02',
          endsOn: null,
        },
      ],
      notes: [],
    });
    expect(await sharesOn(id, '2026-06-02')).toEqual([share(localId('Member', samira), 10_000)]);
    expect(await sharesOn(id, '2026-06-01')).toEqual([]);
  });

  it('of several is of each from the first day, and shows in the file and the list of both', async () => {
    const noor = await ours.active('Noor');
    await ours.done(
      'recordEnterprise',
      input({ name: 'Samen', shares: [share(samira, 6000), share(noor, 4000)] }),
    );
    const [first] = await app.ok(READ, { id: noor }, own());
    expect(first).toMatchObject({ name: 'Samen', owners: [{ basisPoints: 4000 }, { basisPoints: 6000 }] });
    const FILE = 'query ($id: ID!) { member(id: $id) { enterprise { name } } }';
    expect(await app.ok(FILE, { id: noor }, own())).toEqual({ enterprise: { name: 'Samen' } });
    const names = await app.database.owner('SELECT name FROM tenant.enterprise_name WHERE member_id = $1', [
      localId('Member', noor),
    ]);
    expect(names).toEqual([{ name: 'Samen' }]);
  });

  it('changes hands from a day on; what was before stays', async () => {
    const id = await recorded({ name: 'Overgang' });
    await changed('changeEnterpriseShares', { enterpriseId: id, startsOn: '2026-09-01', shares: halves() });
    const { owners } = await changed('changeEnterpriseShares', {
      enterpriseId: id,
      startsOn: '2026-10-01',
      shares: [share(otto, 10_000)],
    });
    expect(owners.map((one: object) => ({ ...one, memberId: undefined, memberName: undefined }))).toEqual([
      { basisPoints: 10_000, startsOn: '2026-06-02', endsOn: '2026-08-31' },
      { basisPoints: 5000, startsOn: '2026-09-01', endsOn: '2026-09-30' },
      { basisPoints: 5000, startsOn: '2026-09-01', endsOn: '2026-09-30' },
      { basisPoints: 10_000, startsOn: '2026-10-01', endsOn: null },
    ]);
    expect(await story(id)).toBeDefined();
    const FILE = 'query ($id: ID!) { member(id: $id) { enterprise { name } } }';
    expect((await app.ok(FILE, { id: otto }, own())).enterprise.name).toBe('Overgang');
  });

  it('is owned as a whole on every day on which it runs, whatever is changed and corrected', async () => {
    const id = await recorded({ name: 'Altijd heel' });
    const day = (n: number): CivilDate => addDays(civilDate('2026-06-02'), n);
    let changes: { from: number; shares: object[] }[] = [];
    await fc.assert(
      fc.asyncProperty(fc.nat(40), fc.integer({ min: 1, max: 9_999 }), async (from, points) => {
        changes = [...changes, { from, shares: [share(samira, points), share(otto, 10_000 - points)] }];
        await changed('changeEnterpriseShares', {
          enterpriseId: id,
          startsOn: day(from),
          shares: changes.at(-1)!.shares,
        });
        const sums = await app.database.owner<{ day: string; sum: string }>(
          `SELECT d.day::date::text AS day, sum(w.basis_points) AS sum
             FROM generate_series($2::date, $2::date + 60, '1 day') d (day)
             LEFT JOIN tenant.enterprise_owner w ON w.enterprise_id = $1
              AND d.day BETWEEN w.starts_on AND coalesce(w.ends_on, 'infinity') GROUP BY 1`,
          [localId('Enterprise', id), day(0)],
        );
        expect(sums.filter(({ sum }) => Number(sum) !== 10_000)).toEqual([]);
        // the one set last for the latest start holds
        const [holding] = [...changes].reverse().sort((a, b) => b.from - a.from);
        expect(
          (await sharesOn(id, day(60))).find((one) => one.memberId === localId('Member', samira)),
        ).toEqual(
          share(localId('Member', samira), (holding!.shares[0] as { basisPoints: number }).basisPoints),
        );
      }),
      { numRuns: 12 },
    );
  });

  it('is refused in parts that are no whole, twice the same, before its first day or of strangers', async () => {
    const id = await recorded({ name: 'Grenzen' });
    const set = (shares: object[], startsOn = '2026-09-01') =>
      refused('changeEnterpriseShares', { enterpriseId: id, startsOn, shares });
    expect(await set([share(samira, 5000)])).toBe('SHARES_NOT_WHOLE');
    expect(await set([share(samira, 5000), share(samira, 5000)])).toBe('SHARE_TWICE');
    expect(await set([share(samira, 10_000), share(otto, 0)])).toBe('VALUE_OUT_OF_RANGE');
    expect(await set(halves(), '2026-06-01')).toBe('DATE_TOO_EARLY');
    const stranger = globalId('Member', '0199d1d0-0000-7000-8000-000000000000');
    expect(await set([share(samira, 5000), share(stranger, 5000)])).toBe('NOT_FOUND');
    expect(await ours.refused('recordEnterprise', input({ shares: [share(otto, 10_000)] }))).toBe(
      'SHARE_MISSING',
    );
    for (const sector of ['05', '9', '5610'])
      expect(await ours.refused('recordEnterprise', input({ sector }))).toBe('SECTOR_INVALID');
    expect((await story(id)).owners).toHaveLength(1);
  });

  it('is refused by the database too when a set is no whole', async () => {
    const id = localId('Enterprise', await recorded({ name: 'Muur' }));
    const plant = (points: number[]) =>
      app.database.owner(
        `WITH made AS (INSERT INTO tenant.enterprise_share_set (tenant_id, enterprise_id, sequence, starts_on, recorded_by, request_id)
           VALUES ($1, $2, 1, '2026-09-01', $1, 'test') RETURNING id)
         INSERT INTO tenant.enterprise_share (tenant_id, share_set_id, member_id, basis_points, recorded_by, request_id)
         SELECT $1, made.id, $3, p, $1, 'test' FROM made, unnest($4::int[]) p`,
        [ours.id, id, localId('Member', samira), points],
      );
    await expect(plant([9_999])).rejects.toThrow('SHARES_NOT_WHOLE');
    await expect(plant([])).rejects.toThrow('SHARES_NOT_WHOLE');
    await plant([10_000]);
    const more = app.database.owner(
      `INSERT INTO tenant.enterprise_share (tenant_id, share_set_id, member_id, basis_points, recorded_by, request_id)
       SELECT $1, id, $3, 1, $1, 'test' FROM tenant.enterprise_share_set WHERE enterprise_id = $2`,
      [ours.id, id, localId('Member', otto)],
    );
    await expect(more).rejects.toThrow('SHARES_NOT_WHOLE');
  });

  it('has a story that goes on after its member left', async () => {
    const daan = await ours.active('Daan');
    await ours.done('recordEnterprise', input({ memberId: daan, name: 'Fietsen' }));
    const [{ id }] = await app.ok(READ, { id: daan }, own());
    expect((await story(id, daan)).continuesAfterOutflow).toBe(false);
    await ours.done('recordOutflow', {
      memberId: daan,
      endedOn: '2026-08-01',
      destination: 'OWN_ENTERPRISE',
      howFound: 'OWN_CUSTOMER',
      benefitEnded: true,
    });
    expect((await story(id, daan)).continuesAfterOutflow).toBe(true);
    const note = (state: string, notedOn: string, text?: string) =>
      changed('noteEnterprise', { enterpriseId: id, state, notedOn, note: text });
    expect(await note('RUNNING', '2026-10-01', 'Heeft een winkel.')).toMatchObject({ endsOn: null });
    expect(await note('TAKEN_OVER', '2026-11-01')).toMatchObject({
      endsOn: '2026-11-01',
      owners: [{ endsOn: '2026-11-01' }],
    });
    expect(await sharesOn(id, '2026-11-02')).toEqual([]);
    // the latest day says how it is, in whatever order it was written down
    const { endsOn, notes } = await note('STOPPED', '2026-09-01');
    expect([endsOn, notes[0].state, notes.length]).toEqual(['2026-11-01', 'TAKEN_OVER', 3]);
    expect(await note('RUNNING', '2026-11-01')).toMatchObject({ endsOn: null });
    const refuse = (more: object) =>
      refused('noteEnterprise', { enterpriseId: id, state: 'RUNNING', ...more });
    expect(await refuse({ notedOn: '2026-11-24' })).toBe('DATE_IN_FUTURE');
    expect(await refuse({ notedOn: '2026-06-01' })).toBe('DATE_TOO_EARLY');
    expect(await refuse({ notedOn: '2026-11-01', note: 'x'.repeat(501) })).toBe('TEXT_TOO_LONG');
  });

  it('did not go on when it had ended before its member left', async () => {
    const bea = await ours.active('Bea');
    await ours.done('recordEnterprise', input({ memberId: bea, name: 'Koken' }));
    const [{ id }] = await app.ok(READ, { id: bea }, own());
    await changed('noteEnterprise', { enterpriseId: id, state: 'STOPPED', notedOn: '2026-07-01' });
    await ours.done('recordOutflow', {
      memberId: bea,
      endedOn: '2026-08-01',
      destination: 'PAID_WORK',
      howFound: 'OTHER',
      benefitEnded: true,
    });
    expect((await story(id, bea)).continuesAfterOutflow).toBe(false);
  });

  it('shows a member their own, with the other owner but not who that is', async () => {
    const id = await recorded({ name: 'Gedeeld', shares: halves() });
    const self = { as: await ours.person('otto', 'MEMBER', otto), in: ours.id };
    const { owners } = await story(id, otto, self);
    const seen = owners.map((one: { memberId: string | null }) => one.memberId);
    expect([...seen].sort()).toEqual([otto, null].sort());
    expect(await app.refused(READ, { id: samira }, self)).toBe('NOT_FOUND');
    const coach = { as: ours.coach, in: ours.id };
    expect(await app.refused(READ, { id: samira }, coach)).toBe('NOT_FOUND');
    expect(await app.refused(READ, { id: samira }, { as: ours.officer, in: ours.id })).toBe('FORBIDDEN');
    expect(
      await refused('noteEnterprise', { enterpriseId: id, state: 'RUNNING', notedOn: '2026-11-01' }, self),
    ).toBe('FORBIDDEN');
    const theirs = await aCooperative(app, 'elders');
    const elsewhere = { as: theirs.coordinator, in: theirs.id };
    const elsewhereNote = { enterpriseId: id, state: 'RUNNING', notedOn: '2026-11-01' };
    expect(await refused('noteEnterprise', elsewhereNote, elsewhere)).toBe('NOT_FOUND');
  });

  it('names the sectors to choose from in the language of the caller', async () => {
    const SECTORS = '{ sectors { code name divisions { code name groups } } }';
    const sections = await app.ok(SECTORS, {}, { ...own(), locale: 'en' });
    expect(sections).toHaveLength(21);
    expect(sections[8].divisions[1]).toEqual({
      code: '56',
      name: 'Food and beverage service activities',
      groups: ['561', '562', '563'],
    });
  });
});
