import type { Collaborator, PolicyKind, PolicyVersion } from '#cooperative';
import { addMonths, type CivilDate, DomainError } from '#kernel';
import { isSector } from '../enterprise/sector.js';
import { exitKindOf } from '../outflow/exit-kind.js';
import { checkExit } from '../outflow/exit-rules.js';
import type { HowFound, OutflowDestination } from '../outflow/outflow.input.js';
import { refuseImpossibleDay } from '../trajectory/day.js';
import type { TrajectoryFacts } from '../trajectory/trajectory-facts.js';
import { termEndOf, termPolicy } from '../term/term.policy.js';
import { checkDecision, checkStart, checkStop } from '../trial/trial-rules.js';
import { admissionOf, admissionPolicy, trialPolicy } from '../trial/trial.policy.js';
import { type ImportField, plainWord } from './import-field.js';
import type { ReadRow } from './import-row.js';

/** What the rules ask of the cooperative, read once for all rows. */
export interface ImportWorld {
  readonly today: CivilDate;
  /** Newest first, as the cooperative keeps them. */
  readonly policies: readonly PolicyVersion<unknown>[];
  readonly collaborators: readonly Collaborator[];
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

  constructor(
    private readonly read: ReadRow,
    private readonly world: ImportWorld,
  ) {}

  record(): ImportRecord {
    const externalNumber = this.needed('EXTERNAL_NUMBER');
    const name = this.name();
    const referral = this.referral();
    // without the first day nothing that follows can be held against it
    const plan = referral && this.plan(referral.referredOn);
    const permission = this.permission();
    const trial = referral && this.trial(plan, permission);
    const decision = referral && this.decision(permission);
    const exit = referral && this.exit();
    return {
      row: this.read.row,
      externalNumber: externalNumber ?? '',
      ...name,
      email: this.text('EMAIL'),
      phone: this.text('PHONE'),
      language: this.text('LANGUAGE') ?? 'nl',
      referral: referral!,
      plan,
      permission,
      trial,
      decision,
      exit,
      enterprise: this.enterprise(),
      coach: this.coach(),
    };
  }

  private name(): { givenName: string; familyName: string } {
    const whole = this.text('FULL_NAME');
    if (whole && !this.has('GIVEN_NAME', 'FAMILY_NAME')) {
      const name = nameInParts(whole);
      if (!name) this.error('FULL_NAME', 'IMPORT_NAME_IN_PARTS');
      return name ?? { givenName: '', familyName: '' };
    }
    const family = this.needed('FAMILY_NAME');
    const familyName = [this.text('NAME_PREFIX'), family].filter(Boolean).join(' ');
    if (familyName.length > 100) this.error('FAMILY_NAME', 'TEXT_TOO_LONG', { most: 100 });
    return { givenName: this.needed('GIVEN_NAME') ?? '', familyName };
  }

  private referral(): ImportRecord['referral'] | null {
    const referredOn = this.day('REFERRED_ON', null);
    const by = this.text('REFERRER');
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
      reason: this.text('REFERRAL_REASON') ?? '',
    };
  }

  private plan(earliest: CivilDate): ImportRecord['plan'] {
    if (!this.has(...PLAN)) return null;
    const submittedOn = this.day('PLAN_ON', earliest);
    const title = this.needed('PLAN_TITLE');
    // a plan whose day is wrong is there all the same: the trial is not blamed for it
    this.facts = { ...this.facts!, plannedOn: submittedOn ?? earliest };
    const approvedOn = this.has('PLAN_APPROVED_ON') ? this.day('PLAN_APPROVED_ON', submittedOn) : null;
    if (!submittedOn) return null;
    return title === null
      ? null
      : { title, summary: this.text('PLAN_SUMMARY') ?? title, submittedOn, approvedOn };
  }

  private permission(): ImportRecord['permission'] {
    if (!this.has(...PERMISSION)) return null;
    this.isPermissionSound = false;
    const [by, number] = [this.needed('PERMISSION_BY'), this.needed('PERMISSION_NUMBER')];
    const startsOn = this.needed('PERMISSION_STARTS_ON') as CivilDate | null;
    const endsOn = this.text('PERMISSION_ENDS_ON') as CivilDate | null;
    if (startsOn && endsOn && endsOn < startsOn) {
      this.error('PERMISSION_ENDS_ON', 'PERIOD_INVALID');
      return null;
    }
    if (!by || !number || !startsOn || this.isUnreadable('PERMISSION_ENDS_ON')) return null;
    const municipality = this.collaborator('PERMISSION_BY', by, ['MUNICIPALITY'], startsOn);
    if (!municipality) return null;
    this.isPermissionSound = true;
    return { organisationId: municipality.id, number, startsOn, endsOn };
  }

  private trial(plan: ImportRecord['plan'], permission: ImportRecord['permission']): ImportRecord['trial'] {
    const startsOn = this.text('TRIAL_STARTS_ON') as CivilDate | null;
    if (!startsOn) return null;
    return this.read.issues.attempt('TRIAL_STARTS_ON', () => {
      const policy = this.policy(trialPolicy, startsOn);
      const isBlamed =
        (plan === null && this.has(...PLAN)) || (this.has('PLAN_APPROVED_ON') && !plan?.approvedOn);
      const isApproved = plan !== null && plan.approvedOn !== null && plan.approvedOn <= startsOn;
      const isPlanApproved = isBlamed || isApproved;
      checkStart(this.facts!, startsOn, { ...this.conditions(permission, startsOn), isPlanApproved });
      const endsOn = addMonths(startsOn, policy.body.months);
      this.facts = { ...this.facts!, trialStartsOn: startsOn, trialEndsOn: endsOn };
      return { startsOn, endsOn, policyVersionId: policy.id };
    });
  }

  private decision(permission: ImportRecord['permission']): ImportRecord['decision'] {
    if (!this.has(...DECISION)) return null;
    // a trial that was refused would be blamed twice
    if (this.has('TRIAL_STARTS_ON') && !this.facts!.trialStartsOn) return null;
    const decidedOn = this.day('DECIDED_ON', null);
    const outcome = (this.text('OUTCOME') ?? 'ADMITTED') as 'ADMITTED' | 'DECLINED' | 'STOPPED';
    const reason =
      outcome === 'ADMITTED' ? (this.text('DECISION_REASON') ?? '') : this.needed('DECISION_REASON');
    if (!decidedOn || this.isUnreadable('OUTCOME')) return null;
    return this.read.issues.attempt('DECIDED_ON', () => {
      if (outcome === 'STOPPED') checkStop(this.facts!, decidedOn, this.world.today);
      else checkDecision(this.facts!, { outcome, decidedOn }, this.conditions(permission, decidedOn));
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

  private exit(): ImportRecord['exit'] {
    if (!this.has('ENDED_ON', 'DESTINATION', 'HOW_FOUND', 'BENEFIT_ENDED')) return null;
    if (this.has(...DECISION) && !this.facts!.decidedOn) return null;
    const facts = this.facts!;
    const destination = this.needed('DESTINATION') as `${OutflowDestination}` | null;
    const benefitEnded = this.needed('BENEFIT_ENDED');
    const endedOn = this.day('ENDED_ON', null);
    if (!endedOn) return null;
    const isOpen = this.read.issues.attempt('ENDED_ON', () => {
      refuseImpossibleDay(endedOn, 'ENDED_ON', { earliest: null, today: this.world.today });
      if (destination) checkExit(facts, endedOn, destination);
      return true;
    });
    if (!isOpen || !destination || !benefitEnded) return null;
    const howFound = this.text('HOW_FOUND') as `${HowFound}` | null;
    const kind = exitKindOf(destination);
    this.facts = { ...facts, endedOn, exitKind: kind };
    return { endedOn, kind, destination, howFound, benefitEnded: benefitEnded === 'YES' };
  }

  private enterprise(): ImportRecord['enterprise'] {
    if (!this.has('ENTERPRISE_NAME', 'ENTERPRISE_ACTIVITY', 'ENTERPRISE_SECTOR', 'ENTERPRISE_STARTS_ON'))
      return null;
    const [name, activity] = [this.needed('ENTERPRISE_NAME'), this.needed('ENTERPRISE_ACTIVITY')];
    const sector = this.needed('ENTERPRISE_SECTOR');
    const inDigits = sector && /^\d$/.test(sector) ? `0${sector}` : sector;
    if (inDigits && !isSector(inDigits)) this.error('ENTERPRISE_SECTOR', 'SECTOR_INVALID');
    const began = this.text('TRIAL_STARTS_ON') ?? this.text('DECIDED_ON');
    const startsOn = this.has('ENTERPRISE_STARTS_ON') || !began ? this.needed('ENTERPRISE_STARTS_ON') : began;
    if (!name || !activity || !inDigits || !startsOn) return null;
    return { name, activity, sector: inDigits, startsOn: startsOn as CivilDate };
  }

  private coach(): ImportRecord['coach'] {
    if (!this.has('COACH_EMAIL', 'COACH_STARTS_ON')) return null;
    const email = this.needed('COACH_EMAIL');
    if (!email) return null;
    const accountId = this.world.coaches.get(email);
    if (!accountId) this.error('COACH_EMAIL', 'COACH_UNKNOWN');
    const startsOn =
      this.text('COACH_STARTS_ON') ??
      this.text('TRIAL_STARTS_ON') ??
      this.text('DECIDED_ON') ??
      this.text('REFERRED_ON');
    const endsOn = this.facts?.endedOn ?? null;
    if (!accountId || !startsOn || this.isUnreadable('COACH_STARTS_ON')) return null;
    if (endsOn && endsOn < startsOn) {
      this.error('COACH_STARTS_ON', 'PERIOD_INVALID');
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
      this.error(field, named.length > 0 ? 'COLLABORATION_NOT_RUNNING' : 'IMPORT_ORGANISATION_UNKNOWN');
    return running ?? null;
  }

  /** A day that must be there and may not lie ahead. */
  private day(field: ImportField, earliest: CivilDate | null): CivilDate | null {
    const day = this.needed(field) as CivilDate | null;
    if (!day) return null;
    return this.read.issues.attempt(field, () => {
      refuseImpossibleDay(day, field, { earliest, today: this.world.today });
      return day;
    });
  }

  private needed(field: ImportField): string | null {
    const value = this.text(field);
    if (value === null && !this.read.given.has(field)) this.error(field, 'IMPORT_VALUE_MISSING');
    return value;
  }

  private text(field: ImportField): string | null {
    return this.read.values[field] ?? null;
  }

  private has(...fields: ImportField[]): boolean {
    return fields.some((field) => this.read.given.has(field));
  }

  private isUnreadable(field: ImportField): boolean {
    return this.has(field) && this.text(field) === null;
  }

  private error(field: ImportField, code: string, params: Record<string, string | number> = {}): void {
    this.read.issues.error(field, code, params);
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
