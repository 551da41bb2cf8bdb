import fc from 'fast-check';
import type { Collaborator, PolicyVersion } from '#cooperative';
import { civilDate } from '#kernel';
import { type ImportField, labelOf, plainWord, proposedColumns, templateOf } from './import-field.js';
import { type ImportRecord, type ImportWorld, recordOf } from './import-record.js';
import { readRow } from './import-row.js';
import { anySheet, cellsOf, FAULTS, HEADER, TODAY, WORLD_NAMES } from './member-sheet.fixture.js';

const since = civilDate('2020-01-01');
const policy = (kind: string, body: unknown): PolicyVersion<unknown> => ({
  id: kind,
  kind,
  validFrom: since,
  body,
  decidedOn: since,
  decidedBy: 'bestuur',
});
const organisation = (kind: string, name: string): Collaborator => ({
  collaborationId: name,
  id: name,
  kind,
  name,
  startsOn: since,
  endsOn: null,
});
const world: ImportWorld = {
  today: TODAY,
  policies: [policy('trial', { months: 3 }), policy('term', { months: 24 })],
  collaborators: [
    organisation('MUNICIPALITY', WORLD_NAMES.municipality),
    organisation('REFERRER', WORLD_NAMES.referrer),
  ],
  speaksForBoard: false,
  coaches: new Map([[WORLD_NAMES.coach, 'coach']]),
};
const mapping = { columns: proposedColumns(HEADER), words: {} };

function readCells(cells: Partial<Record<ImportField, string>>, row = 2) {
  const read = readRow({ number: row, cells: cellsOf({ cells }) }, mapping);
  const record = recordOf(read, world);
  return { record, issues: read.issues.all.map(({ field, code }) => [field, code]) };
}

describe('a sheet of members', () => {
  it('is proposed column by column, each field once', () => {
    expect(mapping.columns).not.toContain(null);
    expect(
      proposedColumns([
        'VOORNAAM',
        'Achternaam ',
        'naam',
        'Start proef',
        'lid sinds:',
        'Uitgestroomd naar',
        'zomaar',
      ]),
    ).toEqual(['GIVEN_NAME', 'FAMILY_NAME', null, 'TRIAL_STARTS_ON', 'DECIDED_ON', 'DESTINATION', null]);
    expect(proposedColumns(['Naam', 'Naam', 'Bedrijf'])).toEqual(['FULL_NAME', null, 'ENTERPRISE_NAME']);
  });

  it('has a template in both languages, whose columns are all known', () => {
    for (const locale of ['nl', 'en'] as const) {
      const columns = templateOf(locale).slice(1).trim().split(';');
      expect(proposedColumns(columns)).toEqual(mapping.columns);
    }
    expect(labelOf('TRIAL_STARTS_ON', 'nl')).toBe('Start proef');
    expect(plainWord(' Crème-brûlée! ')).toBe('creme brulee');
  });

  it('shows exactly the planted faults, row by row, and gives exactly the facts of the others', () => {
    const met = new Set<number>();
    fc.assert(
      fc.property(anySheet(1, 12), ({ people, planted }) => {
        const found = people.flatMap((person, i) => {
          const { record, issues } = readCells(person.cells, i + 2);
          expect(record === null).toBe(issues.length > 0);
          if (record) expect(saidBy(record)).toEqual(person.told);
          return issues.map(([field, code]) => ({ row: i + 2, field, code }));
        });
        expect(found).toEqual(planted);
        for (const { field, code } of planted)
          met.add(FAULTS.findIndex((one) => one.field === field && one.code === code));
      }),
      { numRuns: 400 },
    );
    expect(met.size).toBe(FAULTS.length);
  });

  it.each([
    ['Jansen, Piet', 'Piet', 'Jansen'],
    ['Piet van der Berg', 'Piet', 'van der Berg'],
  ])('takes a whole name apart: %s', (name, givenName, familyName) => {
    const columns = proposedColumns(['nummer', 'naam', 'aangemeld op']);
    const read = readRow({ number: 2, cells: ['1', name, '1-1-2026'] }, { columns, words: {} });
    expect(recordOf(read, world)).toMatchObject({ givenName, familyName });
    const alone = readRow({ number: 2, cells: ['1', 'Piet', '1-1-2026'] }, { columns, words: {} });
    expect(recordOf(alone, world)).toBeNull();
    expect(alone.issues.all).toMatchObject([{ code: 'IMPORT_NAME_IN_PARTS' }]);
  });

  it('masks a citizen number in free text and refuses it elsewhere; a mobile number gets its 0 back', () => {
    const cells = { EXTERNAL_NUMBER: '1', GIVEN_NAME: 'A', FAMILY_NAME: 'B', REFERRED_ON: '1-1-2026' };
    expect(readCells({ ...cells, REFERRAL_REASON: 'bsn 111222333 bekend' }).record?.referral.reason).toBe(
      'bsn •••••••33 bekend',
    );
    expect(readCells({ ...cells, PHONE: '612345678' }).record?.phone).toBe('0612345678');
    expect(readCells({ ...cells, PHONE: '111222333' }).issues).toEqual([['PHONE', 'TEXT_HAS_BSN']]);
  });

  it('asks for the approval of a plan where the cooperative decided so', () => {
    const strict = { needsPlan: true, needsPermission: false, planMustBeApproved: true };
    const asking = { ...world, policies: [policy('admission', strict), ...world.policies] };
    const cells = { EXTERNAL_NUMBER: '1', GIVEN_NAME: 'A', FAMILY_NAME: 'B', REFERRED_ON: '1-1-2026' };
    const planned = { ...cells, PLAN_ON: '2-1-2026', PLAN_TITLE: 'Plan', TRIAL_STARTS_ON: '1-2-2026' };
    const issues = (row: typeof planned & { PLAN_APPROVED_ON?: string }) => {
      const read = readRow({ number: 2, cells: cellsOf({ cells: row }) }, mapping);
      return [recordOf(read, asking)?.plan?.approvedOn, ...read.issues.all.map(({ code }) => code)];
    };
    expect(issues(planned)).toEqual([undefined, 'PLAN_NOT_APPROVED']);
    expect(issues({ ...planned, PLAN_APPROVED_ON: '1-2-2026' })).toEqual(['2026-02-01']);
    expect(issues({ ...planned, PLAN_APPROVED_ON: '2-2-2026' })).toEqual([undefined, 'PLAN_NOT_APPROVED']);
    expect(issues({ ...planned, PLAN_APPROVED_ON: '1-1-2026' })).toEqual([undefined, 'DATE_TOO_EARLY']);
  });

  it('asks for the vote or the decision of the board where the cooperative decided so', () => {
    const by = (decidedBy: string, speaksForBoard = false): ImportWorld => {
      const admission = { needsPlan: false, needsPermission: false, decidedBy };
      return { ...world, speaksForBoard, policies: [policy('admission', admission), ...world.policies] };
    };
    const cells = {
      EXTERNAL_NUMBER: '1',
      GIVEN_NAME: 'A',
      FAMILY_NAME: 'B',
      REFERRED_ON: '1-1-2026',
      TRIAL_STARTS_ON: '1-2-2026',
      DECIDED_ON: '1-6-2026',
    };
    const said = (where: ImportWorld, more: Partial<Record<ImportField, string>>) => {
      const read = readRow({ number: 2, cells: cellsOf({ cells: { ...cells, ...more } }) }, mapping);
      const record = recordOf(read, where);
      return record ? record.admissions.map(({ kind }) => kind) : read.issues.all.map(({ code }) => code);
    };
    const vote = { VOTE_ON: '20-5-2026', VOTES_FOR: '7', VOTES_AGAINST: '2' };
    expect(said(by('MEMBERS'), {})).toEqual(['ADMISSION_VOTE_MISSING']);
    expect(said(by('MEMBERS'), vote)).toEqual(['MEMBERS']);
    expect(said(by('MEMBERS'), { ...vote, VOTES_AGAINST: '7' })).toEqual(['VOTE_LOST']);
    expect(said(by('MEMBERS'), { ...vote, VOTES_FOR: 'veel' })).toEqual(['VOTES_IMPOSSIBLE']);
    expect(said(by('MEMBERS'), { ...vote, VOTE_ON: '2-6-2026' })).toEqual(['ADMISSION_VOTE_MISSING']);
    expect(said(by('BOARD'), vote)).toEqual(['BOARD_DECISION_MISSING']);
    expect(said(by('BOARD'), { BOARD_DECIDED_ON: '20-5-2026' })).toEqual(['IMPORT_BOARD_ONLY']);
    expect(said(by('BOARD', true), { BOARD_DECIDED_ON: '20-5-2026' })).toEqual(['BOARD']);
  });

  it('knows the words of the cooperative before its own', () => {
    const columns = proposedColumns(['taal']);
    const words = { LANGUAGE: { frysk: 'nl' } };
    expect(readRow({ number: 2, cells: ['Frysk!'] }, { columns, words }).values).toEqual({ LANGUAGE: 'nl' });
  });
});

/** What a record says, in the words of the fixture. */
function saidBy(record: ImportRecord) {
  const { referral, plan, permission, trial, decision, exit, enterprise, coach } = record;
  return {
    externalNumber: record.externalNumber,
    name: `${record.givenName} ${record.familyName}`,
    referredOn: referral.referredOn,
    isReferred: referral.source === 'REFERRER',
    plannedOn: plan?.submittedOn ?? null,
    approvedOn: plan?.approvedOn ?? null,
    permittedOn: permission?.startsOn ?? null,
    trialStartsOn: trial?.startsOn ?? null,
    decidedOn: decision?.decidedOn ?? null,
    outcome: decision?.outcome ?? null,
    votesFor: record.admissions[0]?.votesFor ?? null,
    endedOn: exit?.endedOn ?? null,
    destination: exit?.destination ?? null,
    benefitEnded: exit?.benefitEnded ?? null,
    enterprise: enterprise?.name ?? null,
    hasCoach: coach !== null,
  };
}
