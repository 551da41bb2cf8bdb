import { readFileSync } from 'node:fs';
import type { Role } from '#identity';
import { globalId } from '#platform';
import type { CallOptions, TestClient } from '../harness/test-client.js';
import { until } from '../story/month.js';
import { furnishGrowth } from './furnish-growth.js';

const PICTURE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const STATEMENT = readFileSync(new URL('../fixtures/bank/own-month.xml', import.meta.url), 'utf8');

/** The day on which a furnished cooperative stands. */
export const TODAY = '2026-12-01';
const FOUNDED = '2026-06-01';
/** Of one member in each cooperative: who asks for it must find their own. */
export const SHARED_EMAIL = 'somebody@elsewhere.example';

/** What tells one cooperative's values from another's: a word in every free text, and a value where a form is asked. */
export interface Marks {
  /** Lower case; part of the slug, of every e-mail address and, in capitals, of every text. */
  readonly word: string;
  readonly iban: string;
  readonly counterpartyIban: string;
  readonly kvkNumber: string;
  readonly vatId: string;
  readonly postcode: string;
  readonly phone: string;
  /** Four capitals before the year of an invoice number. */
  readonly series: string;
}

/** Marks that nobody else has. @param digit 1–9, another for each cooperative */
export function marks(word: string, digit: number, series: string): Marks {
  const many = (length: number) => String(digit).repeat(length);
  return {
    word,
    iban: ibanOf(`OPBL0${many(6)}123`),
    counterpartyIban: ibanOf(`OPBL0${many(6)}456`),
    kvkNumber: `7${many(6)}1`,
    vatId: `NL${many(8)}0B0${digit}`,
    postcode: `${many(4)} ZX`,
    phone: `06-${many(4)}7531`,
    series,
  };
}

/** Whether a text holds anything that is one cooperative's own. */
export function holdsMark(text: string, { word, ...values }: Marks): boolean {
  return (
    text.toLowerCase().includes(word) || Object.values(values).some((value: string) => text.includes(value))
  );
}

/** The kinds of thing of which a furnished cooperative has some. */
export type Kind =
  | 'Member'
  | 'MemberImport'
  | 'Trajectory'
  | 'MunicipalPermission'
  | 'Invoice'
  | 'InvestmentRequest'
  | 'BankEntry'
  | 'Report'
  | 'Customer'
  | 'Measurement'
  | 'Competence'
  | 'Exchange'
  | 'Contact'
  | 'Introduction'
  | 'File'
  | 'ReferralRequest'
  | 'Handover'
  | 'Enterprise'
  | 'Organisation'
  | 'Account'
  | 'CoachingSession'
  | 'Goal'
  | 'Pause'
  | 'GoalStep'
  | 'SafetyConcern'
  | 'GroupMeeting'
  | 'Milestone'
  | 'CalendarFeed'
  | 'Agreement'
  | 'NoteRelease'
  | 'Mail'
  | 'Notice'
  | 'Invitation'
  | 'Collaboration'
  | 'PolicyVersion';

/** A cooperative with something in every table and a mark in every text. */
export interface Furnished {
  readonly id: string;
  readonly marks: Marks;
  /** Ids as the API shows them; of the first of each kind all is known to be well. */
  readonly ids: Readonly<Record<Kind, readonly string[]>>;
  /** The first two members: the first has coach, officer and referrer; the second has others. */
  readonly memberIds: readonly [string, string];
  /** Everybody with a role in it or in an organisation that works together with it. */
  readonly callers: Readonly<Record<Caller, CallOptions>>;
  readonly words: Readonly<
    Record<
      'goal' | 'step' | 'level' | 'review' | 'note' | 'place' | 'agreement' | 'concern' | 'outcome',
      string
    >
  >;
}

const CALLERS = [
  'coordinator',
  'coach',
  'treasurer',
  'member',
  'board',
  'integrator',
  'officer',
  'policy_adviser',
  'referrer',
  'other_coach',
  'other_member',
  'other_officer',
  'other_referrer',
] as const;
export type Caller = (typeof CALLERS)[number];

/** Lets a cooperative live through all that leaves a row, through the API wherever the API has it. */
export async function furnish(app: TestClient, own: Marks): Promise<Furnished> {
  const text = (column: string) => `${own.word.toUpperCase()} ${column}`;
  const email = (name: string) => `${name}@${own.word}.example`;
  const id = await app.organisation('COOPERATIVE', own.word, text('organisation'));
  const municipality = await app.organisation('MUNICIPALITY', `gemeente-${own.word}`, text('municipality'));
  const referrer = await app.organisation('REFERRER', `referrer-${own.word}`, text('referrer'));
  const secondReferrer = await app.organisation('REFERRER', `second-${own.word}`, text('second referrer'));
  for (const name of CALLERS) {
    const role = name.replace('other_', '').toUpperCase() as Role;
    const home = { OFFICER: municipality, POLICY_ADVISER: municipality, REFERRER: referrer }[role as string];
    if (role !== 'MEMBER')
      await app.account(email(name), role, name === 'other_referrer' ? secondReferrer : (home ?? id));
  }
  await app.database.owner(
    `INSERT INTO tenant.collaboration (tenant_id, organisation_id, starts_on, recorded_by, request_id)
     SELECT $1, o, '2026-01-01', $1, 'test' FROM unnest($2::uuid[]) o`,
    [id, [municipality, referrer, secondReferrer]],
  );
  const callers = Object.fromEntries(CALLERS.map((name) => [name, { as: email(name), in: id }])) as Record<
    Caller,
    CallOptions
  >;
  const { coordinator, treasurer, board, coach, integrator, member } = callers;

  const does = (name: string, input: object, fields: string, as: CallOptions) =>
    app.ok(
      `mutation ($input: ${name[0]!.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { ${fields} userErrors { path code message } } }`,
      { input },
      as,
    );
  const move = (date: string) => does('moveBusinessDate', { date }, 'instance { businessDate }', coordinator);
  const picture = (as: CallOptions) => app.upload(PICTURE, `${text('file')}.png`, as);

  await move(FOUNDED);
  const logoFileId = await picture(coordinator);
  const address = { street: text('street'), houseNumber: '7', postcode: own.postcode, city: text('city') };
  await does(
    'changeCooperative',
    {
      ...address,
      name: text('cooperative'),
      kvkNumber: own.kvkNumber,
      vatId: own.vatId,
      iban: own.iban,
      logoFileId,
      logoDescription: text('logo'),
    },
    'cooperative { name }',
    coordinator,
  );
  for (const [kind, body] of [
    [
      'contribution',
      {
        rateBasisPoints: 3000,
        trainingFundBasisPoints: 0,
        base: 'NET_REVENUE',
        rounding: 'PER_BOOKING',
        creditOn: 'PAYMENT',
      },
    ],
    ['trial', { months: 1, extensionMonths: 1 }],
    ['term', { months: 24 }],
    ['admission', { needsPlan: true, needsPermission: true }],
    ['acquaintance', { steps: [{ step: `meet-${own.word}`, label: text('step') }] }],
    ['approval', { limitCents: 25000 }],
    ['invoicing', { series: own.series, termDays: 14 }],
    ['network-participation', { participation: 'NAMED', programme: 'OUTFLOW', label: text('label') }],
  ] as const) {
    await does(
      'decidePolicy',
      { kind, body, validFromOn: FOUNDED, decidedBy: text('decided by') },
      'policyVersion { id }',
      board,
    );
  }

  await move(TODAY);
  const people: string[] = [];
  const permits: string[] = [];
  const pauses: string[] = [];
  for (const [i, ends] of (['ADMITTED', 'ADMITTED', 'STOPPED', 'REFERRED'] as const).entries()) {
    const organisationId = globalId('Organisation', i === 0 ? referrer : secondReferrer);
    const person = {
      givenName: text('given'),
      familyName: text('family'),
      email: ends === 'REFERRED' ? SHARED_EMAIL : email('private'),
      phone: own.phone,
    };
    const referral = {
      source: 'REFERRER',
      organisationId,
      referredOn: '2026-06-10',
      reason: text('referral'),
    };
    const memberId: string = (
      await does(
        'registerReferral',
        { ...person, ...referral, notADuplicateOf: people },
        'member { id }',
        coordinator,
      )
    ).member.id;
    people.push(memberId);
    if (ends === 'REFERRED') continue;
    await does(
      'submitBusinessPlan',
      {
        memberId,
        title: text('plan'),
        summary: text('summary'),
        submittedOn: '2026-06-11',
        fileId: await picture(coordinator),
      },
      'member { id }',
      coordinator,
    );
    const version = { memberId, version: 1, words: text('words on the plan') };
    await does('givePlanFeedback', version, 'member { id }', coordinator);
    await does(
      'decideBusinessPlan',
      { ...version, outcome: 'APPROVED', decidedOn: '2026-06-12' },
      'member { id }',
      coordinator,
    );
    const officerEmail = callers[i === 0 ? 'officer' : 'other_officer'].as;
    const permit = {
      organisationId: globalId('Organisation', municipality),
      number: text(`permission ${i}`),
      startsOn: '2026-06-12',
      endsOn: i === 0 ? '2028-06-12' : '2027-01-15',
      officerEmail,
    };
    const conditions = text('conditions');
    const { member: permitted } = await does(
      'recordMunicipalDecision',
      { memberId, ...permit, conditions, fileId: await picture(coordinator) },
      'member { trajectory { permissions { id } } }',
      coordinator,
    );
    permits.push(permitted.trajectory.permissions[0].id);
    const refusal = {
      organisationId: permit.organisationId,
      number: permit.number,
      refusedOn: permit.startsOn,
    };
    await does(
      'recordMunicipalRefusal',
      { memberId, ...refusal, reason: text('refusal') },
      'member { id }',
      coordinator,
    );
    const vote = { memberId, heldOn: '2026-06-19', votesFor: 7, votesAgainst: 1, abstained: 0 };
    await does('recordAdmissionVote', vote, 'admissionRecord { kind }', coordinator);
    await does(
      'recordMembershipAgreement',
      { memberId, fileId: await picture(coordinator), signedOn: '2026-06-19', startsOn: '2026-06-20' },
      'membershipAgreements { signedOn }',
      coordinator,
    );
    await does('startTrial', { memberId, startsOn: '2026-06-20' }, 'member { id }', coordinator);
    await does(
      'tickAcquaintanceStep',
      { memberId, step: `meet-${own.word}`, doneOn: '2026-06-21' },
      'acquaintance { doneCount }',
      coordinator,
    );
    if (ends === 'STOPPED') {
      await does(
        'stopTrial',
        { memberId, stoppedOn: '2026-07-01', reason: text('stopped') },
        'member { id }',
        coordinator,
      );
      continue;
    }
    await does(
      'recordEnterprise',
      {
        memberId,
        name: text('enterprise'),
        activity: text('activity'),
        sector: '90',
        startsOn: '2026-06-20',
      },
      'member { id }',
      coordinator,
    );
    await does(
      'extendTrial',
      { memberId, decidedOn: '2026-07-10', endsOn: '2026-07-21', reason: text('longer trial') },
      'member { id }',
      coordinator,
    );
    await does(
      'decideTrial',
      { memberId, outcome: 'ADMITTED', decidedOn: '2026-07-21', reason: text('admitted') },
      'member { id }',
      coordinator,
    );
    await does(
      'extendTerm',
      {
        memberId,
        decidedOn: '2026-08-01',
        decidedBy: text('who decided'),
        termEndsOn: '2029-01-01',
        reason: text('longer term'),
      },
      'member { id }',
      coordinator,
    );
    for (const [fact, isOn] of [
      ['REFERRAL', '2026-06-09'],
      ['TRIAL', '2026-06-20'],
      ['DECISION', '2026-07-22'],
    ] as const)
      await does(
        'correctFact',
        { memberId, fact, isOn, reason: text('correction') },
        'member { id }',
        coordinator,
      );
    const { member: paused } = await does(
      'startPause',
      { memberId, startsOn: '2026-12-20' },
      'member { trajectory { pauses { id } } }',
      coordinator,
    );
    pauses.push(paused.trajectory.pauses[0].id);
  }
  const [first, second] = people as [string, string];
  const work = {
    destination: 'PAID_WORK',
    howFound: 'OTHER',
    hoursPerWeek: 7,
    employerName: text('employer'),
  };
  const gone = { memberId: second, endedOn: '2026-09-01', ...work, benefit: 'REDUCED' };
  await does('recordOutflow', gone, 'member { id }', coordinator);
  const moved = { memberId: second, fact: 'EXIT', isOn: '2026-09-02', reason: text('correction of an exit') };
  await does('correctFact', moved, 'member { id }', coordinator);
  await does('recordReturn', { memberId: second, returnedOn: '2026-10-01' }, 'member { id }', coordinator);
  await does(
    'withdrawMunicipalPermission',
    { memberId: second, permissionId: permits[1], withdrawnOn: TODAY, reason: text('withdrawal') },
    'member { id }',
    coordinator,
  );
  const requests = await referralRequests();
  for (const [name, memberId] of [
    ['member', first],
    ['other_member', second],
  ] as const) {
    await app.account(email(name), 'MEMBER', id, uuidOf(memberId));
  }
  await does(
    'assignCoach',
    { memberId: first, coachEmail: coach.as, startsOn: '2026-07-20' },
    'member { id }',
    coordinator,
  );
  for (const memberId of [first, second]) {
    await does(
      'recordHousehold',
      {
        memberId,
        type: 'SINGLE',
        benefitKind: 'PARTICIPATION_ACT',
        startsOn: '2026-06-10',
        organisationId: globalId('Organisation', municipality),
      },
      'households { id }',
      coordinator,
    );
    await does(
      'setCapacity',
      { memberId, hoursPerWeek: 20, startsOn: '2026-06-20' },
      'capacities { id }',
      coordinator,
    );
  }
  await does(
    'recordTalentProfile',
    {
      memberId: first,
      basedOnVersion: 0,
      experience: [{ kind: 'OWN_ENTERPRISE', words: text('experience') }],
      diplomas: [{ name: text('diploma'), recognition: 'INDICATED', recognisedBy: text('recognised by') }],
      languages: [{ language: text('language'), level: 'B1' }],
      strengths: text('strengths'),
    },
    'talentProfile { version }',
    coach,
  );
  const benefit = { memberId: first, outcome: 'UNCHANGED', changedOn: TODAY };
  await does('recordBenefitChange', benefit, 'member { id }', coordinator);
  // aftercare comes half a year after an outflow, which nobody here has had
  await app.database.owner(
    `INSERT INTO tenant.aftercare (tenant_id, trajectory_id, months, outcome, known_on, known_by, recorded_by, request_id)
     SELECT $1, t.id, 6, 'UNKNOWN', '2026-12-01', $3, $1, 'test' FROM tenant.trajectory t WHERE t.tenant_id = $1 AND t.member_id = $2`,
    [id, uuidOf(first), text('known by')],
  );
  const enterprises: string[] = [];
  for (const [memberId, other] of [
    [first, second],
    [second, first],
  ] as const) {
    const all = await app.ok(
      'query ($id: ID!) { enterprises(memberId: $id) { id } }',
      { id: memberId },
      coordinator,
    );
    const enterpriseId: string = all.at(-1).id;
    enterprises.push(enterpriseId);
    const shares = [
      { memberId, basisPoints: 7500 },
      { memberId: other, basisPoints: 2500 },
    ];
    const set = { enterpriseId, startsOn: '2026-11-01', shares };
    await does('changeEnterpriseShares', set, 'enterprise { id }', coordinator);
    const note = { enterpriseId, state: 'RUNNING', notedOn: TODAY, note: text('note on an enterprise') };
    await does('noteEnterprise', note, 'enterprise { id }', coordinator);
  }
  await does('invite', { role: 'COACH', email: email('invited') }, 'link', coordinator);
  // there is no mail server here, so the mail waits for somebody to send it again
  const unsent = async () =>
    (await app.ok('{ unsentMails(first: 5) { edges { node { id state } } } }', {}, coordinator)).edges.map(
      (edge: { node: object }) => edge.node,
    ) as { id: string; state: string }[];
  await until(async () => (await unsent())[0]?.state === 'FAILED');
  const mails = (await unsent()).map((mail) => mail.id);
  const listed = async (query: string): Promise<string[]> =>
    (await app.ok(query, {}, coordinator)).edges.map((edge: { node: { id: string } }) => edge.node.id);
  const invitations = await listed('{ invitations(first: 5) { edges { node { id } } } }');
  const collaborations: string[] = (await app.ok('{ collaborations { id } }', {}, coordinator)).map(
    (one: { id: string }) => one.id,
  );
  const { policyVersion } = await does(
    'decidePolicy',
    { kind: 'trial', body: { months: 2 }, validFromOn: '2028-01-01', decidedBy: text('decided by') },
    'policyVersion { id }',
    board,
  );
  const policies: string[] = [policyVersion.id];
  await does(
    'withdrawPolicy',
    { policyVersionId: policyVersion.id, reason: text('withdrawn') },
    'policyVersion { id }',
    board,
  );
  const notices = await listed('{ notices(first: 50) { edges { node { id } } } }');

  await does(
    'openBankAccount',
    { iban: own.iban, name: text('bank account') },
    'bankAccount { iban }',
    treasurer,
  );
  const buyer = {
    ...address,
    name: text('customer'),
    houseNumber: text('number'),
    kvkNumber: own.kvkNumber,
    vatId: own.vatId,
    iban: own.counterpartyIban,
  };
  const customerId: string = (await does('createCustomer', buyer, 'customer { id }', treasurer)).customer.id;
  const invoices: string[] = [];
  for (const memberId of [first, first, second]) {
    const line = {
      description: text('invoice line'),
      quantity: '2',
      unitPrice: { amount: '50.00' },
      vat: 'HIGH',
    };
    const sale = {
      memberId,
      customerId,
      suppliedOn: '2026-10-21',
      directCosts: { amount: '20.00' },
      lines: [line],
    };
    invoices.push((await does('draftInvoice', sale, 'invoice { id }', treasurer)).invoice.id);
  }
  const { invoice } = await does(
    'finaliseInvoice',
    { invoiceId: invoices[0], issuedOn: '2026-10-22' },
    'invoice { paymentReference }',
    treasurer,
  );
  const file = STATEMENT.replace(/<Nm>[^<]*/g, `<Nm>${text('counterparty')}`)
    .replace(/<Ustrd>[^<]*/g, `<Ustrd>${text('remittance')}`)
    .replace(/<EndToEndId>(?!NOTPROVIDED)[^<]*/g, `<EndToEndId>${text('end to end')}`)
    .replace('<Id>OPBL-2026-11', `<Id>${text('statement')}`)
    .replace(/<IBAN>NL83OPBL0123456789/g, '<IBAN>ours')
    .replace(/<IBAN>NL[^<]*/g, `<IBAN>${own.counterpartyIban}`)
    .replace(/<IBAN>ours/g, `<IBAN>${own.iban}`)
    .replace('RF3120260001', invoice.paymentReference);
  await does(
    'importBankStatement',
    { fileId: await app.upload(file, `${text('bank file')}.xml`, treasurer) },
    'imported',
    treasurer,
  );
  const inbox = await app.ok(
    '{ bankInbox(first: 20) { edges { node { id amount { amount } } } } }',
    {},
    treasurer,
  );
  const entries: { id: string; amount: { amount: string } }[] = inbox.edges.map(
    (edge: { node: object }) => edge.node,
  );
  const paying = entries.find((entry) => entry.amount.amount === '121.00')!;
  const others = entries.filter((entry) => entry !== paying);
  await does(
    'confirmMatch',
    { bankEntryId: paying.id, invoiceId: invoices[0] },
    'bankEntry { id }',
    treasurer,
  );
  await does(
    'ignoreEntry',
    { bankEntryId: others[0]!.id, reason: text('ignored') },
    'bankEntry { id }',
    treasurer,
  );
  const income = {
    amount: { amount: '242.00' },
    vat: 'HIGH',
    directCosts: { amount: '0.00' },
    receivedOn: '2026-11-01',
    description: text('income'),
  };
  for (const memberId of [first, second]) {
    await does('postIncome', { memberId, ...income }, 'balance { amount }', {
      ...integrator,
      idempotencyKey: `${text('key')} ${memberId}`,
    });
  }

  const wishes: string[] = [];
  const receipts: string[] = [];
  for (const [memberId, as] of [
    [first, member],
    [first, member],
    [second, callers.other_member],
  ] as const) {
    receipts.push(await picture(as));
    const wish = {
      memberId,
      purpose: text('purpose'),
      category: 'EQUIPMENT',
      amount: { amount: '12.10' },
      vatAmount: { amount: '2.10' },
      receiptFileId: receipts.at(-1),
    };
    wishes.push((await does('requestInvestment', wish, 'investment { id }', as)).investment.id);
  }
  await does('approveInvestment', { investmentId: wishes[0] }, 'investment { id }', treasurer);
  await does('payInvestment', { investmentId: wishes[0], paidOn: TODAY }, 'investment { id }', treasurer);
  await does(
    'declineInvestment',
    { investmentId: wishes[2], reason: text('declined') },
    'investment { id }',
    treasurer,
  );

  const words = {
    goal: text('goal in words'),
    step: text('step in words'),
    level: text('level in words'),
    review: text('review in words'),
    note: text('note of a session'),
    place: text('place of a session'),
    agreement: text('agreement in words'),
    concern: text('concern in words'),
    outcome: text('outcome of a concern'),
  };
  const { goal } = await does(
    'setGoal',
    {
      memberId: first,
      words: words.goal,
      reviewOn: '2027-01-15',
      steps: [words.step],
      levels: [{ attainment: 0, words: words.level }],
    },
    'goal { id steps { id } }',
    coach,
  );
  await does(
    'reviewGoal',
    { goalId: goal.id, attainment: 1, words: words.review, nextReviewOn: '2027-02-15' },
    'goal { id }',
    coach,
  );
  const agreements = [{ words: words.agreement, doneBy: 'MEMBER', dueOn: '2026-12-08' }];
  const { coachingSession: held } = await does(
    'recordCoachingSession',
    { memberId: first, heldOn: TODAY, note: words.note, agreements },
    'coachingSession { id agreements { id } coach { id } }',
    coach,
  );
  const { coachingSession: planned } = await does(
    'planCoachingSession',
    { memberId: first, plannedOn: '2026-12-15', plannedAt: '10:30', place: words.place },
    'coachingSession { id }',
    coach,
  );
  const confirmation = { sessionId: held.id, agreementsVersion: 1 };
  await does('confirmAgreements', confirmation, 'coachingSession { id }', member);
  const concerns: string[] = [];
  for (const category of ['OTHER', 'HEALTH']) {
    const concern = { memberId: first, category, words: words.concern, isShownToMember: false };
    concerns.push(
      (await does('raiseSafetyConcern', concern, 'safetyConcern { id }', coach)).safetyConcern.id,
    );
  }
  await does(
    'closeSafetyConcern',
    { safetyConcernId: concerns[1], outcome: words.outcome },
    'safetyConcern { id }',
    coordinator,
  );
  const { groupMeeting } = await does(
    'planGroupMeeting',
    { meetsOn: TODAY, subject: text('subject'), place: text('hall') },
    'groupMeeting { id }',
    coordinator,
  );
  const attendance = { groupMeetingId: groupMeeting.id, memberIds: [first] };
  await does('recordGroupAttendance', attendance, 'groupMeeting { id }', coordinator);
  const { milestone } = await does(
    'showMilestone',
    { memberId: first, words: text('milestone'), reachedOn: TODAY },
    'milestone { id }',
    member,
  );
  const { calendarFeed } = await app.ok(
    'mutation { makeCalendarFeed { calendarFeed { id } userErrors { code } } }',
    {},
    member,
  );
  const { noteRelease } = await does(
    'releaseNotes',
    { memberId: first, coachId: held.coach.id },
    'noteRelease { id }',
    member,
  );

  await app.ok(
    'query ($text: String!) { search(text: $text, first: 1) { edges { cursor } } }',
    { text: own.word },
    coordinator,
  );
  const growth = await furnishGrowth({ own, callers, memberIds: [first, second], text, does });

  const imports: string[] = [];
  for (const language of ['nl', text('taal')]) {
    const rows = `nummer;voornaam;achternaam;aangemeld op;taal;${text('header')}\n${text('number')};${text('given by sheet')};X;2026-06-10;${language};`;
    const fileId = await app.upload(rows, `${text('sheet')}.csv`, coordinator, 'SHEET');
    const importId: string = (await does('startMemberImport', { fileId }, 'memberImport { id }', coordinator))
      .memberImport.id;
    imports.unshift(importId);
    const hasState = async (state: string) =>
      (await app.ok('query ($id: ID!) { memberImport(id: $id) { state } }', { id: importId }, coordinator))
        .state === state;
    const columns = ['EXTERNAL_NUMBER', 'GIVEN_NAME', 'FAMILY_NAME', 'REFERRED_ON', 'LANGUAGE', null];
    const words = [{ kind: 'LANGUAGE', word: text('word'), meaning: 'nl' }];
    await does('setMemberImportMapping', { importId, columns, words }, 'memberImport { id }', coordinator);
    await app.ok(
      'mutation ($input: MemberImportInput!) { checkMemberImport(input: $input) { userErrors { code } } }',
      { input: { importId } },
      coordinator,
    );
    await until(() => hasState('CHECKED'));
    if (language !== 'nl') continue;
    await does('runMemberImport', { importId }, 'memberImport { id }', coordinator);
    await until(() => hasState('DONE'));
  }

  const reports: string[] = [];
  for (const memberId of [first, second]) {
    const asked = { definition: 'THERMOMETER_STATEMENT', memberId, fromOn: '2026-10-01', untilOn: TODAY };
    reports.push((await does('requestReport', asked, 'report { id }', coordinator)).report.id);
  }
  // a letter too; it has no place in the list below, whose first report everybody may read who reads reports
  const letter: string = (
    await does('requestDecisionLetter', { memberId: first }, 'report { id }', coordinator)
  ).report.id;
  for (const report of [...reports, letter]) {
    await until(
      async () =>
        (await app.ok('query ($id: ID!) { report(id: $id) { state } }', { id: report }, coordinator))
          .state === 'READY',
    );
  }
  const trajectories: string[] = [];
  for (const memberId of people) {
    trajectories.push(
      (
        await app.ok(
          'query ($id: ID!) { member(id: $id) { trajectory { id } } }',
          { id: memberId },
          coordinator,
        )
      ).trajectory.id,
    );
  }
  // who decides was reminded in a round that nobody asks for
  await app.database.owner(
    `INSERT INTO tenant.trial_reminder (tenant_id, trajectory_id, trial_ends_on, mark, recorded_by, request_id)
     VALUES ($1, $2, $3, 0, $1, 'test')`,
    [id, uuidOf(trajectories[0]!), TODAY],
  );
  return {
    id,
    marks: own,
    memberIds: [first, second],
    callers,
    words,
    ids: {
      Member: people,
      MemberImport: imports,
      Trajectory: trajectories,
      MunicipalPermission: permits,
      Invoice: invoices,
      InvestmentRequest: wishes,
      BankEntry: [others[1]!.id, others[0]!.id, paying.id],
      Report: reports,
      Customer: [customerId],
      Account: [held.coach.id],
      CoachingSession: [held.id, planned.id],
      Goal: [goal.id],
      Pause: pauses,
      SafetyConcern: concerns,
      GroupMeeting: [groupMeeting.id],
      Milestone: [milestone.id],
      CalendarFeed: [calendarFeed.id],
      GoalStep: [goal.steps[0].id],
      Agreement: [held.agreements[0].id],
      NoteRelease: [noteRelease.id],
      ...growth,
      Mail: mails,
      Notice: notices,
      Invitation: invitations,
      Collaboration: collaborations,
      PolicyVersion: policies,
      // the last one waits for a mutation that names it
      File: [
        receipts[0]!,
        logoFileId,
        ...reports.map((report) => report.replace('rep_', 'fil_')),
        await picture(member),
      ],
      ReferralRequest: requests,
      Handover: await handovers(requests[1]!),
      Enterprise: enterprises,
      Organisation: [municipality, referrer, id].map((organisation) =>
        globalId('Organisation', organisation),
      ),
    },
  };

  /** The first was offered by a neighbour and waits, the second was offered to it. */
  async function handovers(requestId: string): Promise<string[]> {
    const neighbourId = await app.organisation('COOPERATIVE', `neighbour-of-${own.word}`, 'Neighbour');
    await app.account(email('neighbour'), 'COORDINATOR', neighbourId);
    const neighbour = { as: email('neighbour'), in: neighbourId };
    const desk = (isOpen: boolean, as: CallOptions) => does('switchHandoverDesk', { isOpen }, 'isOpen', as);
    const consent = { consentedOn: TODAY, consentVersion: text('consent'), words: text('chosen words') };
    const somebody = {
      givenName: text('leaving given'),
      familyName: text('leaving family'),
      email: email('leaving'),
    };
    const { member: leaving } = await does(
      'registerReferral',
      { ...somebody, source: 'SELF', referredOn: TODAY },
      'member { id }',
      neighbour,
    );
    await desk(true, coordinator);
    const received = await does(
      'offerTransfer',
      { memberId: leaving.id, cooperativeId: globalId('Organisation', id), ...consent },
      'handover { id }',
      neighbour,
    );
    await desk(false, coordinator);
    await desk(true, neighbour);
    const offered = await does(
      'handOverReferral',
      { requestId, cooperativeId: globalId('Organisation', neighbourId), ...consent },
      'handover { id }',
      coordinator,
    );
    return [received.handover.id, offered.handover.id];
  }

  /** The first is the referrer's and open, the next are of others, and the last one was declined. */
  async function referralRequests(): Promise<string[]> {
    const person = {
      givenName: text('waiting given'),
      familyName: text('waiting family'),
      email: email('waiting'),
      phone: own.phone,
    };
    const told = { reason: text('request'), wish: text('wish'), personKnows: true };
    const sent: string[] = [];
    for (const name of ['referrer', 'other_referrer', 'other_officer'] as const) {
      const answer = await does('submitReferral', { ...person, ...told }, 'referral { id }', callers[name]);
      sent.push(answer.referral.id);
    }
    await does(
      'declineReferral',
      {
        requestId: sent.at(-1),
        reason: 'OTHER_HELP_FITS',
        words: text('decline'),
        advice: 'OTHER',
        adviceWords: text('advice'),
      },
      'request { id }',
      coordinator,
    );
    await does('switchReferralForm', { isOpen: true }, 'setting { isOpen }', coordinator);
    return sent;
  }
}

/** The UUID in an id of the API. */
export function uuidOf(id: string): string {
  return id.slice(4).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** A Dutch account number that adds up. ISO 13616: the check digits make the whole 1 modulo 97. */
function ibanOf(bban: string): string {
  const digits = [...`${bban}NL00`].map((sign) => parseInt(sign, 36)).join('');
  return `NL${String(98n - (BigInt(digits) % 97n)).padStart(2, '0')}${bban}`;
}
