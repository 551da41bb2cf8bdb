import { civilDate } from '#kernel';
import { aYear } from '../../annual-accounts/annual-accounts.fixture.js';
import { aQuarter } from '../../board-pack/board-pack.fixture.js';
import { DEFINITIONS } from '../../definition/definitions.js';
import type { ReportDefinition } from '../../definition/report-definition.js';
import type { ReportKind } from '../../definition/report-kind.js';
import '../../messages.js';
import { aProgress } from '../../member-progress/progress.fixture.js';
import { aCover, anAccount } from '../../municipality-account/account.fixture.js';
import { aBenchmark } from '../../network-benchmark/network-benchmark.fixture.js';
import { someSkills } from '../../skills-overview/skills.fixture.js';
import { differencesOf } from './differences.js';

const on = civilDate('2026-05-31');
const member = { name: 'Samira de Vries', memberNumber: '12' };
const statement = { member, opening: 100_00, movements: [], closing: 100_00, privatelyPaid: 0 };
const sale = { on, kind: 'SALE', description: 'Taart', amount: 50_00, balance: 150_00 };
const decision = { outcome: 'ADMITTED', decidedOn: on, reason: 'U verkoopt goed.', untilOn: null };
const deadline = { kind: 'TRIAL_DECISION', urgency: 'DUE', on, name: 'Samira', count: 1 };
const guided = {
  memberId: '1',
  name: 'Samira',
  phase: 'TRIAL',
  lastSeenOn: null,
  nextOn: null,
  goals: 1,
  reviewOn: null,
};
const month = {
  thermometers: [],
  check: {
    thermometers: 0,
    thermometerAccount: 0,
    thermometerDifference: 0,
    bankAccount: 0,
    bankStatements: null,
    statementsThrough: null,
    bankDifference: null,
    explained: [],
    unexplained: null,
  },
  income: [],
  expenses: [],
  totalIncome: 0,
  totalExpenses: 0,
  result: 0,
  invoices: [],
  accounts: [],
};
const invoice = { number: '2026-0007', customer: 'Bakker Noor', dueOn: on, open: 121_00 };
const { admitted } = anAccount.people;
const grown = { ...anAccount, people: { ...anAccount.people, admitted: admitted! + 70 } };

/** Of each kind what was frozen, what is true now, and what a reader must be told of it. */
const CHANGED: Record<ReportKind, readonly [frozen: object, now: object, told: string]> = {
  THERMOMETER_STATEMENT: [statement, { ...statement, movements: [sale], closing: 150_00 }, 'Taart'],
  DECISION_LETTER: [
    { member, decision },
    { member, decision: { ...decision, reason: 'U werkt goed samen.' } },
    'U werkt goed samen.',
  ],
  COORDINATOR_DEADLINES: [{ deadlines: [] }, { deadlines: [deadline] }, 'Samira'],
  COACH_CASELOAD: [
    { coach: 'Karin', members: [guided] },
    { coach: 'Karin', members: [{ ...guided, goals: 77 }] },
    '77',
  ],
  TREASURER_MONTH: [month, { ...month, invoices: [invoice] }, 'Bakker Noor'],
  MUNICIPALITY_ACCOUNT: [anAccount, grown, '75'],
  MUNICIPALITY_SUMMARY: [anAccount, grown, '75'],
  MEMBER_PROGRESS: [aProgress, { ...aProgress, goals: { ...aProgress.goals, reached: 77 } }, '77'],
  ANNUAL_ACCOUNTS: [
    aYear,
    { ...aYear, thermometers: aYear.thermometers.map((one) => ({ ...one, name: 'Otto' })) },
    'Otto',
  ],
  BOARD_PACK: [aQuarter, { ...aQuarter, movement: { ...aQuarter.movement, referred: 77 } }, '77'],
  MEMBERSHIP_LETTER: [
    { member, admission: { decidedOn: on, untilOn: null }, agreement: null },
    {
      member,
      admission: { decidedOn: on, untilOn: null },
      agreement: { signedOn: on, startsOn: on, endsOn: null },
    },
    'ledenovereenkomst',
  ],
  SKILLS_OVERVIEW: [
    someSkills,
    { ...someSkills, offered: [...someSkills.offered, { kind: 'COOKING', words: 'Brood van Otto' }] },
    'Brood van Otto',
  ],
  NETWORK_BENCHMARK: [aBenchmark, { ...aBenchmark, release: { ...aBenchmark.release, sequence: 77 } }, '77'],
};

describe('what changed since a report was frozen', () => {
  // a document is made of what is frozen and of nothing that a definition was given
  const definitions = DEFINITIONS.map((one) => new (one as unknown as new () => ReportDefinition)());

  it.each(definitions.map((one) => [one.kind, one] as const))('is named of %s', (kind, definition) => {
    const [frozen, now, told] = CHANGED[kind];
    const printed = (data: object) => definition.document(data, aCover, 'nl').data;
    expect(differencesOf(printed(frozen), printed(structuredClone(frozen)))).toEqual([]);
    const said = differencesOf(printed(frozen), printed(now)).map((one) => one.now);
    expect(said).toContainEqual(expect.stringContaining(told));
  });
});
