import { Injectable } from '@nestjs/common';
import type { CivilDate } from '#kernel';
import { statement, type Statement } from '#platform';

/** An organisation with which the cooperative works, or worked. */
export interface Collaborator {
  readonly collaborationId: string;
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

  /** Each collaboration with its organisation's id: one that was started anew stands there twice. */
  all(): Statement<Collaborator[]> {
    return statement<Collaborator, Collaborator[]>(
      `SELECT o.id, o.kind, o.name, c.starts_on AS "startsOn", c.ends_on AS "endsOn", c.id AS "collaborationId"
         FROM tenant.collaboration c JOIN registry.organisation o ON o.id = c.organisation_id
        WHERE c.tenant_id = tenant.current_tenant() ORDER BY o.name, c.starts_on`,
      [],
      (rows) => rows,
    );
  }

  get(collaborationId: string): Statement<Collaborator | null> {
    return statement<Collaborator, Collaborator | null>(
      `SELECT o.id, o.kind, o.name, c.starts_on AS "startsOn", c.ends_on AS "endsOn", c.id AS "collaborationId"
         FROM tenant.collaboration c JOIN registry.organisation o ON o.id = c.organisation_id
        WHERE c.tenant_id = tenant.current_tenant() AND c.id = $1`,
      [collaborationId],
      ([row]) => row ?? null,
    );
  }

  /** Until the end of the unit nobody else changes the collaborations of this cooperative. */
  hold(): Statement<void> {
    return statement(
      `SELECT pg_advisory_xact_lock(hashtextextended('collaboration ' || tenant.current_tenant(), 0))`,
      [],
      () => undefined,
    );
  }

  overlaps(organisationId: string, startsOn: CivilDate, endsOn: CivilDate | null): Statement<boolean> {
    return statement<{ id: string }, boolean>(
      `SELECT id FROM tenant.collaboration
        WHERE tenant_id = tenant.current_tenant() AND organisation_id = $1
          AND starts_on <= coalesce($3::date, 'infinity') AND coalesce(ends_on, 'infinity') >= $2::date LIMIT 1`,
      [organisationId, startsOn, endsOn],
      (rows) => rows.length > 0,
    );
  }

  insert(id: string, organisationId: string, startsOn: CivilDate, endsOn: CivilDate | null): Statement<void> {
    return statement(
      'INSERT INTO tenant.collaboration (id, organisation_id, starts_on, ends_on) VALUES ($1, $2, $3, $4)',
      [id, organisationId, startsOn, endsOn],
      () => undefined,
    );
  }

  end(collaborationId: string, endsOn: CivilDate): Statement<void> {
    return statement(
      'UPDATE tenant.collaboration SET ends_on = $2 WHERE tenant_id = tenant.current_tenant() AND id = $1',
      [collaborationId, endsOn],
      () => undefined,
    );
  }
}
