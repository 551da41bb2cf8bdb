import { Injectable } from '@nestjs/common';
import { AccountRepository } from '#identity';
import { type CivilDate, DomainError, newId } from '#kernel';
import { Clock, currentContext, Db, declareNotice, freeText, Notices } from '#platform';
import { checkedBody, type PolicyKind, type PolicyVersion } from './policy.js';
import { PolicyRepository } from './policy.repository.js';

/** A new version must be met everywhere within this time; a version in force never changes, so old answers stay right. */
const KEPT_MS = 1_000;
const LONGEST_TEXT = 200;

/** To coordinators, treasurers and the board, but not to who recorded it. */
const POLICY_DECIDED = declareNotice({ kind: 'policy-decided', about: 'PolicyVersion' });

@Injectable()
export class Policies {
  private readonly kept = new Map<
    string,
    { readonly until: number; readonly versions: Promise<PolicyVersion<unknown>[]> }
  >();

  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly accounts: AccountRepository,
    private readonly notices: Notices,
    private readonly repository: PolicyRepository,
  ) {}

  /** @throws DomainError `POLICY_MISSING` when the cooperative had decided nothing of this kind by then */
  async on<T>(kind: PolicyKind<T>, date: CivilDate): Promise<PolicyVersion<T>> {
    const version = await this.find(kind, date);
    if (!version) throw new DomainError('POLICY_MISSING', { params: { kind: kind.kind, date } });
    return version;
  }

  async find<T>(kind: PolicyKind<T>, date: CivilDate): Promise<PolicyVersion<T> | null> {
    const versions = await this.all();
    const inForce = versions.find((version) => version.kind === kind.kind && version.validFrom <= date);
    return (inForce as PolicyVersion<T> | undefined) ?? null;
  }

  /** All versions of the current cooperative, by kind, newest first. */
  all(): Promise<PolicyVersion<unknown>[]> {
    const cooperativeId = currentContext().cooperativeId!;
    const now = this.clock.now().getTime();
    const known = this.kept.get(cooperativeId);
    if (known && known.until > now) return known.versions;
    const versions = this.db.read(this.repository.all());
    this.kept.set(cooperativeId, { until: now + KEPT_MS, versions });
    versions.catch(() => this.kept.delete(cooperativeId));
    return versions;
  }

  /**
   * Records what the board decided, from a date on. It does not reach back: what was booked keeps its version.
   * @throws DomainError `POLICY_IN_THE_PAST`, `POLICY_DATE_TAKEN`, `POLICY_KIND_UNKNOWN`, `POLICY_BODY_INVALID`,
   *   `TEXT_REQUIRED`, `TEXT_TOO_LONG` and `TEXT_HAS_BSN` for who decided
   */
  async decide(decision: {
    kind: string;
    validFrom: CivilDate;
    body: unknown;
    decidedBy: string;
  }): Promise<PolicyVersion<unknown>> {
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
  }): Promise<PolicyVersion<unknown>> {
    const version = {
      ...decision,
      id: newId(),
      body: checkedBody(decision.kind, decision.body),
      decidedBy: freeText(decision.decidedBy, 'decidedBy', LONGEST_TEXT),
    };
    await this.db.write(async (unit) => {
      await unit.run(this.repository.insert(version));
      const concerned = await unit.run(this.accounts.holdersHere(['COORDINATOR', 'TREASURER', 'BOARD']));
      const { principal } = currentContext();
      await this.notices.tell(
        unit,
        concerned.filter((accountId) => accountId !== principal?.accountId),
        POLICY_DECIDED,
        version.id,
        { kind: version.kind, date: version.validFrom, decidedBy: version.decidedBy },
      );
    });
    this.kept.delete(currentContext().cooperativeId!);
    return version;
  }
}
