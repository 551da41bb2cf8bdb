import { Injectable } from '@nestjs/common';
import { statement, type Statement } from '#platform';
import type { HouseholdFact } from './household-on.js';

export interface HouseholdRow extends HouseholdFact {
  readonly id: string;
  readonly recordedAt: Date;
  readonly municipality: { id: string; name: string; kind: string } | null;
}

const COLUMNS = `h.id, h.household_type AS type, h.benefit_kind AS "benefitKind", h.starts_on AS "startsOn",
  h.ends_on AS "endsOn", h.recorded_at AS "recordedAt",
  (SELECT json_build_object('id', o.id, 'name', o.name, 'kind', o.kind)
     FROM registry.organisation o WHERE o.id = h.organisation_id) AS municipality`;

@Injectable()
export class HouseholdRepository {
  /** In the order in which they were recorded. The caller has checked the scope. */
  of(memberId: string): Statement<HouseholdRow[]> {
    return statement<HouseholdRow, HouseholdRow[]>(
      `SELECT ${COLUMNS} FROM tenant.household h
        WHERE h.tenant_id = tenant.current_tenant() AND h.member_id = $1 ORDER BY h.sequence`,
      [memberId],
      (rows) => rows,
    );
  }

  /** The caller holds the member's lock, so that no other takes the same place in the sequence. */
  add(
    memberId: string,
    id: string,
    fact: HouseholdFact & { readonly organisationId: string | null },
  ): Statement<void> {
    return statement(
      `INSERT INTO tenant.household (id, member_id, sequence, household_type, benefit_kind, organisation_id, starts_on, ends_on)
       SELECT $1, $2, coalesce(max(h.sequence), 0) + 1, $3, $4, $5::uuid, $6::date, $7::date
         FROM tenant.household h WHERE h.tenant_id = tenant.current_tenant() AND h.member_id = $2`,
      [id, memberId, fact.type, fact.benefitKind, fact.organisationId, fact.startsOn, fact.endsOn],
      () => undefined,
    );
  }
}
