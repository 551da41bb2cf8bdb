import { Injectable } from '@nestjs/common';
import type { Cents, CivilDate } from '#kernel';
import { leftOnSql, memberInScope, type OutflowDestination } from '#membership';
import { Parameters, type Scope, statement, type Statement } from '#platform';
import { reservedSql } from '../thermometer/reserved.js';
import type { SettlementParts } from './settlement-parts.js';

/** Somebody's money, and how they left. */
export interface LeavingRow {
  readonly memberId: string;
  readonly memberName: string;
  readonly trajectoryId: string | null;
  /** The last day of the membership, or of the trial that came to nothing; null for who is still there. */
  readonly endedOn: CivilDate | null;
  /** Null for a trial. */
  readonly destination: `${OutflowDestination}` | null;
  readonly hasBenefitEnded: boolean;
  readonly thermometer: Cents;
  readonly held: Cents;
  readonly advances: Cents;
  readonly reserved: Cents;
  readonly decision: {
    readonly id: string;
    readonly decidedOn: CivilDate;
    readonly parts: SettlementParts;
    readonly settled: Cents;
    readonly reason: string;
  } | null;
}

export interface ExitSettlementRow {
  readonly id: string;
  readonly memberId: string;
  readonly trajectoryId: string;
  readonly endedOn: CivilDate;
  readonly decidedOn: CivilDate;
  readonly policyId: string;
  readonly parts: SettlementParts;
  readonly settled: Cents;
  readonly reason: string;
  readonly entryId: string | null;
}

const owed = (role: string, sign: '' | '-') =>
  `coalesce((SELECT ${sign}b.balance_cents FROM tenant.ledger_account a
     JOIN tenant.account_balance b ON b.tenant_id = a.tenant_id AND b.account_id = a.id
    WHERE a.tenant_id = m.tenant_id AND a.role = '${role}' AND a.sub_key = m.id), 0)::bigint`;

@Injectable()
export class ExitSettlementRepository {
  leaving(memberId: string, scopes: readonly Scope[], today: CivilDate): Statement<LeavingRow | null> {
    const parameters = new Parameters();
    const [member, day] = [parameters.add(memberId), parameters.add(today)];
    const text = `SELECT m.id AS "memberId", m.name AS "memberName", f.id AS "trajectoryId",
        f.left_on AS "endedOn", f.destination, coalesce(k.outcome = 'ENDED', f.benefit_ended, false) AS "hasBenefitEnded",
        ${owed('THERMOMETER', '-')} AS thermometer, ${owed('HELD_FOR_TRIAL', '-')} AS held,
        ${owed('ADVANCES_TO_MEMBERS', '')} AS advances, ${reservedSql('m.id')} AS reserved,
        CASE WHEN s.id IS NOT NULL THEN json_build_object('id', s.id, 'decidedOn', s.decided_on, 'settled', s.settled_cents,
          'reason', s.reason, 'parts', json_build_object('startingCapital', s.starting_capital_basis_points,
            'solidarityFund', s.solidarity_basis_points, 'municipality', s.municipality_basis_points)) END AS decision
      FROM tenant.member_name m
      LEFT JOIN LATERAL (
        SELECT f.*, ${leftOnSql('f')} AS left_on
          FROM tenant.trajectory_facts f WHERE f.tenant_id = m.tenant_id AND f.member_id = m.id
         ORDER BY f.referred_on DESC, f.id DESC LIMIT 1) f ON true
      LEFT JOIN tenant.benefit_known k ON k.tenant_id = f.tenant_id AND k.trajectory_id = f.id AND k.changed_on <= ${day}
      LEFT JOIN tenant.exit_settlement s ON s.tenant_id = f.tenant_id AND s.trajectory_id = f.id AND s.ended_on = f.left_on
     WHERE m.tenant_id = tenant.current_tenant() AND m.id = ${member}
       AND ${memberInScope('m.id', scopes, today, parameters)}`;
    return statement<LeavingRow, LeavingRow | null>(text, parameters.values, ([row]) => row ?? null);
  }

  insert(row: ExitSettlementRow): Statement<void> {
    return statement(
      `INSERT INTO tenant.exit_settlement (id, member_id, trajectory_id, ended_on, decided_on, policy_version_id,
         starting_capital_basis_points, solidarity_basis_points, municipality_basis_points, settled_cents, reason, entry_id)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
      [
        row.id,
        row.memberId,
        row.trajectoryId,
        row.endedOn,
        row.decidedOn,
        row.policyId,
        row.parts.startingCapital,
        row.parts.solidarityFund,
        row.parts.municipality,
        row.settled,
        row.reason,
        row.entryId,
      ],
      () => undefined,
    );
  }
}
