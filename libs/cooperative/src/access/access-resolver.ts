import { Injectable } from '@nestjs/common';
import { type Grant, permissionsOf, Snapshots } from '#identity';
import { DomainError } from '#kernel';
import {
  Clock,
  Db,
  type JobRow,
  type Locale,
  type Permissions,
  type Principal,
  type RequestContext,
  runInContext,
} from '#platform';
import { CollaborationRepository } from '../collaboration/collaboration.repository.js';

/** What a request says of itself before anybody has looked. */
export interface Knock {
  readonly requestId: string;
  readonly principal: Principal | null;
  /** The cooperative that the header `X-Cooperative` names, if it names one. */
  readonly cooperativeId: string | null;
  /** The language that is asked for; null: the account's own. */
  readonly locale: Locale | null;
  readonly idempotencyKey: string | null;
}

/** Officers' and referrers' roles reach into a cooperative only through a collaboration that runs. */
const FROM_OUTSIDE = ['MUNICIPALITY', 'REFERRER'];
const NETWORK_SIDE = ['NETWORK', 'PLATFORM'];

/** Who acts where: turns a principal and a named cooperative into the context of a request, or refuses. */
@Injectable()
export class AccessResolver {
  constructor(
    private readonly snapshots: Snapshots,
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly collaborations: CollaborationRepository,
  ) {}

  /** @throws DomainError `FORBIDDEN` for a cooperative in which this account has no role */
  async open(knock: Knock): Promise<RequestContext> {
    const { principal } = knock;
    if (!principal) return contextOf(knock, null, new Map());
    const snapshot = await this.snapshots.of(principal.accountId);
    if (!snapshot) throw new DomainError('UNAUTHENTICATED');
    const here = await this.grantsHere(principal, snapshot.grants, knock);
    const permissions = permissionsOf(principal.accountId, here.grants);
    return contextOf({ ...knock, locale: knock.locale ?? snapshot.locale }, here.cooperativeId, permissions);
  }

  /** The context of what runs in an account's name while nobody is there, such as a job: in the named cooperative, with what the account may do now. */
  async openJob(row: Pick<JobRow, 'requestId' | 'requestedBy' | 'tenantId'>): Promise<RequestContext> {
    const knock: Knock = {
      requestId: row.requestId,
      principal: { accountId: row.requestedBy, sessionId: null },
      cooperativeId: row.tenantId,
      locale: null,
      idempotencyKey: null,
    };
    const snapshot = await this.snapshots.of(row.requestedBy);
    if (!snapshot) return contextOf({ ...knock, principal: null }, row.tenantId, new Map());
    const grants = await this.grantsIn(row.tenantId, knock.principal!, snapshot.grants, knock);
    return contextOf(
      { ...knock, locale: snapshot.locale },
      row.tenantId,
      permissionsOf(row.requestedBy, grants),
    );
  }

  private async grantsHere(
    principal: Principal,
    grants: readonly Grant[],
    knock: Knock,
  ): Promise<{ cooperativeId: string | null; grants: readonly Grant[] }> {
    const own = [
      ...new Set(
        grants
          .filter((grant) => grant.organisationKind === 'COOPERATIVE')
          .map((grant) => grant.organisationId),
      ),
    ];
    if (knock.cooperativeId === null) {
      if (own.length === 1)
        return { cooperativeId: own[0]!, grants: grants.filter((grant) => grant.organisationId === own[0]) };
      return {
        cooperativeId: null,
        grants: grants.filter((grant) => NETWORK_SIDE.includes(grant.organisationKind)),
      };
    }
    const here = await this.grantsIn(knock.cooperativeId, principal, grants, knock);
    if (here.length === 0) throw new DomainError('FORBIDDEN');
    return { cooperativeId: knock.cooperativeId, grants: here };
  }

  private async grantsIn(
    cooperativeId: string,
    principal: Principal,
    grants: readonly Grant[],
    knock: Knock,
  ): Promise<readonly Grant[]> {
    const own = grants.filter((grant) => grant.organisationId === cooperativeId);
    const outside = grants.filter((grant) => FROM_OUTSIDE.includes(grant.organisationKind));
    if (outside.length === 0) return own;
    const context = contextOf({ ...knock, principal }, cooperativeId, new Map());
    const running = await runInContext(context, () =>
      this.db.read(
        this.collaborations.running(
          outside.map((grant) => grant.organisationId),
          this.clock.today(),
        ),
      ),
    );
    return [...own, ...outside.filter((grant) => running.includes(grant.organisationId))];
  }
}

function contextOf(knock: Knock, cooperativeId: string | null, permissions: Permissions): RequestContext {
  return {
    requestId: knock.requestId,
    locale: knock.locale ?? 'nl',
    principal: knock.principal,
    cooperativeId,
    permissions,
    idempotencyKey: knock.idempotencyKey,
    answer: { isReplay: false },
  };
}
