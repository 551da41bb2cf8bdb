import { Injectable } from '@nestjs/common';
import { statement, type Statement } from '#platform';
import type { Participation, Programme } from '../participation/participation.policy.js';
import type { OutflowFact } from './outflow-fact.js';

/** What the network holds of the current cooperative. */
export interface PublishedParticipation {
  readonly participation: Participation;
  readonly programme: Programme;
  readonly label: string;
  readonly publishedAt: Date;
  /** Facts that it holds: one for each person who began a trial. */
  readonly people: number;
}

/** The current cooperative's copies in `published`, as the role `publisher`. */
@Injectable()
export class FactRepository {
  published(): Statement<PublishedParticipation | null> {
    return statement<PublishedParticipation, PublishedParticipation | null>(
      `SELECT c.participation, c.programme, c.label, c.published_at AS "publishedAt",
              (SELECT count(*) FROM published.fact f WHERE f.tenant_id = c.tenant_id) AS people
         FROM published.cooperative c WHERE c.tenant_id = tenant.current_tenant()`,
      [],
      ([row]) => row ?? null,
    );
  }

  put(cooperative: { participation: Participation; programme: Programme; label: string }): Statement<void> {
    return statement(
      `INSERT INTO published.cooperative (tenant_id, participation, programme, label)
       VALUES (tenant.current_tenant(), $1, $2, $3)
       ON CONFLICT (tenant_id) DO UPDATE SET participation = $1, programme = $2, label = $3, published_at = now()`,
      [cooperative.participation, cooperative.programme, cooperative.label],
      () => undefined,
    );
  }

  /** Takes back every fact about who is not among these. */
  removeAllBut(people: readonly string[]): Statement<void> {
    return statement(
      `DELETE FROM published.fact WHERE tenant_id = tenant.current_tenant()
          AND person_hash <> ALL(SELECT decode(p, 'hex') FROM unnest($1::text[]) p)`,
      [people],
      () => undefined,
    );
  }

  putFacts(facts: readonly OutflowFact[]): Statement<void> {
    return statement(
      `INSERT INTO published.fact (tenant_id, person_hash, entered_in, horizon12_on, out12)
       SELECT tenant.current_tenant(), decode(f.person_hash, 'hex'), f.entered_in, f.horizon12_on, f.out12
         FROM unnest($1::text[], $2::text[], $3::date[], $4::boolean[]) f (person_hash, entered_in, horizon12_on, out12)
       ON CONFLICT (tenant_id, person_hash) DO UPDATE
         SET entered_in = excluded.entered_in, horizon12_on = excluded.horizon12_on, out12 = excluded.out12`,
      [
        facts.map((fact) => fact.personHash),
        facts.map((fact) => fact.enteredIn),
        facts.map((fact) => fact.horizon12On),
        facts.map((fact) => fact.out12),
      ],
      () => undefined,
    );
  }
}
