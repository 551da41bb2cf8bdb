import { Injectable } from '@nestjs/common';
import { statement, type Statement } from '#platform';
import { CORRECTABLE, type CorrectedFact } from '../trajectory/trajectory.repository.js';

@Injectable()
export class CorrectionRepository {
  /** The fact as it is known now; of several exits the last. */
  currentId(fact: CorrectedFact, trajectoryId: string): Statement<string | null> {
    const { table, day } = CORRECTABLE[fact];
    return statement<{ id: string }, string | null>(
      `SELECT id FROM tenant.current_${table} WHERE tenant_id = tenant.current_tenant() AND trajectory_id = $1
        ORDER BY ${day} DESC, id DESC LIMIT 1`,
      [trajectoryId],
      ([row]) => row?.id ?? null,
    );
  }

  /** The last link of the chain, withdrawn or not: what a new fact of its kind follows. */
  lastDecisionId(trajectoryId: string): Statement<string | null> {
    return statement<{ id: string }, string | null>(
      `SELECT id FROM tenant.trial_decision d WHERE d.tenant_id = tenant.current_tenant() AND d.trajectory_id = $1
          AND NOT EXISTS (SELECT FROM tenant.trial_decision later
                WHERE later.tenant_id = tenant.current_tenant() AND later.corrects_id = d.id)`,
      [trajectoryId],
      ([row]) => row?.id ?? null,
    );
  }

  /** Writes the fact anew as it was, but for what changes; the earlier one stays. @param changes columns by name */
  correct(fact: CorrectedFact, id: string, reason: string, changes: object): Statement<void> {
    const { table } = CORRECTABLE[fact];
    return statement(
      `INSERT INTO tenant.${table} SELECT (jsonb_populate_record(was, jsonb_build_object(
           'id', uuidv7(), 'corrects_id', was.id, 'correction_reason', $2::text, 'recorded_at', now(),
           'recorded_by', tenant.current_actor(), 'request_id', tenant.current_request()) || $3::jsonb)).*
         FROM tenant.${table} was WHERE was.tenant_id = tenant.current_tenant() AND was.id = $1`,
      [id, reason, JSON.stringify(changes)],
      () => undefined,
    );
  }
}
