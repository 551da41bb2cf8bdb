import { Injectable } from '@nestjs/common';
import { AccountRepository } from '#identity';
import { type CivilDate, DomainError, newId } from '#kernel';
import {
  Clock,
  currentContext,
  Db,
  declareNotice,
  freeText,
  type MessageParams,
  type NoticeKind,
  Notices,
  Tidings,
  type Unit,
  UntilTold,
} from '#platform';
import { checkedBody, type PolicyKind, type PolicyVersion } from './policy.js';
import {
  type PolicyClaim,
  type PolicyGuard,
  type PolicyLook,
  type SettingChange,
  settingsSideBySide,
  type Touched,
} from './policy-change.js';
import { PolicyRepository, type RecordedVersion } from './policy.repository.js';

const LONGEST_TEXT = 200;

/** To coordinators, treasurers and the board, but not to who recorded it. */
const POLICY_DECIDED = declareNotice({ kind: 'policy-decided', about: 'PolicyVersion' });
const POLICY_WITHDRAWN = declareNotice({ kind: 'policy-withdrawn', about: 'PolicyVersion' });

/** What a version would change. */
export interface PolicyPreview {
  readonly kind: string;
  readonly validFrom: CivilDate;
  /** The first day of a later version that was decided already; null: it would hold until further notice. */
  readonly replacedOn: CivilDate | null;
  readonly settings: readonly SettingChange[];
  readonly touched: readonly Touched[];
}

@Injectable()
export class Policies {
  /** By cooperative. A version in force never changes, so an old answer is never wrong for an old date. */
  private readonly kept: UntilTold<RecordedVersion[]>;
  private readonly guards: PolicyGuard[] = [];
  private readonly claims = new Map<string, readonly PolicyClaim<unknown>[]>();
  private readonly looks = new Map<string, readonly PolicyLook<unknown>[]>();

  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly accounts: AccountRepository,
    private readonly notices: Notices,
    private readonly repository: PolicyRepository,
    tidings: Tidings,
  ) {
    this.kept = new UntilTold(tidings, clock);
    tidings.on('policies_changed', (cooperativeId) => this.kept.forget(cooperativeId));
  }

  /** @throws DomainError `POLICY_MISSING` when the cooperative had decided nothing of this kind by then */
  async on<T>(kind: PolicyKind<T>, date: CivilDate): Promise<PolicyVersion<T>> {
    const version = await this.find(kind, date);
    if (!version) throw new DomainError('POLICY_MISSING', { params: { kind: kind.kind, date } });
    return version;
  }

  async find<T>(kind: PolicyKind<T>, date: CivilDate): Promise<PolicyVersion<T> | null> {
    const inForce = (await this.standing(kind.kind)).find((version) => version.validFrom <= date);
    return (inForce as PolicyVersion<T> | undefined) ?? null;
  }

  /** All versions of the current cooperative, by kind, newest first; those that were withdrawn as well. */
  async all(): Promise<RecordedVersion[]> {
    const cooperativeId = currentContext().cooperativeId!;
    const known = this.kept.get(cooperativeId);
    if (known) return known;
    // Whoever waits for what another is reading may hold the connection that the other waits for: each reads by itself.
    const { changes } = this.kept;
    const versions = await this.db.read(this.repository.all());
    this.kept.keep(cooperativeId, versions, changes);
    return versions;
  }

  /**
   * Records what the board decided, from a date on. It does not reach back: what was booked keeps its version.
   * @throws DomainError `POLICY_IN_THE_PAST`, `POLICY_DATE_TAKEN`, `POLICY_KIND_UNKNOWN`, `POLICY_BODY_INVALID`,
   *   `TEXT_REQUIRED`, `TEXT_TOO_LONG` and `TEXT_HAS_BSN` for who decided, and what a room's guard or claim refuses
   */
  async decide(decision: {
    kind: string;
    validFrom: CivilDate;
    body: unknown;
    decidedBy: string;
  }): Promise<RecordedVersion> {
    const today = this.clock.today();
    if (decision.validFrom < today) throw new DomainError('POLICY_IN_THE_PAST', { path: ['validFromOn'] });
    return this.record({ ...decision, decidedOn: today });
  }

  /** As `decide`, with a date of decision in the past: for opening a cooperative with the rules that it has. */
  async record(decision: {
    kind: string;
    validFrom: CivilDate;
    body: unknown;
    decidedOn: CivilDate;
    decidedBy: string;
  }): Promise<RecordedVersion> {
    const version: RecordedVersion = {
      ...decision,
      id: newId(),
      withdrawnOn: null,
      withdrawnReason: null,
      body: checkedBody(decision.kind, decision.body),
      decidedBy: freeText(decision.decidedBy, 'decidedBy', LONGEST_TEXT),
    };
    await this.db.write(async (unit) => {
      for (const guard of this.guards) await guard(unit, version.validFrom);
      for (const claim of this.claims.get(version.kind) ?? []) await claim(unit, version.body);
      await unit.run(this.repository.insert(version));
      await this.tellOthers(unit, POLICY_DECIDED, version, { decidedBy: version.decidedBy });
    });
    this.forget();
    return version;
  }

  /**
   * What a version would change, were it decided now: the settings side by side, and what each room counts. It refuses
   * what `decide` would refuse, except for what is claimed as it is recorded, and writes nothing.
   * @throws DomainError `POLICY_IN_THE_PAST`, `POLICY_DATE_TAKEN`, `POLICY_KIND_UNKNOWN`, `POLICY_BODY_INVALID`, and what
   *   a room's guard refuses
   */
  async preview(kind: string, validFrom: CivilDate, body: unknown): Promise<PolicyPreview> {
    if (validFrom < this.clock.today())
      throw new DomainError('POLICY_IN_THE_PAST', { path: ['validFromOn'] });
    const after = checkedBody(kind, body);
    const standing = await this.standing(kind);
    if (standing.some((version) => version.validFrom === validFrom))
      throw new DomainError('POLICY_DATE_TAKEN');
    await this.db.read(async (unit) => {
      for (const guard of this.guards) await guard(unit, validFrom);
    });
    const inForce = standing.find((version) => version.validFrom < validFrom) ?? null;
    const next = standing.filter((version) => version.validFrom > validFrom).at(-1) ?? null;
    // settings that came later stood for something in the day of an older version
    const before = inForce && checkedBody(kind, inForce.body);
    const touched: Touched[] = [];
    for (const look of this.looks.get(kind) ?? [])
      touched.push(...(await look({ validFrom, before, after })));
    return {
      kind,
      validFrom,
      replacedOn: next?.validFrom ?? null,
      settings: settingsSideBySide(before, after),
      touched,
    };
  }

  /**
   * Takes a version back before it holds. It stays to be read, and another may be decided for its day.
   * @throws DomainError `NOT_FOUND`, `POLICY_IN_FORCE` from its first day on, `POLICY_ALREADY_WITHDRAWN`,
   *   `TEXT_REQUIRED`, `TEXT_TOO_LONG` and `TEXT_HAS_BSN` for the reason
   */
  async withdraw(id: string, reason: string): Promise<RecordedVersion> {
    const withdrawnReason = freeText(reason, 'reason', LONGEST_TEXT);
    const withdrawnOn = this.clock.today();
    const version = await this.db.write(async (unit) => {
      const found = await unit.run(this.repository.get(id));
      if (!found) throw new DomainError('NOT_FOUND');
      if (found.withdrawnOn !== null) throw new DomainError('POLICY_ALREADY_WITHDRAWN');
      if (found.validFrom <= withdrawnOn) throw new DomainError('POLICY_IN_FORCE');
      await unit.run(this.repository.withdraw(id, withdrawnOn, withdrawnReason));
      await this.tellOthers(unit, POLICY_WITHDRAWN, found, {});
      return found;
    });
    this.forget();
    return { ...version, withdrawnOn, withdrawnReason };
  }

  /** Lets a room refuse versions from days that it knows to be closed. Called once, when the room starts. */
  guardBy(guard: PolicyGuard): void {
    this.guards.push(guard);
  }

  /** Lets a room claim what versions of a kind need. Called once, when the room starts. */
  claimedBy<T>(kind: PolicyKind<T>, claim: PolicyClaim<T>): void {
    this.claims.set(kind.kind, [...(this.claims.get(kind.kind) ?? []), claim as PolicyClaim<unknown>]);
  }

  /** Lets a room count what a change of a kind means in it. Called once, when the room starts. */
  lookedAtBy<T>(kind: PolicyKind<T>, look: PolicyLook<T>): void {
    this.looks.set(kind.kind, [...(this.looks.get(kind.kind) ?? []), look as PolicyLook<unknown>]);
  }

  private forget(): void {
    this.kept.forget(currentContext().cooperativeId!);
  }

  /** Versions of a kind that were not withdrawn, newest first. */
  private async standing(kind: string): Promise<RecordedVersion[]> {
    return (await this.all()).filter((version) => version.kind === kind && version.withdrawnOn === null);
  }

  private async tellOthers(
    unit: Unit,
    notice: NoticeKind,
    { id, kind, validFrom }: RecordedVersion,
    more: MessageParams,
  ): Promise<void> {
    const concerned = await unit.run(this.accounts.holdersHere(['COORDINATOR', 'TREASURER', 'BOARD']));
    const { principal } = currentContext();
    const others = concerned.filter((accountId) => accountId !== principal?.accountId);
    await this.notices.tell(unit, others, notice, id, {
      kind: kind.replaceAll('-', '_'),
      date: validFrom,
      ...more,
    });
  }
}
