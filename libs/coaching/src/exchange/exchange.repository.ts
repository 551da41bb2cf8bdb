import { Injectable } from '@nestjs/common';
import type { CivilDate } from '#kernel';
import { statement, type Statement } from '#platform';
import { presentMembers } from '../present/present-members.js';
import type { CompetenceKind } from '../competence/kinds.js';
import type { Competence } from '../competence/matches.js';
import type { Share } from './opening.js';

type Shown = Omit<Competence, 'memberId'>;

export interface ExchangeRow {
  readonly id: string;
  readonly fromMemberId: string;
  readonly toMemberId: string;
  /** What the one who proposed saw of the other. */
  readonly competence: Shown;
  /** What the one who proposed has that answers it: of one kind, the other way round. */
  readonly answering: readonly Shown[];
  readonly fromShares: readonly Share[];
  readonly toShares: readonly Share[];
  readonly proposedOn: CivilDate;
  readonly isAccepted: boolean | null;
  readonly answeredOn: CivilDate | null;
  readonly withdrawnOn: CivilDate | null;
}

export interface MemberContact {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
  readonly phone: string | null;
}

/** Exchanges that are shown at once, the newest. */
const MOST = 100;

const JSON_OF = (c: string) =>
  `json_build_object('id', ${c}.id, 'isOffered', ${c}.is_offered, 'kind', ${c}.kind, 'words', ${c}.words)`;
const SELECT = `SELECT x.id, x.from_member_id AS "fromMemberId", x.to_member_id AS "toMemberId", ${JSON_OF('c')} AS competence,
    (SELECT coalesce(json_agg(${JSON_OF('o')} ORDER BY o.id), '[]') FROM tenant.competence o
      WHERE o.tenant_id = x.tenant_id AND o.member_id = x.from_member_id AND o.withdrawn_on IS NULL AND o.kind = c.kind
        AND o.is_offered <> c.is_offered) AS answering,
    to_json(x.from_shares) AS "fromShares", to_json(x.to_shares) AS "toShares", x.proposed_on AS "proposedOn",
    x.is_accepted AS "isAccepted", x.answered_on AS "answeredOn", x.withdrawn_on AS "withdrawnOn"
  FROM tenant.exchange x JOIN tenant.competence c ON c.tenant_id = x.tenant_id AND c.id = x.competence_id`;

@Injectable()
export class ExchangeRepository {
  /** Newest first, at most 100. The caller has made sure of the scope. */
  of(memberId: string): Statement<ExchangeRow[]> {
    return statement<ExchangeRow, ExchangeRow[]>(
      `${SELECT} WHERE x.tenant_id = tenant.current_tenant() AND (x.from_member_id = $1 OR x.to_member_id = $1)
        ORDER BY x.id DESC LIMIT ${MOST}`,
      [memberId],
      (rows) => rows,
    );
  }

  /** An exchange of which this member is one of the two. */
  find(id: string, memberId: string): Statement<ExchangeRow | null> {
    return statement<ExchangeRow, ExchangeRow | null>(
      `${SELECT} WHERE x.tenant_id = tenant.current_tenant() AND x.id = $1 AND (x.from_member_id = $2 OR x.to_member_id = $2)
        FOR NO KEY UPDATE OF x`,
      [id, memberId],
      ([row]) => row ?? null,
    );
  }

  /** Whose competence this is: of somebody else who is here today; and whether the member has one that answers it. */
  whose(
    competenceId: string,
    memberId: string,
    today: CivilDate,
  ): Statement<{ memberId: string; kind: CompetenceKind; isAnswered: boolean } | null> {
    return statement<
      { memberId: string; kind: CompetenceKind; isAnswered: boolean },
      { memberId: string; kind: CompetenceKind; isAnswered: boolean } | null
    >(
      `SELECT c.member_id AS "memberId", c.kind,
              EXISTS (SELECT FROM tenant.competence o WHERE o.tenant_id = tenant.current_tenant() AND o.member_id = $2
                AND o.withdrawn_on IS NULL AND o.kind = c.kind AND o.is_offered <> c.is_offered) AS "isAnswered"
         FROM tenant.competence c JOIN (${presentMembers('$3')}) p USING (member_id)
        WHERE c.tenant_id = tenant.current_tenant() AND c.id = $1 AND c.member_id <> $2 AND c.withdrawn_on IS NULL`,
      [competenceId, memberId, today],
      ([row]) => row ?? null,
    );
  }

  answer(id: string, isAccepted: boolean, shares: readonly Share[], on: CivilDate): Statement<void> {
    return statement(
      `UPDATE tenant.exchange SET is_accepted = $2, to_shares = $3, answered_on = $4
        WHERE tenant_id = tenant.current_tenant() AND id = $1`,
      [id, isAccepted, shares, on],
      () => undefined,
    );
  }

  withdraw(id: string, on: CivilDate): Statement<void> {
    return statement(
      'UPDATE tenant.exchange SET withdrawn_on = $2 WHERE tenant_id = tenant.current_tenant() AND id = $1',
      [id, on],
      () => undefined,
    );
  }

  /** How to reach these members. The caller has made sure that they agreed. */
  contacts(memberIds: readonly string[]): Statement<MemberContact[]> {
    return statement<MemberContact, MemberContact[]>(
      `SELECT id, name, email, phone FROM tenant.member_contact WHERE tenant_id = tenant.current_tenant() AND id = ANY ($1::uuid[])`,
      [memberIds],
      (rows) => rows,
    );
  }
}
