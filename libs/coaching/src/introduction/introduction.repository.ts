import { Injectable } from '@nestjs/common';
import type { CivilDate } from '#kernel';
import { memberInScope } from '#membership';
import { type Page, Parameters, type Scope, statement, type Statement } from '#platform';
import { newestFirst } from '../newest-first/newest-first.js';
import type { IntroductionOutcome } from './outcome.js';

export interface IntroductionRow {
  readonly id: string;
  readonly memberId: string;
  readonly memberName: string;
  readonly contactId: string;
  readonly enterprise: string;
  readonly town: string;
  /** Of the person; null for who no longer wants to be in the list. */
  readonly contactName: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly introducedOn: CivilDate;
  readonly introducedBy: string;
  readonly purpose: string;
  readonly outcomes: readonly { readonly outcome: IntroductionOutcome; readonly happenedOn: CivilDate }[];
}

/** Whose introductions: a member's or a contact's. */
export type IntroductionsOf = { readonly memberId: string } | { readonly contactId: string };

const SELECT = `SELECT i.id, i.member_id AS "memberId", n.name AS "memberName", i.contact_id AS "contactId", c.enterprise, c.town,
    c.name AS "contactName", c.email, c.phone, i.introduced_on AS "introducedOn", a.display_name AS "introducedBy", i.purpose,
    (SELECT coalesce(json_agg(json_build_object('outcome', o.outcome, 'happenedOn', o.happened_on) ORDER BY o.id), '[]')
       FROM tenant.introduction_outcome o WHERE o.tenant_id = i.tenant_id AND o.introduction_id = i.id) AS outcomes
  FROM tenant.introduction i
  JOIN tenant.contact c ON c.tenant_id = i.tenant_id AND c.id = i.contact_id
  JOIN tenant.member_name n ON n.tenant_id = i.tenant_id AND n.id = i.member_id
  JOIN registry.account a ON a.id = i.recorded_by`;

@Injectable()
export class IntroductionRepository {
  /** Newest first, within the scopes. */
  page(
    of: IntroductionsOf,
    scopes: readonly Scope[],
    today: CivilDate,
    page: Page,
  ): Statement<IntroductionRow[]> {
    const parameters = new Parameters();
    const whose =
      'memberId' in of
        ? `i.member_id = ${parameters.add(of.memberId)}`
        : `i.contact_id = ${parameters.add(of.contactId)}`;
    const isIn = memberInScope('i.member_id', scopes, today, parameters);
    const { beyond, order } = newestFirst('i.introduced_on', 'i.id', page, parameters);
    return statement<IntroductionRow, IntroductionRow[]>(
      `${SELECT} WHERE i.tenant_id = tenant.current_tenant() AND ${whose} AND ${isIn} ${beyond} ${order}`,
      parameters.values,
      (rows) => rows,
    );
  }

  find(id: string, scopes: readonly Scope[], today: CivilDate): Statement<IntroductionRow | null> {
    const parameters = new Parameters();
    return statement<IntroductionRow, IntroductionRow | null>(
      `${SELECT} WHERE i.tenant_id = tenant.current_tenant() AND i.id = ${parameters.add(id)}
          AND ${memberInScope('i.member_id', scopes, today, parameters)}`,
      parameters.values,
      ([row]) => row ?? null,
    );
  }

  isContact(contactId: string): Statement<boolean> {
    return statement<object, boolean>(
      'SELECT 1 FROM tenant.contact WHERE tenant_id = tenant.current_tenant() AND id = $1',
      [contactId],
      (rows) => rows.length === 1,
    );
  }
}
