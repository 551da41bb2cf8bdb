import {
  buildClientSchema,
  getIntrospectionQuery,
  getNamedType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { participationLadder } from '#coaching';
import type { TestClient } from '../harness/test-client.js';
import type { Kind } from './furnished.js';
import { SHARED_EMAIL, TODAY } from './house.js';

type Operation = 'query' | 'mutation' | 'subscription';

/** A place where a caller names something: an id, or the e-mail address by which somebody is looked up. */
export interface Slot {
  /** Dotted, such as `input.memberId`. */
  readonly path: string;
  readonly kind: Kind | 'Email';
  /** The slots of which a call fills one, this one among them; empty where it stands by itself. */
  readonly either: readonly string[];
  readonly isNeeded: boolean;
}

/** One root field, with everything that is needed to call it well. */
export interface RootField {
  readonly operation: Operation;
  readonly name: string;
  readonly slots: readonly Slot[];
  readonly isPaged: boolean;
  /** The document that asks for everything, five levels deep. */
  readonly document: string;
  /** Valid variables, with what `pick` names in the slots; a slot that gets null is left out. */
  variables(pick: (slot: Slot) => string | null): Record<string, unknown>;
}

/** What an argument of type ID names. One that is not here fails the walk: say what it names. */
const KIND_OF: Readonly<Record<string, Kind>> = {
  'member.id': 'Member',
  'trajectory.id': 'Trajectory',
  'invoice.id': 'Invoice',
  'customer.id': 'Customer',
  'quote.id': 'Quote',
  'report.id': 'Report',
  'reportProgress.id': 'Report',
  'reportDifferences.id': 'Report',
  reportId: 'Report',
  reportScheduleId: 'ReportSchedule',
  municipalityId: 'Organisation',
  'bankImport.id': 'BankImport',
  'bankImportProgress.id': 'BankImport',
  'memberImport.id': 'MemberImport',
  'memberImportProgress.id': 'MemberImport',
  importId: 'MemberImport',
  memberId: 'Member',
  invoiceId: 'Invoice',
  investmentId: 'InvestmentRequest',
  'recordLateCost.saleId': 'Invoice',
  'lateCosts.saleId': 'Invoice',
  bankEntryId: 'BankEntry',
  'bankEntry.id': 'BankEntry',
  ruleId: 'BankRule',
  customerId: 'Customer',
  creditNoteId: 'CreditNote',
  quoteId: 'Quote',
  recurringInvoiceId: 'RecurringInvoice',
  measurementId: 'Measurement',
  competenceId: 'Competence',
  exchangeId: 'Exchange',
  contactId: 'Contact',
  introductionId: 'Introduction',
  fileId: 'File',
  benefitFileId: 'File',
  requestId: 'ReferralRequest',
  handoverId: 'Handover',
  keepMemberId: 'Member',
  dropMemberId: 'Member',
  cooperativeId: 'Organisation',
  cooperativeIds: 'Organisation',
  boardIntroductionId: 'BoardIntroduction',
  figureOpeningId: 'FigureOpening',
  networkNoteId: 'NetworkNote',
  notADuplicateOf: 'Member',
  logoFileId: 'File',
  receiptFileId: 'File',
  quoteFileId: 'File',
  receiptId: 'AdvanceReceipt',
  receiptIds: 'AdvanceReceipt',
  expenseId: 'Expense',
  assetId: 'Asset',
  accountId: 'LedgerAccount',
  organisationId: 'Organisation',
  enterpriseId: 'Enterprise',
  permissionId: 'MunicipalPermission',
  pauseId: 'Pause',
  coachId: 'Account',
  sessionId: 'CoachingSession',
  plannedSessionId: 'CoachingSession',
  safetyConcernId: 'SafetyConcern',
  groupMeetingId: 'GroupMeeting',
  memberIds: 'Member',
  milestoneId: 'Milestone',
  calendarFeedId: 'CalendarFeed',
  goalId: 'Goal',
  stepId: 'GoalStep',
  agreementId: 'Agreement',
  noteReleaseId: 'NoteRelease',
  mailId: 'Mail',
  noticeIds: 'Notice',
  invitationId: 'Invitation',
  collaborationId: 'Collaboration',
  policyVersionId: 'PolicyVersion',
  entryId: 'JournalEntry',
  'journalEntries.sourceId': 'Invoice',
};

/** Ids of which a call names one: the walk tries them one by one. */
const EITHER: Readonly<Record<string, readonly string[]>> = {
  bookBankEntry: ['invoiceId', 'investmentId', 'expenseId', 'memberId'],
  confirmProposals: ['invoiceId', 'ruleId'],
  // nothing is of both: a list that is narrowed twice would be empty whatever the walls do
  invoices: ['customerId', 'memberId'],
  journalEntries: ['memberId', 'sourceId'],
  quotes: ['customerId', 'memberId'],
  requestReport: ['memberId', 'municipalityId', 'coachId'],
  scheduleReport: ['memberId', 'municipalityId', 'coachId'],
};

/** What must be said beside an id, and without it may not be. */
const BESIDE: Readonly<Record<string, object>> = {
  'bookBankEntry.memberId': { accountRole: 'ADVANCES_TO_MEMBERS' },
  'requestReport.memberId': { fromOn: TODAY, untilOn: TODAY },
  'requestReport.municipalityId': { definition: 'MUNICIPALITY_ACCOUNT', fromOn: TODAY, untilOn: TODAY },
  'requestReport.coachId': { definition: 'COACH_CASELOAD', fromOn: null, untilOn: null },
  'scheduleReport.municipalityId': { definition: 'MUNICIPALITY_ACCOUNT' },
  'scheduleReport.coachId': { definition: 'COACH_CASELOAD' },
};

/** Addresses by which an account is looked up, and those that are only written down. One that is not here fails. */
const EMAIL_LOOKS_UP: Readonly<Record<string, boolean>> = {
  'assignCoach.coachEmail': true,
  'recordMunicipalDecision.officerEmail': true,
  'revokeRole.email': true,
  'signIn.email': true,
  'invite.email': false,
  'addContact.email': false,
  'changeContact.email': false,
  'inviteColleague.email': false,
  'registerReferral.email': false,
  'submitReferral.email': false,
  'referMyself.email': false,
  'possibleDuplicates.email': false,
  'createCustomer.email': false,
  'changeCustomer.email': false,
  'sendInvoice.email': false,
  'sendCreditNote.email': false,
  'sendQuote.email': false,
};

/** Values that rules let pass, so that a call comes as far as looking for what its ids name. By field, or path's end. */
const VALUES: Readonly<Record<string, unknown>> = {
  'decidePolicy.body': { limitCents: 100 },
  'decidePolicy.kind': 'approval',
  'decidePolicy.validFromOn': '2027-02-01',
  'networkPreview.decision': {
    choices: { 'outflow-12': 'NAMED', 'outflow-24': 'POOLED', 'step-up-12': 'NONE', cohort: 'POOLED' },
    money: false,
    shareSettings: false,
    programme: 'OUTFLOW',
    label: 'Walk',
    region: 'UNKNOWN',
  },
  'previewPolicy.body': { limitCents: 100 },
  'previewPolicy.kind': 'approval',
  'previewPolicy.validFromOn': '2027-03-01',
  'inviteColleague.role': 'OFFICER',
  'invite.role': 'MEMBER',
  'revokeRole.role': 'COACH',
  'moveBusinessDate.date': TODAY,
  'requestReport.definition': 'THERMOMETER_STATEMENT',
  'scheduleReport.definition': 'THERMOMETER_STATEMENT',
  'scheduleReport.every': 'QUARTER',
  'recordOutflow.destination': 'MOVED',
  'recordOutflow.benefit': 'UNCHANGED',
  'loadInstrument.definition': { ...participationLadder, code: 'WALKED' },
  'recordMeasurement.instrument': participationLadder.code,
  'recordMeasurement.item': 'STEP',
  'correctMeasurement.item': 'STEP',
  'measurementTrend.instrument': participationLadder.code,
  'changeContact.phone': '0612345678',
  'closePeriod.throughOn': '2026-01-31',
  'periods.year': 2026,
  'reopenPeriod.fromOn': '2025-10-15',
  'lockPeriod.throughOn': '2025-10-01',
  // as much as the bank entry that waits
  'bookBankEntry.amount': { amount: '104.50' },
  'addBankRule.textContains': 'Tekst',
  'addBankRule.accountRole': 'ADVANCES_TO_MEMBERS',
  'openBankAccount.iban': 'NL91ABNA0417164300',
  'registerReferral.source': 'MUNICIPALITY',
  'search.text': 'canary',
  'changeCooperative.logoDescription': 'Een boog',
  vatAmount: { amount: '1.00' },
  directCosts: { amount: '0.00' },
  fromOn: '2026-10-01',
  reviewOn: '2027-06-01',
  talkOn: '2027-06-01',
  iban: 'NL91ABNA0417164300',
  kvkNumber: '12345678',
  postcode: '1234 AB',
  sector: '90',
  basisPoints: 10_000,
  recognition: 'NONE',
  quarter: '2026Q3',
  'openFigures.untilOn': '2027-01-01',
  'possibleDuplicates.email': SHARED_EMAIL,
  email: SHARED_EMAIL,
  password: 'not-the-password',
};

const DEEPEST = 5;

/** Every root field of the API that runs, as a caller sees it. */
export async function rootFields(app: TestClient): Promise<RootField[]> {
  const { data } = await app.gql(getIntrospectionQuery());
  const schema: GraphQLSchema = buildClientSchema(data as never);
  const types = [
    ['query', schema.getQueryType()],
    ['mutation', schema.getMutationType()],
    ['subscription', schema.getSubscriptionType()],
  ] as const;
  return types.flatMap(([operation, type]) =>
    Object.values(type?.getFields() ?? {}).map((field) => rootField(operation, field)),
  );
}

function rootField(operation: Operation, field: GraphQLField<unknown, unknown>): RootField {
  const isPaged = field.args.some((arg) => arg.name === 'first');
  const args = field.args.filter((arg) => isWanted(field.name, arg));
  const paging = isPaged ? ['first', 'last', 'after', 'before'] : [];
  const asked = field.args.filter((arg) => args.includes(arg) || paging.includes(arg.name));
  const declared = asked.map((arg) => `$${arg.name}: ${String(arg.type)}`).join(', ');
  const given = asked.map((arg) => `${arg.name}: $${arg.name}`).join(', ');
  const call = asked.length > 0 ? `${field.name}(${given})` : field.name;
  const slots: Slot[] = [];
  const collect = (slot: Slot) => {
    slots.push(slot);
    return null;
  };
  for (const arg of args) valueOf(field.name, arg, '', collect);
  return {
    operation,
    name: field.name,
    slots,
    isPaged,
    document: `${operation}${declared ? ` (${declared})` : ''} { ${call} ${selection(field.type, DEEPEST)} }`,
    variables: (pick) => ({
      ...Object.fromEntries(
        args
          .map((arg) => [arg.name, valueOf(field.name, arg, '', pick)])
          .filter(([, value]) => value !== null),
      ),
      ...(isPaged ? { first: 100 } : {}),
    }),
  };
}

/** What must be given, and every id that may be; the filter of a list for the ids in it. */
function isWanted(root: string, input: GraphQLArgument | GraphQLInputField): boolean {
  const isNeeded = isNonNullType(input.type) && input.defaultValue === undefined;
  return (
    isNeeded ||
    input.name === 'filter' ||
    `${root}.${input.name}` in VALUES ||
    slotOf(root, input, input.name) !== null
  );
}

function slotOf(root: string, input: GraphQLArgument | GraphQLInputField, path: string): Slot | null {
  const type = getNamedType(input.type);
  if (type.name === 'ID') {
    const kind = KIND_OF[`${root}.${input.name}`] ?? KIND_OF[input.name];
    if (!kind)
      throw new Error(`What does ${root}.${path} name? Say it in KIND_OF of test/isolation/schema-walk.ts.`);
    const rivals = EITHER[root] ?? [];
    const beside = path.slice(0, path.length - input.name.length);
    const either = rivals.includes(input.name) ? rivals.map((name) => beside + name) : [];
    return { path, kind, either, isNeeded: isNonNullType(input.type) };
  }
  if (type.name === 'String' && /email/i.test(input.name)) {
    const looksUp = EMAIL_LOOKS_UP[`${root}.${input.name}`];
    if (looksUp === undefined)
      throw new Error(
        `Does ${root}.${path} look somebody up? Say it in EMAIL_LOOKS_UP of test/isolation/schema-walk.ts.`,
      );
    return looksUp ? { path, kind: 'Email', either: [], isNeeded: isNonNullType(input.type) } : null;
  }
  return null;
}

function valueOf(
  root: string,
  input: GraphQLArgument | GraphQLInputField,
  parent: string,
  pick: (slot: Slot) => string | null,
): unknown {
  const path = parent ? `${parent}.${input.name}` : input.name;
  const slot = slotOf(root, input, path);
  if (slot) return pick(slot);
  const known = VALUES[`${root}.${input.name}`] ?? VALUES[input.name];
  if (known !== undefined) return known;
  return plain(root, input.type, path, pick);
}

function plain(
  root: string,
  type: GraphQLInputType,
  path: string,
  pick: (slot: Slot) => string | null,
): unknown {
  if (isNonNullType(type)) return plain(root, type.ofType, path, pick);
  if (isListType(type)) return [plain(root, type.ofType, path, pick)];
  if (isEnumType(type)) return type.getValues()[0]!.name;
  if (isInputObjectType(type)) {
    const values = Object.values(type.getFields())
      .filter((field) => isWanted(root, field))
      .map((field) => [field.name, valueOf(root, field, path, pick)] as const)
      .filter(([, value]) => value !== null);
    const beside = values.map(([name]) => BESIDE[`${root}.${name}`] ?? {});
    return Object.assign(Object.fromEntries(values), ...beside);
  }
  switch (type.name) {
    case 'String':
      return 'Tekst';
    case 'Date':
      return TODAY;
    case 'Boolean':
      return true;
    case 'Int':
      return 1;
    case 'Decimal':
      return '10.00';
    default:
      throw new Error(`The walk has no value of type ${type.name} for ${root}.${path}.`);
  }
}

/** What a field inside an answer must be told is a day. */
function neededDays(field: GraphQLField<unknown, unknown>): string {
  const days = field.args.filter((arg) => isNonNullType(arg.type)).map((arg) => `${arg.name}: "${TODAY}"`);
  return days.length > 0 ? `(${days.join(', ')})` : '';
}

/** Everything of a type, some levels deep; lists inside lists are asked for a whole page. */
function selection(type: GraphQLOutputType, depth: number): string {
  const named = getNamedType(type);
  if (isLeafType(named)) return '';
  if (!isObjectType(named)) throw new Error(`The walk cannot select of ${named.name}.`);
  const fields = Object.values(named.getFields()).flatMap((field) => {
    const isLeaf = isLeafType(getNamedType(field.type));
    if (!isLeaf && depth === 1) return [];
    const page = field.args.some((arg) => arg.name === 'first') ? '(first: 100)' : neededDays(field);
    return [`${field.name}${page} ${isLeaf ? '' : selection(field.type, depth - 1)}`];
  });
  return `{ ${fields.length > 0 ? fields.join(' ') : '__typename'} }`;
}
