import { addDays, addMonths, type CivilDate } from '#kernel';
import { type Fate, type Way, waysOf } from './fate.js';
import { FROM_THE_ARTICLE, type Occupation, OCCUPATIONS } from './occupation.js';
import { PersonNames } from './person-names.js';
import type { Random } from './random.js';
import type * as Row from './rows.js';
import type { Stage } from './stage.js';
import {
  CONDITIONS,
  DECLINE_REASONS,
  EMPLOYERS,
  PLAN_SUMMARIES,
  REFERRAL_REASONS,
  STOP_REASONS,
} from './words.js';

/** Somebody on the way: what sales, investments and coaching need to know. */
export interface Participant extends Way {
  readonly memberId: string;
  readonly trajectoryId: string;
  readonly coachId: string;
  readonly occupation: Occupation;
  /** The member whose account the demo hands out, with fourteen months of thermometer behind them. */
  readonly hasAccount: boolean;
  /** From this day on the coach is `coachId`; before it was the other one. Null for who kept the first. */
  readonly changedCoachOn: CivilDate | null;
}

export class People {
  /** @param facts chance for what facts say beyond their days */
  constructor(readonly facts: Random) {}

  readonly participants: Participant[] = [];
  readonly members: Row.MemberRow[] = [];
  readonly trajectories: Row.TrajectoryRow[] = [];
  readonly referrals: Row.ReferralRow[] = [];
  readonly plans: Row.PlanRow[] = [];
  readonly permissions: Row.PermissionRow[] = [];
  readonly trials: Row.TrialRow[] = [];
  readonly decisions: Row.DecisionRow[] = [];
  readonly exits: Row.ExitRow[] = [];
  readonly enterprises: Row.EnterpriseRow[] = [];
  readonly coachAssignments: Row.CoachAssignmentRow[] = [];
  readonly clients: Row.ClientRow[] = [];
}

/** In Scope these people have the occupations of the article: three who are active, and one who found work. */
const ARTICLE_ROLES: Partial<Record<Fate, readonly Occupation[]>> = {
  ACTIVE: [FROM_THE_ARTICLE.caterer, FROM_THE_ARTICLE.balloonArtist, FROM_THE_ARTICLE.lashStylist],
  OUTFLOW: [FROM_THE_ARTICLE.screenPrinter],
};

/** Months that a municipality permits from the start of a trial: the trial, the term, and some air. */
const PERMISSION_MONTHS = 30;
/** A return within six months would continue the old trajectory. */
const RETURN_AFTER_MONTHS = 7;
const MOST_RETURNS = 2;
/** Months of membership after which the one with the account got another coach. */
const COACH_CHANGED_AFTER_MONTHS = 5;

/** Everybody who ever came to the cooperative, in the order in which they came, and the dated facts about them. */
export function peopleOf(stage: Stage): People {
  const { character, today, random } = stage;
  const people = new People(stage.chanceFor('facts'));
  const names = new PersonNames(random, character.background);
  names.take(stage.holder);
  for (const way of waysOf(character, today, random)) {
    const fromArticle = character.slug === 'scope' ? ARTICLE_ROLES[way.fate]?.[way.place] : undefined;
    const hasAccount = way.fate === 'ACTIVE' && way.place === 0;
    const returning = hasAccount || fromArticle ? undefined : oneWhoReturns(people, way);
    const member = returning ?? newMember(stage, names, way, hasAccount, people.members.length + 1);
    if (!returning) people.members.push(member);
    const participant: Participant = {
      ...way,
      memberId: member.id,
      trajectoryId: random.id(way.referredOn),
      coachId: random.chance(60) || hasAccount ? stage.accounts.coach : stage.accounts.coach2,
      occupation: fromArticle ?? random.pick(OCCUPATIONS),
      hasAccount,
      changedCoachOn: hasAccount ? addMonths(way.decidedOn!, COACH_CHANGED_AFTER_MONTHS) : null,
    };
    people.participants.push(participant);
    tellReferral(stage, people, participant);
    tellPlan(stage, people, participant, member.given_name);
    tellTrial(stage, people, participant);
    tellExit(stage, people, participant);
  }
  return people;
}

/** Somebody who stopped more than half a year before, and comes back with a new plan. */
function oneWhoReturns(people: People, way: Way): Row.MemberRow | undefined {
  if (people.participants.length - people.members.length >= MOST_RETURNS) return undefined;
  const left = people.participants.find(
    ({ fate, endedOn, memberId }) =>
      fate === 'DROP_OUT' &&
      endedOn !== null &&
      addMonths(endedOn, RETURN_AFTER_MONTHS) < way.referredOn &&
      people.participants.filter((other) => other.memberId === memberId).length === 1,
  );
  return left && people.members.find(({ id }) => id === left.memberId);
}

function newMember(
  stage: Stage,
  names: PersonNames,
  way: Way,
  hasAccount: boolean,
  number: number,
): Row.MemberRow {
  const { random, character } = stage;
  const { id, ...name } = hasAccount ? stage.holder : { id: random.id(way.referredOn), ...names.next() };
  return {
    id,
    number,
    ...name,
    email: hasAccount
      ? `member@${character.slug}.example`
      : random.chance(70)
        ? `lid${number}@${character.slug}.example`
        : null,
    // 06 0… is never given out
    phone: random.chance(85) ? `06 0000 ${random.digits(4)}` : null,
    language: character.background === 'NEWCOMERS' && random.chance(35) ? 'en' : 'nl',
  };
}

function tellReferral(stage: Stage, people: People, participant: Participant): void {
  const { random, municipalityId, referrerId, officerId } = stage;
  const { memberId, trajectoryId, referredOn } = participant;
  const source = random.chance(10) ? 'SELF' : referrerId && random.chance(85) ? 'REFERRER' : 'MUNICIPALITY';
  people.trajectories.push({ id: trajectoryId, member_id: memberId });
  people.referrals.push({
    ...newFact(people, referredOn),
    trajectory_id: trajectoryId,
    source,
    organisation_id: source === 'SELF' ? null : source === 'REFERRER' ? referrerId : municipalityId,
    referred_on: referredOn,
    reason: random.pick(REFERRAL_REASONS),
  });
  const client = (organisation_id: string, account_id: string | null): Row.ClientRow => ({
    id: random.id(referredOn),
    trajectory_id: trajectoryId,
    organisation_id,
    account_id,
    starts_on: referredOn,
    ends_on: lastDay(participant),
  });
  people.clients.push(client(municipalityId, officerId));
  if (source === 'REFERRER' && referrerId) people.clients.push(client(referrerId, null));
}

function tellPlan(stage: Stage, people: People, participant: Participant, givenName: string): void {
  const { random } = stage;
  const { occupation, plannedOn, memberId, trajectoryId, trialOn, fate } = participant;
  if (!plannedOn) return;
  const name = `${random.pick(occupation.names)} ${givenName}`;
  people.plans.push({
    id: random.id(plannedOn),
    trajectory_id: trajectoryId,
    title: `${name}: ${occupation.activity.toLowerCase()}`,
    summary: random.pick(PLAN_SUMMARIES),
    submitted_on: plannedOn,
  });
  if (!trialOn) return;
  people.enterprises.push({
    id: random.id(trialOn),
    member_id: memberId,
    name,
    activity: occupation.activity,
    sector: occupation.sector,
    starts_on: trialOn,
    ends_on: fate === 'ACTIVE' || fate === 'IN_TRIAL' ? null : lastDay(participant),
  });
}

function tellTrial(stage: Stage, people: People, participant: Participant): void {
  const { random, policies, character, municipalityId } = stage;
  const { memberId, trajectoryId, permittedOn, trialOn, trialEndsOn, decidedOn, fate } = participant;
  if (!permittedOn || !trialOn || !trialEndsOn) return;
  people.permissions.push({
    id: random.id(permittedOn),
    trajectory_id: trajectoryId,
    organisation_id: municipalityId,
    number: `${character.municipality.slice(0, 3).toUpperCase()}-${permittedOn.slice(0, 4)}-${random.digits(4)}`,
    starts_on: permittedOn,
    ends_on: permissionEnd(stage, participant, trialOn),
    conditions: people.facts.pick(CONDITIONS),
  });
  people.trials.push({
    trajectory_id: trajectoryId,
    starts_on: trialOn,
    ends_on: trialEndsOn,
    policy_version_id: policies.on('trial', trialOn).id,
  });
  const assignment = {
    id: random.id(trialOn),
    member_id: memberId,
    coach_account_id: participant.coachId,
    starts_on: trialOn,
    ends_on: lastDay(participant),
  };
  const { changedCoachOn } = participant;
  if (changedCoachOn) {
    const earlier = { ...assignment, coach_account_id: stage.accounts.coach2 };
    people.coachAssignments.push({ ...earlier, ends_on: addDays(changedCoachOn, -1) });
    assignment.id = people.facts.id(changedCoachOn);
    assignment.starts_on = changedCoachOn;
  }
  people.coachAssignments.push(assignment);
  if (!decidedOn) return;
  const outcome = fate === 'DECLINED' || fate === 'STOPPED' ? fate : 'ADMITTED';
  const { termMonths } = character;
  people.decisions.push({
    trajectory_id: trajectoryId,
    outcome,
    decided_on: decidedOn,
    reason:
      outcome === 'DECLINED'
        ? random.pick(DECLINE_REASONS)
        : outcome === 'STOPPED'
          ? random.pick(STOP_REASONS)
          : '',
    term_ends_on: outcome === 'ADMITTED' && termMonths !== null ? addMonths(decidedOn, termMonths) : null,
  });
}

/** One active member's permission ends within a fortnight, so that there is something to do today. */
function permissionEnd(
  { character, today }: Stage,
  { fate, place }: Participant,
  trialOn: CivilDate,
): CivilDate | null {
  if (fate === 'ACTIVE' && place === 1) return addDays(today, 12);
  return character.termMonths === null ? null : addMonths(trialOn, PERMISSION_MONTHS);
}

function tellExit({ random, character }: Stage, people: People, participant: Participant): void {
  const { fate, place, trajectoryId, endedOn, decidedOn } = participant;
  if (!endedOn) return;
  const exit = {
    ...newFact(people, endedOn),
    trajectory_id: trajectoryId,
    ended_on: endedOn,
    how_found: null,
    benefit_ended: false,
    hours_per_week: null,
    employer_name: null,
  };
  switch (fate) {
    case 'OUTFLOW': {
      // the first one is the article's: paid work, found through an own customer
      const first = place === 0;
      const drawn = first
        ? 'PAID_WORK'
        : random.pick(['PAID_WORK', 'PAID_WORK', 'OWN_ENTERPRISE', 'OWN_ENTERPRISE', 'EDUCATION']);
      const drawnWay = first
        ? 'OWN_CUSTOMER'
        : random.pick(['OWN_CUSTOMER', 'OWN_CUSTOMER', 'INTRODUCTION', 'MUNICIPALITY', 'OTHER']);
      // some combine a job with an enterprise, and of some nobody knows how they found it
      const both = !first && drawn === 'PAID_WORK' && people.facts.chance(25);
      const destination = both ? 'COMBINATION' : drawn;
      const how_found = !first && people.facts.chance(8) ? 'UNKNOWN' : drawnWay;
      const works = destination === 'PAID_WORK' || both;
      // in some cases the benefit gets smaller and does not end
      people.exits.push({
        ...exit,
        kind: fate,
        destination,
        how_found,
        benefit_ended: first || random.chance(93),
        hours_per_week: works ? people.facts.pick(both ? [12, 16, 20] : [24, 28, 32, 36]) : null,
        employer_name: works && people.facts.chance(70) ? people.facts.pick(EMPLOYERS) : null,
      });
      return;
    }
    case 'TRANSFERRED':
      people.exits.push({ ...exit, kind: fate, destination: 'TRANSFER' });
      return;
    default: {
      const termOver =
        decidedOn !== null &&
        character.termMonths !== null &&
        endedOn === addMonths(decidedOn, character.termMonths);
      const drawn = termOver
        ? 'OTHER_BENEFIT'
        : decidedOn === null
          ? 'STOPPED'
          : random.pick([
              'STOPPED',
              'STOPPED',
              'STOPPED',
              'ILLNESS',
              'MOVED',
              'OTHER_BENEFIT',
              'PENSION_AGE',
            ]);
      const destination = drawn === 'STOPPED' && people.facts.chance(2) ? 'DECEASED' : drawn;
      people.exits.push({
        ...exit,
        kind: 'DROP_OUT',
        destination,
        benefit_ended: destination === 'PENSION_AGE',
      });
    }
  }
}

function newFact({ facts }: People, on: CivilDate): Row.FactRow {
  return { id: facts.id(on), corrects_id: null, correction_reason: null };
}

/** The day on which somebody left, or null for who is still on the way. */
export function lastDay({ fate, endedOn, decidedOn }: Participant): CivilDate | null {
  return endedOn ?? (fate === 'DECLINED' || fate === 'STOPPED' ? decidedOn : null);
}
