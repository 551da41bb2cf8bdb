import { Injectable } from '@nestjs/common';
import type { CivilDate } from '#kernel';
import { statement, type Statement } from '#platform';

export interface Collaborator {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  readonly startsOn: CivilDate;
  readonly endsOn: CivilDate | null;
}

@Injectable()
export class CollaborationRepository {
  /** Which of these organisations work together with the current cooperative on this day. */
  running(organisationIds: readonly string[], on: CivilDate): Statement<string[]> {
    return statement<{ id: string }, string[]>(
      `SELECT DISTINCT organisation_id AS id FROM tenant.collaboration
        WHERE tenant_id = tenant.current_tenant() AND organisation_id = ANY($1)
          AND starts_on <= $2 AND (ends_on IS NULL OR ends_on >= $2)`,
      [organisationIds, on],
      (rows) => rows.map((row) => row.id),
    );
  }

  all(): Statement<Collaborator[]> {
    return statement<Collaborator, Collaborator[]>(
      `SELECT o.id, o.kind, o.name, c.starts_on AS "startsOn", c.ends_on AS "endsOn"
         FROM tenant.collaboration c JOIN registry.organisation o ON o.id = c.organisation_id
        WHERE c.tenant_id = tenant.current_tenant() ORDER BY o.name, c.starts_on`,
      [],
      (rows) => rows,
    );
  }

  insert(organisationId: string, startsOn: CivilDate): Statement<void> {
    return statement(
      'INSERT INTO tenant.collaboration (organisation_id, starts_on) VALUES ($1, $2)',
      [organisationId, startsOn],
      () => undefined,
    );
  }
}
