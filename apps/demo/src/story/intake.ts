import { createHash } from 'node:crypto';
import { addDays, type CivilDate } from '#kernel';
import type { Participant, People } from './people.js';
import { type PersonName, PersonNames } from './person-names.js';
import type { Random } from './random.js';
import type { Stage } from './stage.js';
import { REFERRAL_REASONS, WISHES } from './words.js';

type Source = 'REFERRER' | 'MUNICIPALITY' | 'SELF';
interface RequestRow extends PersonName {
  id: string;
  state: 'RECEIVED' | 'INVITED' | 'ACCEPTED' | 'DECLINED' | 'REVOKED';
  email: string | null;
  phone: string | null;
  language: 'nl' | 'en';
  source: Source;
  organisation_id: string | null;
  account_id: string | null;
  reason: string;
  wish: string;
  sent_on: CivilDate;
  talk_on: CivilDate | null;
  answered_on: CivilDate | null;
  decline_reason: string | null;
  decline_words: string;
  advice: string | null;
  advice_words: string;
  trajectory_id: string | null;
}
interface NoticeRow {
  id: string;
  account_id: string;
  kind: string;
  about_id: string;
  parameters: object;
  read_at: string | null;
  recorded_at: string;
}
/** A row of `registry.invitation`; without days it was sent a moment ago. */
export interface InvitationRow {
  id: string;
  organisation_id: string;
  role: string;
  subject_id: string | null;
  email: string;
  token_hash: string;
  invited_by: string;
  invited_at: string | null;
  expires_at: string | null;
  accepted_at: string | null;
  revoked_at: string | null;
}
/** Somebody whom this cooperative offers to another, which has not answered. */
export interface HandoverOffer {
  readonly id: string;
  readonly toSlug: string;
  readonly kind: 'REFERRAL' | 'TRANSFER';
  readonly person: {
    readonly givenName: string;
    readonly familyName: string;
    readonly email: string | null;
    readonly phone: string | null;
    readonly language: 'nl' | 'en';
    readonly words: string;
  };
  readonly offeredOn: CivilDate;
  readonly requestId: string | null;
  readonly trajectoryId: string | null;
}

/** Whom the three of the article offer to each other. */
const OFFERS: Readonly<
  Record<string, readonly [toSlug: string, kind: HandoverOffer['kind'], words: string]>
> = {
  scope: ['pangea', 'REFERRAL', 'Verhuist in januari naar Alkmaar en wil daar beginnen.'],
  pangea: ['lichtpunt', 'TRANSFER', 'Wil het graag rustiger aan doen, zonder termijn.'],
  lichtpunt: ['scope', 'REFERRAL', 'Woont sinds kort in Delft.'],
};

export class Intake {
  readonly requests: RequestRow[] = [];
  readonly notices: NoticeRow[] = [];
  readonly invitations: InvitationRow[] = [];
  readonly offers: HandoverOffer[] = [];
  /** One row, open, where people may come by themselves and others may offer people. */
  readonly forms: { is_open: true }[] = [];
}

/** Who knocks at the door today, what became of those before, and who is told of it. */
export function intakeOf(stage: Stage, people: People): Intake {
  const random = stage.chanceFor('intake');
  const intake = new Intake();
  const names = new PersonNames(random, stage.character.background);
  people.members.forEach((member) => names.take(member));
  tellAccepted(stage, people, random, intake);
  const desk = new Desk(stage, random, names, intake);
  const first = desk.request('REFERRER', { state: 'RECEIVED', ago: 1 });
  desk.received(first, 1, false);
  desk.request('MUNICIPALITY', { state: 'REVOKED', ago: 40, answeredAgo: 33 });
  if (!isOfTheArticle(stage.character.slug)) return intake;
  intake.forms.push({ is_open: true });
  desk.received(desk.request('SELF', { state: 'RECEIVED', ago: 3 }), 3, false);
  const invited = desk.request('MUNICIPALITY', { state: 'INVITED', ago: 9, talkIn: 2 });
  desk.received(invited, 9, true);
  desk.answered(invited, 5);
  const declined = desk.request('REFERRER', { state: 'DECLINED', ago: 30, answeredAgo: 24 });
  desk.answered(declined, 24);
  tellOffer(stage, people, desk, random, intake);
  tellDecision(stage, random, intake);
  tellInvitations(stage, random, intake);
  return intake;
}

/** Whether it is one of the three whose doors the demo opens. */
export function isOfTheArticle(slug: string): boolean {
  return slug in OFFERS;
}

/** Those who wait for their plan or their trial were sent by somebody, who follows what becomes of them. */
function tellAccepted(
  stage: Stage,
  { participants, referrals, members }: People,
  random: Random,
  into: Intake,
): void {
  for (const { fate, trajectoryId, memberId, referredOn } of participants) {
    if (fate !== 'REFERRED' && fate !== 'PLANNING' && fate !== 'IN_TRIAL') continue;
    const referral = referrals.findLast(({ trajectory_id }) => trajectory_id === trajectoryId)!;
    if (referral.source === 'SELF') continue;
    const { given_name, family_name, email, phone, language } = members.find(({ id }) => id === memberId)!;
    const sent_on = addDays(referredOn, -random.between(3, 12));
    into.requests.push({
      ...senderOf(stage, referral.source),
      ...UNANSWERED,
      id: random.id(sent_on),
      state: 'ACCEPTED',
      given_name,
      family_name,
      email,
      phone,
      language,
      reason: referral.reason,
      wish: random.pick(WISHES),
      sent_on,
      answered_on: referredOn,
      trajectory_id: trajectoryId,
    });
  }
}

const UNANSWERED = {
  talk_on: null,
  answered_on: null,
  decline_reason: null,
  decline_words: '',
  advice: null,
  advice_words: '',
  trajectory_id: null,
} as const;

/** A municipality sends where nobody else does. */
function senderOf(
  stage: Stage,
  wanted: Source,
): Pick<RequestRow, 'source' | 'organisation_id' | 'account_id'> {
  if (wanted === 'SELF') return { source: wanted, organisation_id: null, account_id: null };
  const { referrerId, referrerAccountId, municipalityId, officerId } = stage;
  return wanted === 'REFERRER' && referrerId
    ? { source: wanted, organisation_id: referrerId, account_id: referrerAccountId }
    : { source: 'MUNICIPALITY', organisation_id: municipalityId, account_id: officerId };
}

/** The desk of the coordinator, where requests come in and notices are told. */
class Desk {
  constructor(
    private readonly stage: Stage,
    private readonly random: Random,
    private readonly names: PersonNames,
    private readonly into: Intake,
  ) {}

  request(
    wanted: Source,
    {
      state,
      ago,
      answeredAgo,
      talkIn,
    }: { state: RequestRow['state']; ago: number; answeredAgo?: number; talkIn?: number },
  ): RequestRow {
    const { today, character } = this.stage;
    const sent_on = addDays(today, -ago);
    const name = this.names.next();
    const declined = {
      decline_reason: 'OTHER_HELP_FITS',
      decline_words: 'Samen bekeken: eerst de taal, dan een bedrijf.',
      advice: 'LANGUAGE_COURSE',
      advice_words: 'Het taalhuis heeft plaats vanaf januari.',
    };
    const row: RequestRow = {
      ...senderOf(this.stage, wanted),
      ...UNANSWERED,
      ...(state === 'DECLINED' ? declined : {}),
      id: this.random.id(sent_on),
      state,
      ...name,
      email: `aanmelding${this.into.requests.length + 1}@${character.slug}.example`,
      phone: `06 0000 ${this.random.digits(4)}`,
      language: 'nl',
      reason: this.random.pick(REFERRAL_REASONS),
      wish: this.random.pick(WISHES),
      sent_on,
      talk_on: talkIn === undefined ? null : addDays(today, talkIn),
      answered_on: answeredAgo === undefined ? null : addDays(today, -answeredAgo),
    };
    this.into.requests.push(row);
    return row;
  }

  /** Tells the coordinator that somebody waits. */
  received({ id, source }: RequestRow, ago: number, isRead: boolean): void {
    this.notice(this.stage.accounts.coordinator, 'referral-received', id, { source }, ago, isRead);
  }

  /** Tells whoever sent somebody what was answered; nobody where the demo has no such account. */
  answered({ id, account_id, given_name, state }: RequestRow, ago: number): void {
    if (account_id) this.notice(account_id, 'referral-answered', id, { name: given_name, state }, ago, false);
  }

  private notice(
    account_id: string,
    kind: string,
    about_id: string,
    parameters: object,
    ago: number,
    isRead: boolean,
  ): void {
    this.into.notices.push(
      noticeOf(this.stage, this.random, { account_id, kind, about_id, parameters, ago, isRead }),
    );
  }
}

function noticeOf(
  { today }: Stage,
  random: Random,
  {
    ago,
    isRead,
    ...told
  }: Pick<NoticeRow, 'account_id' | 'kind' | 'about_id' | 'parameters'> & { ago: number; isRead: boolean },
): NoticeRow {
  const on = addDays(today, -ago);
  return {
    id: random.id(on),
    ...told,
    read_at: isRead ? `${on}T15:00:00Z` : null,
    recorded_at: `${on}T08:30:00Z`,
  };
}

function tellOffer(stage: Stage, people: People, desk: Desk, random: Random, into: Intake): void {
  const { character, today } = stage;
  const [toSlug, kind, words] = OFFERS[character.slug]!;
  const offeredOn = addDays(today, -2);
  const moving: Participant | undefined = people.participants.find(
    ({ fate, place }) => kind === 'TRANSFER' && fate === 'ACTIVE' && place === 5,
  );
  const request = moving ? null : desk.request('SELF', { state: 'RECEIVED', ago: 12 });
  const who = request ?? people.members.find(({ id }) => id === moving!.memberId)!;
  into.offers.push({
    id: random.id(offeredOn),
    toSlug,
    kind: moving ? 'TRANSFER' : 'REFERRAL',
    person: {
      givenName: who.given_name,
      familyName: who.family_name,
      email: who.email,
      phone: who.phone,
      language: who.language,
      words,
    },
    offeredOn,
    requestId: request && request.id,
    trajectoryId: moving?.trajectoryId ?? null,
  });
}

/** The decision of last week is told to those who work with it. */
function tellDecision(stage: Stage, random: Random, into: Intake): void {
  const { id, kind, valid_from, decided_by } = stage.policies.rows.findLast(
    (version) => version.kind === 'approval',
  )!;
  const parameters = { kind, date: valid_from, decidedBy: decided_by };
  const { coordinator, treasurer, board } = stage.accounts;
  for (const account_id of [coordinator, treasurer, board])
    into.notices.push(
      noticeOf(stage, random, {
        account_id,
        kind: 'policy-decided',
        about_id: id,
        parameters,
        ago: 6,
        isRead: account_id === board,
      }),
    );
}

/** One that was just sent, one that was left lying, one that was taken back, and the member's own, which was accepted. */
function tellInvitations(stage: Stage, random: Random, into: Intake): void {
  const { today, character, organisationId, accounts, holder } = stage;
  const invite = (
    role: string,
    box: string,
    ago: number | null,
    end: 'accepted_at' | 'revoked_at' | null = null,
    subject_id: string | null = null,
  ) => {
    const on = addDays(today, -(ago ?? 0));
    const id = random.id(on);
    into.invitations.push({
      id,
      organisation_id: organisationId,
      role,
      subject_id,
      email: `${box}@${character.slug}.example`,
      // the hash of nothing that anybody has: no link of the demo leads in
      token_hash: `\\x${createHash('sha256').update(`invitation ${id}`).digest('hex')}`,
      invited_by: accounts.coordinator,
      invited_at: ago === null ? null : `${on}T09:00:00Z`,
      expires_at: ago === null ? null : `${on}T09:30:00Z`,
      accepted_at: null,
      revoked_at: null,
      ...(end ? { [end]: `${on}T09:12:00Z` } : {}),
    });
  };
  invite('MEMBER', 'member', 300, 'accepted_at', holder.id);
  invite('BOARD', 'bestuurslid', 48, 'revoked_at');
  invite('TREASURER', 'tweede-penningmeester', 20);
  invite('COACH', 'nieuwe-begeleider', null);
}
