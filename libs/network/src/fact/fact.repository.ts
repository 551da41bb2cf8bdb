import { Injectable } from '@nestjs/common';
import type { SectorTurnover } from '#finance';
import { statement, type Statement } from '#platform';
import type { EffectiveChoice } from '../participation/choices.js';
import type {
  Participation,
  ParticipationDecision,
  Programme,
} from '../participation/participation.policy.js';
import type { NetworkFact } from './network-fact.js';

/** What the network holds of the current cooperative. */
export interface PublishedParticipation {
  readonly participation: Participation;
  readonly programme: Programme;
  readonly label: string;
  readonly publishedAt: Date;
  /** Facts that it holds: one for each person who began a trial. */
  readonly people: number;
}

interface Column {
  readonly column: string;
  readonly type: string;
  /** How the stored value comes from what is sent; as it is without. */
  readonly from?: string;
  /** A label: what was published first stays. Filled in later, it would say something of who stayed. */
  readonly isKept?: true;
}

const COLUMNS: Readonly<Record<keyof NetworkFact, Column>> = {
  personHash: { column: 'person_hash', type: 'text', from: "decode(f.person_hash, 'hex')", isKept: true },
  enteredIn: { column: 'entered_in', type: 'text' },
  horizon12On: { column: 'horizon12_on', type: 'date' },
  horizon24On: { column: 'horizon24_on', type: 'date' },
  out12: { column: 'out12', type: 'boolean' },
  out24: { column: 'out24', type: 'boolean' },
  endMonth: { column: 'end_month', type: 'smallint' },
  endCause: { column: 'end_cause', type: 'text' },
  trialDecisionOn: { column: 'trial_decision_on', type: 'date' },
  trialSuccess: { column: 'trial_success', type: 'boolean' },
  ladderUp12: { column: 'ladder_up12', type: 'boolean' },
  thermometerUnits12: { column: 'thermometer_units12', type: 'smallint' },
  sector: { column: 'sector', type: 'text', isKept: true },
  source: { column: 'source', type: 'text', isKept: true },
  programme: { column: 'programme', type: 'text', isKept: true },
  region: { column: 'region', type: 'text', isKept: true },
};

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

  put({ choices, programme, label, region }: ParticipationDecision): Statement<void> {
    return statement(
      `INSERT INTO published.cooperative (tenant_id, participation, programme, label, region)
       VALUES (tenant.current_tenant(), $1, $2, $3, $4)
       ON CONFLICT (tenant_id) DO UPDATE
         SET participation = $1, programme = $2, label = $3, region = $4, published_at = now()`,
      [choices['outflow-12'], programme, label, region],
      () => undefined,
    );
  }

  clearChoices(): Statement<void> {
    return statement(
      'DELETE FROM published.choice WHERE tenant_id = tenant.current_tenant()',
      [],
      () => undefined,
    );
  }

  putChoices(choices: readonly EffectiveChoice[]): Statement<void> {
    return statement(
      `INSERT INTO published.choice (tenant_id, effective_quarter, kind, participation)
       SELECT tenant.current_tenant(), c.* FROM unnest($1::text[], $2::text[], $3::text[]) c`,
      [
        choices.map((choice) => choice.effectiveQuarter),
        choices.map(({ kind }) => kind),
        choices.map(({ participation }) => participation),
      ],
      () => undefined,
    );
  }

  clearContributions(): Statement<void> {
    return statement(
      'DELETE FROM published.contribution WHERE tenant_id = tenant.current_tenant()',
      [],
      () => undefined,
    );
  }

  /** More paid back than paid counts as nothing: an amount below zero would lower what others brought. */
  putContributions(turnover: readonly SectorTurnover[]): Statement<void> {
    return statement(
      `INSERT INTO published.contribution (tenant_id, year, sector, cents)
       SELECT tenant.current_tenant(), c.* FROM unnest($1::int[], $2::text[], $3::bigint[]) c`,
      [
        turnover.map(({ year }) => year),
        turnover.map(({ sector }) => sector),
        turnover.map(({ cents }) => Math.max(cents, 0)),
      ],
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

  putFacts(facts: readonly NetworkFact[]): Statement<void> {
    const names = Object.keys(COLUMNS) as (keyof NetworkFact)[];
    const columns = names.map((name) => COLUMNS[name].column);
    const changes = Object.values(COLUMNS).map(({ column, isKept }) =>
      isKept ? `${column} = coalesce(fact.${column}, excluded.${column})` : `${column} = excluded.${column}`,
    );
    return statement(
      `INSERT INTO published.fact (tenant_id, ${columns.join(', ')})
       SELECT tenant.current_tenant(), ${names.map((name) => COLUMNS[name].from ?? `f.${COLUMNS[name].column}`).join(', ')}
         FROM unnest(${names.map((name, i) => `$${i + 1}::${COLUMNS[name].type}[]`).join(', ')}) f (${columns.join(', ')})
       ON CONFLICT (tenant_id, person_hash) DO UPDATE
         SET ${changes.join(', ')}`,
      names.map((name) => facts.map((fact) => fact[name])),
      () => undefined,
    );
  }
}
