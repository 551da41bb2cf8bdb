import type { Collaborator, PolicyKind, PolicyVersion } from '#cooperative';
import { addMonths, type CivilDate, DomainError } from '#kernel';
import { type AdmissionRecord, isWon, requireAdmission } from '../admission/admission-rules.js';
import { isSector } from '../enterprise/sector.js';
import { exitKindOf } from '../outflow/exit-kind.js';
import { checkExit } from '../outflow/exit-rules.js';
import type { HowFound, OutflowDestination } from '../outflow/outflow.input.js';
import type { TrajectoryFacts } from '../trajectory/trajectory-facts.js';
import { termEndOf, termPolicy } from '../term/term.policy.js';
import { checkDecision, checkStart, checkStop } from '../trial/trial-rules.js';
import { admissionOf, admissionPolicy, trialPolicy } from '../trial/trial.policy.js';
import { type ImportField, plainWord } from './import-field.js';
import type { ReadRow } from './import-row.js';
import { RowReader } from './row-reader.js';

/** What the rules ask of the cooperative, read once for all rows. */
export interface ImportWorld {
  readonly today: CivilDate;
  /** Newest first, as the cooperative keeps them. */
  readonly policies: readonly PolicyVersion<unknown>[];
  readonly collaborators: readonly Collaborator[];
  /** Whether who imports may also record what the board decided: only the board says that. */
  readonly speaksForBoard: boolean;
  /** The accounts of coaches by their address. */
  readonly coaches: ReadonlyMap<string, string>;
}

/** A person with all facts of one trajectory, ready to be written. */
export interface ImportRecord {
  readonly row: number;
  readonly externalNumber: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly email: string | null;
  readonly phone: string | null;
  readonly language: string;
  readonly referral: { source: string; organisationId: string | null; referredOn: CivilDate; reason: string };
  readonly plan: {
    title: string;
    summary: string;
    submittedOn: CivilDate;
    approvedOn: CivilDate | null;
  } | null;
  readonly permission: {
    organisationId: string;
    number: string;
    startsOn: CivilDate;
    endsOn: CivilDate | null;
  } | null;
  readonly trial: { startsOn: CivilDate; endsOn: CivilDate; policyVersionId: string } | null;
  readonly decision: {
    outcome: 'ADMITTED' | 'DECLINED' | 'STOPPED';
    decidedOn: CivilDate;
    reason: string;
    termEndsOn: CivilDate | null;
  } | null;
  /** What members or board decided on the admission. */
  readonly admissions: readonly AdmissionRecord[];
  readonly exit: {
    endedOn: CivilDate;
    kind: 'OUTFLOW' | 'DROP_OUT' | 'TRANSFERRED';
    destination: `${OutflowDestination}`;
    howFound: `${HowFound}` | null;
    benefitEnded: boolean;
  } | null;
  readonly enterprise: { name: string; activity: string; sector: string; startsOn: CivilDate } | null;
  readonly coach: { accountId: string; startsOn: CivilDate; endsOn: CivilDate | null } | null;
}

const PLAN = ['PLAN_ON', 'PLAN_TITLE', 'PLAN_SUMMARY', 'PLAN_APPROVED_ON'] as const;
const PERMISSION = [
  'PERMISSION_BY',
  'PERMISSION_NUMBER',
  'PERMISSION_STARTS_ON',
  'PERMISSION_ENDS_ON',
] as const;
const DECISION = ['DECIDED_ON', 'OUTCOME', 'DECISION_REASON'] as const;
const VOTE = ['VOTE_ON', 'VOTES_FOR', 'VOTES_AGAINST', 'VOTES_ABSTAINED'] as const;
const ADMISSION = [...VOTE, 'BOARD_DECIDED_ON'] as const;
const NO_VOTES = { votesFor: null, votesAgainst: null, abstained: null };

/**
 * The facts of a row by the rules that hold for who types them one by one. Whatever is wrong is written down in the
 * row's issues; then there is no record.
 */
export function recordOf(read: ReadRow, world: ImportWorld): ImportRecord | null {
  const facts = new RowFacts(read, world);
  const record = facts.record();
  return read.issues.all.length === 0 ? record : null;
}

class RowFacts {
  private facts: TrajectoryFacts | null = null;
  /** False once the permission itself is blamed: trial and decision are then not blamed for want of one. */
  private isPermissionSound = true;

  private readonly row: RowReader;

  constructor(
    read: ReadRow,
    private readonly world: ImportWorld,
  ) {
    this.row = new RowReader(read, world.today);
  }

  record(): ImportRecord {
    const externalNumber = this.row.needed('EXTERNAL_NUMBER');
    const name = this.name();
    const referral = this.referral();
    // without the first day nothing that follows can be held against it
    const plan = referral && this.plan(referral.referredOn);
    const permission = this.permission();
    const trial = referral && this.trial(plan, permission);
    const admissions = referral ? this.admissions(referral.referredOn) : [];
    const decision = referral && this.decision(permission, admissions);
    const exit = referral && this.exit();
    return {
      row: this.row.number,
      externalNumber: externalNumber ?? '',
      ...name,
      email: this.row.text('EMAIL'),
      phone: this.row.text('PHONE'),
      language: this.row.text('LANGUAGE') ?? 'nl',
      referral: referral!,
      plan,
      permission,
      trial,
      decision,
      admissions,
      exit,
      enterprise: this.enterprise(),
      coach: this.coach(),
    };
  }

  private name(): { givenName: string; familyName: string } {
    const whole = this.row.text('FULL_NAME');
    if (whole && !this.row.has('GIVEN_NAME', 'FAMILY_NAME')) {
      const name = nameInParts(whole);
      if (!name) this.row.error('FULL_NAME', 'IMPORT_NAME_IN_PARTS');
      return name ?? { givenName: '', familyName: '' };
    }
    const family = this.row.needed('FAMILY_NAME');
    const familyName = [this.row.text('NAME_PREFIX'), family].filter(Boolean).join(' ');
    if (familyName.length > 100) this.row.error('FAMILY_NAME', 'TEXT_TOO_LONG', { most: 100 });
    return { givenName: this.row.needed('GIVEN_NAME') ?? '', familyName };
  }

  private referral(): ImportRecord['referral'] | null {
    const referredOn = this.row.day('REFERRED_ON', null);
    const by = this.row.text('REFERRER');
    if (!referredOn) return null;
    const organisation = by
      ? this.collaborator('REFERRER', by, ['REFERRER', 'MUNICIPALITY'], referredOn)
      : null;
    this.facts = {
      referredOn,
      plannedOn: null,
      trialStartsOn: null,
      trialEndsOn: null,
      decidedOn: null,
      outcome: null,
      endedOn: null,
      exitKind: null,
      interruptions: [],
    };
    return {
      source: organisation?.kind ?? 'SELF',
      organisationId: organisation?.id ?? null,
      referredOn,
      reason: this.row.text('REFERRAL_REASON') ?? '',
    };
  }

  private plan(earliest: CivilDate): ImportRecord['plan'] {
    if (!this.row.has(...PLAN)) return null;
    const submittedOn = this.row.day('PLAN_ON', earliest);
    const title = this.row.needed('PLAN_TITLE');
    // a plan whose day is wrong is there all the same: the trial is not blamed for it
    this.facts = { ...this.facts!, plannedOn: submittedOn ?? earliest };
    const approvedOn = this.row.has('PLAN_APPROVED_ON')
      ? this.row.day('PLAN_APPROVED_ON', submittedOn)
      : null;
    if (!submittedOn) return null;
    return title === null
      ? null
      : { title, summary: this.row.text('PLAN_SUMMARY') ?? title, submittedOn, approvedOn };
  }

  private permission(): ImportRecord['permission'] {
    if (!this.row.has(...PERMISSION)) return null;
    this.isPermissionSound = false;
    const [by, number] = [this.row.needed('PERMISSION_BY'), this.row.needed('PERMISSION_NUMBER')];
    const startsOn = this.row.needed('PERMISSION_STARTS_ON') as CivilDate | null;
    const endsOn = this.row.text('PERMISSION_ENDS_ON') as CivilDate | null;
    if (startsOn && endsOn && endsOn < startsOn) {
      this.row.error('PERMISSION_ENDS_ON', 'PERIOD_INVALID');
      return null;
    }
    if (!by || !number || !startsOn || this.row.isUnreadable('PERMISSION_ENDS_ON')) return null;
    const municipality = this.collaborator('PERMISSION_BY', by, ['MUNICIPALITY'], startsOn);
    if (!municipality) return null;
    this.isPermissionSound = true;
    return { organisationId: municipality.id, number, startsOn, endsOn };
  }

  private trial(plan: ImportRecord['plan'], permission: ImportRecord['permission']): ImportRecord['trial'] {
    const startsOn = this.row.text('TRIAL_STARTS_ON') as CivilDate | null;
    if (!startsOn) return null;
    return this.row.attempt('TRIAL_STARTS_ON', () => {
      const policy = this.policy(trialPolicy, startsOn);
      const isBlamed =
        (plan === null && this.row.has(...PLAN)) || (this.row.has('PLAN_APPROVED_ON') && !plan?.approvedOn);
      const isApproved = plan !== null && plan.approvedOn !== null && plan.approvedOn <= startsOn;
      const isPlanApproved = isBlamed || isApproved;
      checkStart(this.facts!, startsOn, { ...this.conditions(permission, startsOn), isPlanApproved });
      const endsOn = addMonths(startsOn, policy.body.months);
      this.facts = { ...this.facts!, trialStartsOn: startsOn, trialEndsOn: endsOn };
      return { startsOn, endsOn, policyVersionId: policy.id };
    });
  }

  private decision(
    permission: ImportRecord['permission'],
    admissions: readonly AdmissionRecord[],
  ): ImportRecord['decision'] {
    if (!this.row.has(...DECISION)) return null;
    // a trial that was refused would be blamed twice
    if (this.row.has('TRIAL_STARTS_ON') && !this.facts!.trialStartsOn) return null;
    const decidedOn = this.row.day('DECIDED_ON', null);
    const outcome = (this.row.text('OUTCOME') ?? 'ADMITTED') as 'ADMITTED' | 'DECLINED' | 'STOPPED';
    const reason =
      outcome === 'ADMITTED' ? (this.row.text('DECISION_REASON') ?? '') : this.row.needed('DECISION_REASON');
    if (!decidedOn || this.row.isUnreadable('OUTCOME')) return null;
    return this.row.attempt('DECIDED_ON', () => {
      if (outcome === 'STOPPED') checkStop(this.facts!, decidedOn, this.world.today);
      else checkDecision(this.facts!, { outcome, decidedOn }, this.conditions(permission, decidedOn));
      const { decidedBy } = this.conditions(permission, decidedOn).admission;
      const isBlamed = admissions.length === 0 && this.row.has(...ADMISSION);
      if (outcome === 'ADMITTED' && !isBlamed) requireAdmission(decidedBy, admissions, decidedOn);
      const term = outcome === 'ADMITTED' ? this.policy(termPolicy, decidedOn).body : null;
      const termEndsOn = term && termEndOf(term, decidedOn, this.facts!.trialStartsOn!);
      this.facts = { ...this.facts!, decidedOn, outcome };
      return {
        outcome,
        decidedOn,
        reason: reason ?? '',
        termEndsOn,
      };
    });
  }

  /** A vote as its counts say, and a decision of the board to admit; one that was lost made nobody a member. */
  private admissions(earliest: CivilDate): AdmissionRecord[] {
    const records: AdmissionRecord[] = [];
    if (this.row.has(...VOTE)) {
      const decidedOn = this.row.day('VOTE_ON', earliest);
      const [votesFor, votesAgainst] = [this.votes('VOTES_FOR'), this.votes('VOTES_AGAINST')];
      const abstained = this.row.has('VOTES_ABSTAINED') ? this.votes('VOTES_ABSTAINED') : 0;
      if (decidedOn && votesFor !== null && votesAgainst !== null && abstained !== null) {
        const votes = { votesFor, votesAgainst, abstained };
        const isAdmitted = this.row.attempt('VOTES_FOR', () => isWon(votes));
        if (isAdmitted !== null) records.push({ kind: 'MEMBERS', decidedOn, isAdmitted, ...votes });
      }
    }
    if (this.row.has('BOARD_DECIDED_ON')) {
      const decidedOn = this.row.day('BOARD_DECIDED_ON', earliest);
      if (!this.world.speaksForBoard) this.row.error('BOARD_DECIDED_ON', 'IMPORT_BOARD_ONLY');
      else if (decidedOn) records.push({ kind: 'BOARD', decidedOn, isAdmitted: true, ...NO_VOTES });
    }
    return records;
  }

  private votes(field: ImportField): number | null {
    const text = this.row.needed(field);
    if (text === null) return null;
    if (/^\d{1,5}$/.test(text)) return Number(text);
    this.row.error(field, 'VOTES_IMPOSSIBLE');
    return null;
  }

  private exit(): ImportRecord['exit'] {
    if (!this.row.has('ENDED_ON', 'DESTINATION', 'HOW_FOUND', 'BENEFIT_ENDED')) return null;
    if (this.row.has(...DECISION) && !this.facts!.decidedOn) return null;
    const facts = this.facts!;
    const destination = this.row.needed('DESTINATION') as `${OutflowDestination}` | null;
    const benefitEnded = this.row.needed('BENEFIT_ENDED');
    const endedOn = this.row.day('ENDED_ON', null);
    if (!endedOn) return null;
    const isOpen = this.row.attempt('ENDED_ON', () => {
      if (destination) checkExit(facts, endedOn, destination);
      return true;
    });
    if (!isOpen || !destination || !benefitEnded) return null;
    const howFound = this.row.text('HOW_FOUND') as `${HowFound}` | null;
    const kind = exitKindOf(destination);
    this.facts = { ...facts, endedOn, exitKind: kind };
    return { endedOn, kind, destination, howFound, benefitEnded: benefitEnded === 'YES' };
  }

  private enterprise(): ImportRecord['enterprise'] {
    if (!this.row.has('ENTERPRISE_NAME', 'ENTERPRISE_ACTIVITY', 'ENTERPRISE_SECTOR', 'ENTERPRISE_STARTS_ON'))
      return null;
    const [name, activity] = [this.row.needed('ENTERPRISE_NAME'), this.row.needed('ENTERPRISE_ACTIVITY')];
    const sector = this.row.needed('ENTERPRISE_SECTOR');
    const inDigits = sector && /^\d$/.test(sector) ? `0${sector}` : sector;
    if (inDigits && !isSector(inDigits)) this.row.error('ENTERPRISE_SECTOR', 'SECTOR_INVALID');
    const began = this.row.text('TRIAL_STARTS_ON') ?? this.row.text('DECIDED_ON');
    const startsOn =
      this.row.has('ENTERPRISE_STARTS_ON') || !began ? this.row.needed('ENTERPRISE_STARTS_ON') : began;
    if (!name || !activity || !inDigits || !startsOn) return null;
    return { name, activity, sector: inDigits, startsOn: startsOn as CivilDate };
  }

  private coach(): ImportRecord['coach'] {
    if (!this.row.has('COACH_EMAIL', 'COACH_STARTS_ON')) return null;
    const email = this.row.needed('COACH_EMAIL');
    if (!email) return null;
    const accountId = this.world.coaches.get(email);
    if (!accountId) this.row.error('COACH_EMAIL', 'COACH_UNKNOWN');
    const startsOn =
      this.row.text('COACH_STARTS_ON') ??
      this.row.text('TRIAL_STARTS_ON') ??
      this.row.text('DECIDED_ON') ??
      this.row.text('REFERRED_ON');
    const endsOn = this.facts?.endedOn ?? null;
    if (!accountId || !startsOn || this.row.isUnreadable('COACH_STARTS_ON')) return null;
    if (endsOn && endsOn < startsOn) {
      this.row.error('COACH_STARTS_ON', 'PERIOD_INVALID');
      return null;
    }
    return { accountId, startsOn: startsOn as CivilDate, endsOn };
  }

  private conditions(permission: ImportRecord['permission'], on: CivilDate) {
    const admission = admissionOf(this.version(admissionPolicy, on));
    const isInForce =
      permission !== null &&
      permission.startsOn <= on &&
      (permission.endsOn === null || permission.endsOn >= on);
    return { admission, isPermitted: isInForce || !this.isPermissionSound };
  }

  private version<T>(kind: PolicyKind<T>, on: CivilDate): PolicyVersion<T> | null {
    const inForce = this.world.policies.find((one) => one.kind === kind.kind && one.validFrom <= on);
    return (inForce as PolicyVersion<T> | undefined) ?? null;
  }

  private policy<T>(kind: PolicyKind<T>, on: CivilDate): PolicyVersion<T> {
    const version = this.version(kind, on);
    if (!version) throw new DomainError('POLICY_MISSING', { params: { kind: kind.kind, date: on } });
    return version;
  }

  /** An organisation by its name, as which the cooperative worked together with it on that day. */
  private collaborator(
    field: ImportField,
    name: string,
    kinds: readonly string[],
    on: CivilDate,
  ): Collaborator | null {
    const named = this.world.collaborators.filter(
      (one) => kinds.includes(one.kind) && plainWord(one.name) === plainWord(name),
    );
    const running = named.find((one) => one.startsOn <= on && (one.endsOn === null || one.endsOn >= on));
    if (!running)
      this.row.error(field, named.length > 0 ? 'COLLABORATION_NOT_RUNNING' : 'IMPORT_ORGANISATION_UNKNOWN');
    return running ?? null;
  }
}

/** `Jansen, Piet` or `Piet Jansen`: the first word, or what stands behind the comma, is the given name. */
function nameInParts(whole: string): { givenName: string; familyName: string } | null {
  const comma = whole.indexOf(',');
  const space = whole.indexOf(' ');
  const [givenName, familyName] =
    comma >= 0
      ? [whole.slice(comma + 1).trim(), whole.slice(0, comma).trim()]
      : [whole.slice(0, Math.max(space, 0)), whole.slice(space + 1).trim()];
  const fits = (name: string) => name.length >= 1 && name.length <= 100;
  return fits(givenName) && fits(familyName) ? { givenName, familyName } : null;
}
