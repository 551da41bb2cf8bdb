import { Injectable } from '@nestjs/common';
import type { Cents, CivilDate } from '#kernel';
import { memberInScope, type OutflowDestination } from '#membership';
import { type Page, Parameters, statement, type Statement } from '#platform';
import type { InvestmentCategory } from '../investment/investment.js';
import type { Viewer } from '../investment/viewer.js';
import type { AssetOutcome, AssetOwner } from './asset-policy.js';
import type { AssetState } from './asset-rules.js';

export interface AssetRow {
  readonly id: string;
  readonly investmentId: string;
  readonly memberId: string;
  readonly memberName: string;
  readonly name: string;
  readonly category: InvestmentCategory;
  readonly boughtOn: CivilDate;
  readonly price: Cents;
  readonly owner: AssetOwner;
  readonly location: string;
  readonly state: AssetState;
  /** The user is the caller. */
  readonly isOwn: boolean;
  /** Of the latest trajectory of the user; null while it runs. */
  readonly exit: { readonly endedOn: CivilDate; readonly destination: `${OutflowDestination}` } | null;
  /** Earliest first. */
  readonly decisions: readonly {
    readonly outcome: AssetOutcome;
    readonly memberName: string;
    readonly decidedOn: CivilDate;
    readonly by: string;
    readonly value: Cents;
    readonly vat: Cents;
    readonly reason: string;
  }[];
}

export interface AssetFilter {
  readonly memberId?: string | null;
  readonly states?: readonly AssetState[] | null;
}

/** What paid for things: a request that was paid at once, or one settlement of its advance. */
export interface Purchase {
  readonly investmentId: string;
  readonly settlementId: string | null;
}

const BOUGHT_BY = `a.tenant_id = tenant.current_tenant() AND a.investment_id = $1
  AND a.settlement_id IS NOT DISTINCT FROM $2::uuid`;

@Injectable()
export class AssetRepository {
  /** Latest first. */
  page({ memberId, states }: AssetFilter, viewer: Viewer, page: Page): Statement<AssetRow[]> {
    const parameters = new Parameters();
    const conditions = [
      ...(memberId ? [`a.member_id = ${parameters.add(memberId)}`] : []),
      ...(states ? [`a.state = ANY (${parameters.add(states)}::text[])`] : []),
      ...(page.from ? [`a.id ${page.isBackward ? '>' : '<'} ${parameters.add(page.from[0])}::uuid`] : []),
    ];
    const text = `${select(viewer, parameters)} ${conditions.map((one) => `AND ${one}`).join(' ')}
      ORDER BY a.id ${page.isBackward ? 'ASC' : 'DESC'} LIMIT ${parameters.add(page.limit + 1)}`;
    return statement<AssetRow, AssetRow[]>(text, parameters.values, (rows) => rows);
  }

  get(id: string, viewer: Viewer): Statement<AssetRow | null> {
    const parameters = new Parameters();
    const text = `${select(viewer, parameters)} AND a.id = ${parameters.add(id)}`;
    return statement<AssetRow, AssetRow | null>(text, parameters.values, ([row]) => row ?? null);
  }

  /** Makes whoever changes or decides on this thing wait for each other. */
  lock(id: string): Statement<void> {
    return statement(
      'SELECT FROM tenant.asset a WHERE a.tenant_id = tenant.current_tenant() AND a.id = $1 FOR NO KEY UPDATE',
      [id],
      () => undefined,
    );
  }

  change(
    id: string,
    { memberId, owner, location, state }: Pick<AssetRow, 'memberId' | 'owner' | 'location' | 'state'>,
  ): Statement<void> {
    return statement(
      `UPDATE tenant.asset a SET member_id = $2, owner = $3, location = $4, state = $5
        WHERE a.tenant_id = tenant.current_tenant() AND a.id = $1`,
      [id, memberId, owner, location, state],
      () => undefined,
    );
  }

  /** Answers whether something was decided on a thing that this bought. */
  isDecided({ investmentId, settlementId }: Purchase): Statement<boolean> {
    return statement<object, boolean>(
      `SELECT FROM tenant.asset a JOIN tenant.asset_decision d ON d.tenant_id = a.tenant_id AND d.asset_id = a.id
        WHERE ${BOUGHT_BY} LIMIT 1`,
      [investmentId, settlementId],
      (rows) => rows.length > 0,
    );
  }

  deleteOf({ investmentId, settlementId }: Purchase): Statement<void> {
    return statement(
      `DELETE FROM tenant.asset a WHERE ${BOUGHT_BY}`,
      [investmentId, settlementId],
      () => undefined,
    );
  }
}

const select = (
  { scopes, today, ownMemberIds }: Viewer,
  parameters: Parameters,
) => `SELECT a.id, a.investment_id AS "investmentId",
    a.member_id AS "memberId", m.name AS "memberName", a.name, a.category, a.bought_on AS "boughtOn", a.price_cents AS price, a.owner,
    a.location, a.state, a.member_id = ANY (${parameters.add(ownMemberIds)}::uuid[]) AS "isOwn",
    (SELECT CASE WHEN f.ended_on IS NOT NULL THEN json_build_object('endedOn', f.ended_on, 'destination', f.destination) END
       FROM tenant.trajectory_facts f WHERE f.tenant_id = a.tenant_id AND f.member_id = a.member_id
      ORDER BY f.id DESC LIMIT 1) AS exit,
    (SELECT coalesce(json_agg(json_build_object('outcome', d.outcome, 'memberName', n.name, 'decidedOn', d.decided_on,
        'by', coalesce(x.display_name, ''), 'value', d.value_cents, 'vat', d.vat_cents, 'reason', d.reason) ORDER BY d.id), '[]')
       FROM tenant.asset_decision d JOIN tenant.member_name n ON n.tenant_id = d.tenant_id AND n.id = d.member_id
       LEFT JOIN registry.account x ON x.id = d.recorded_by
      WHERE d.tenant_id = a.tenant_id AND d.asset_id = a.id
        AND ${memberInScope('d.member_id', scopes, today, parameters)}) AS decisions
  FROM tenant.asset a JOIN tenant.member_name m ON m.tenant_id = a.tenant_id AND m.id = a.member_id
 WHERE a.tenant_id = tenant.current_tenant() AND ${memberInScope('a.member_id', scopes, today, parameters)}`;
