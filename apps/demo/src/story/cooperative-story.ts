import { addMonths, type CivilDate } from '#kernel';
import { admissionsOf } from './admission.js';
import { aftermathOf } from './aftermath.js';
import type { Character } from './cast.js';
import { circumstancesOf } from './circumstances.js';
import { companionsOf } from './companions.js';
import { concernsOf } from './concerns.js';
import { iban, kvkNumber } from './customers.js';
import { type Detours, detoursOf } from './detours.js';
import { enterpriseLifeOf } from './enterprise-life.js';
import { agreementFile, type DemoFile, receiptFile } from './demo-file.js';
import { type MoneyStory, moneyOf } from './money/money-story.js';
import { municipalFiguresOf } from './municipal-figures.js';
import { municipalStepsOf } from './municipal.js';
import { type Participant, type People, peopleOf } from './people.js';
import { plansOf } from './plans.js';
import { foundedOn, policiesOf } from './policy-book.js';
import { Random } from './random.js';
import type { CastMember } from './registry.js';
import { type HandoverOffer, intakeOf, type InvitationRow, isOfTheArticle } from './intake.js';
import { learningPathOf } from './learning-path.js';
import { measurementsOf } from './measurements.js';
import { goalsOf } from './goals.js';
import { regionOf } from './region.js';
import type { CollaborationRow, CooperativeRow, TableRows } from './rows.js';
import type { SealedTable } from './sealed.js';
import { sessionsOf } from './sessions.js';
import { togetherOf } from './together.js';
import type { Stage } from './stage.js';

/** Eight years of one cooperative. Tables stand in the order in which their keys allow them to be written. */
export interface CooperativeStory {
  readonly participants: readonly Participant[];
  /** What stands in the store of files; their rows are among `before`. */
  readonly files: readonly DemoFile[];
  /** Of the registry. */
  readonly invitations: readonly InvitationRow[];
  /** Whether other cooperatives may offer people here. */
  readonly takesHandovers: boolean;
  /** Whom it offers to others, which must be there first. */
  readonly offers: readonly HandoverOffer[];
  /** What the books lean on. */
  readonly before: readonly TableRows[];
  readonly money: MoneyStory;
  /** Words that are encrypted while they are loaded. */
  readonly sealed: readonly SealedTable[];
  /** What leans on those. */
  readonly beside: readonly TableRows[];
}

/** Pure: the same seed, day, character and cast give the same story, whatever else is told. */
export function cooperativeStory(
  seed: string,
  today: CivilDate,
  character: Character,
  cast: CastMember,
): CooperativeStory {
  const random = new Random(`${seed}/${character.slug}`);
  const founded = foundedOn(today);
  const chanceFor = (part: string) => new Random(`${seed}/${character.slug}/${part}`);
  const policies = policiesOf(character, today, random, chanceFor);
  const stage: Stage = {
    ...cast,
    character,
    today,
    random,
    chanceFor,
    policies,
    receiptFileId: random.id(founded),
    agreementFileId: chanceFor('files').id(founded),
  };
  const cooperative = registrationOf(stage);
  const people = peopleOf(stage);
  const detours = detoursOf(stage, people);
  const plans = plansOf(stage, people);
  const admissions = admissionsOf(stage, people);
  const municipal = municipalStepsOf(stage, people);
  const aftermath = aftermathOf(stage, people);
  const circumstances = circumstancesOf(stage, people.participants);
  const enterpriseLife = enterpriseLifeOf(stage, people);
  const intake = intakeOf(stage, people);
  const money = moneyOf(stage, cooperative, people, detours, enterpriseLife);
  const files = [receiptFile(stage.receiptFileId, founded), agreementFile(stage.agreementFileId, founded)];
  return {
    participants: people.participants,
    files,
    invitations: intake.invitations,
    takesHandovers: intake.forms.length > 0,
    offers: intake.offers,
    before: [
      { table: 'file', rows: files.map(({ row }) => row) },
      { table: 'cooperative', rows: [cooperative] },
      { table: 'collaboration', rows: collaborationsOf(stage) },
      { table: 'policy_version', rows: policies.rows },
      { table: 'member', rows: people.members },
      { table: 'trajectory', rows: people.trajectories },
      { table: 'referral', rows: people.referrals },
      { table: 'referral_form', rows: intake.forms },
      { table: 'referral_request', rows: intake.requests },
      { table: 'notice', rows: intake.notices },
      { table: 'business_plan', rows: [...people.plans, ...plans.versions] },
      { table: 'plan_feedback', rows: plans.feedback },
      { table: 'plan_decision', rows: plans.decisions },
      { table: 'municipal_permission', rows: people.permissions },
      { table: 'municipal_figure', rows: municipalFiguresOf(stage) },
      { table: 'municipal_refusal', rows: municipal.refusals },
      { table: 'permission_withdrawal', rows: municipal.withdrawals },
      { table: 'trial', rows: people.trials },
      { table: 'trial_extension', rows: detours.trialExtensions },
      { table: 'acquaintance_tick', rows: admissions.ticks },
      { table: 'admission_record', rows: admissions.records },
      { table: 'trial_decision', rows: people.decisions },
      { table: 'membership_agreement', rows: admissions.agreements },
      { table: 'term_extension', rows: detours.termExtensions },
      { table: 'trajectory_exit', rows: people.exits },
      { table: 're_entry', rows: detours.reEntries },
      { table: 'pause', rows: detours.pauses },
      { table: 'benefit_change', rows: aftermath.benefitChanges },
      { table: 'aftercare', rows: aftermath.aftercare },
      { table: 'household', rows: circumstances.households },
      { table: 'capacity', rows: circumstances.capacities },
      { table: 'talent_profile', rows: circumstances.talents },
      { table: 'enterprise', rows: people.enterprises },
      { table: 'enterprise_note', rows: enterpriseLife.notes },
      { table: 'enterprise_share_set', rows: enterpriseLife.shareSets },
      { table: 'enterprise_share', rows: enterpriseLife.shares },
      { table: 'coach_assignment', rows: people.coachAssignments },
      { table: 'client_of', rows: people.clients },
      { table: 'customer', rows: money.customers },
    ],
    money,
    ...coachingOf(stage, people, detours),
  };
}

/** What stays between coach and member, and what members do together. */
function coachingOf(
  stage: Stage,
  people: People,
  detours: Detours,
): Pick<CooperativeStory, 'sealed' | 'beside'> {
  const { participants } = people;
  const sessions = sessionsOf(stage, participants, detours);
  const goals = goalsOf(stage, participants);
  const measurements = measurementsOf(stage, participants);
  const learning = learningPathOf(stage, participants);
  const companions = companionsOf(stage, participants);
  const region = regionOf(stage, people);
  const together = togetherOf(stage, participants);
  return {
    sealed: [
      { table: 'coaching_session', rows: sessions.sessions },
      { table: 'agreement', rows: sessions.agreements },
      { table: 'goal', rows: goals.goals },
      { table: 'goal_step', rows: goals.steps },
      { table: 'goal_review', rows: goals.reviews },
      { table: 'measurement', rows: measurements.measurements },
      { table: 'learning_mark', rows: learning.marks },
      { table: 'learning_comment', rows: learning.comments },
      { table: 'safety_concern', rows: concernsOf(stage, participants) },
    ],
    beside: [
      { table: 'agreement_confirmation', rows: sessions.confirmations },
      { table: 'note_release', rows: sessions.releases },
      { table: 'ladder_step', rows: measurements.ladderSteps },
      { table: 'competence', rows: companions.competences },
      { table: 'exchange', rows: companions.exchanges },
      { table: 'contact', rows: region.contacts },
      { table: 'introduction', rows: region.introductions },
      { table: 'introduction_outcome', rows: region.outcomes },
      { table: 'group_meeting', rows: together.meetings },
      { table: 'group_attendance', rows: together.attendance },
      { table: 'milestone', rows: together.milestones },
    ],
  };
}

function registrationOf({ random, character }: Stage): CooperativeRow {
  const { name, street, houseNumber, postcode, city } = character;
  return {
    name: `Sociale coöperatie ${name} U.A.`,
    street,
    house_number: houseNumber,
    postcode,
    city,
    kvk_number: kvkNumber(random),
    vat_id: `NL999${random.digits(6)}B01`,
    iban: iban(random),
  };
}

/**
 * The referrer's agreement has no end; the municipality's ends within a year, and then the figures must be there. In the
 * cooperatives of the article one collaboration is over.
 */
function collaborationsOf(stage: Stage): CollaborationRow[] {
  const { random, today, municipalityId, referrerId, formerPartnerId } = stage;
  const starts_on = foundedOn(today);
  const until = addMonths(today, random.between(3, 14));
  const partners: [string | null, CivilDate | null][] = [
    [municipalityId, until],
    [referrerId, null],
  ];
  const running = partners.flatMap(([organisation_id, ends_on]) =>
    organisation_id ? [{ id: random.id(starts_on), organisation_id, starts_on, ends_on }] : [],
  );
  if (!isOfTheArticle(stage.character.slug)) return running;
  const id = stage.chanceFor('collaborations').id(starts_on);
  return [...running, { id, organisation_id: formerPartnerId, starts_on, ends_on: addMonths(today, -14) }];
}
