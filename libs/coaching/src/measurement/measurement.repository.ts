import { Injectable } from '@nestjs/common';
import type { CivilDate } from '#kernel';
import { memberInScope } from '#membership';
import { type Page, Parameters, type Scope, statement, type Statement } from '#platform';
import type { Scorer } from '../instrument/instrument.js';
import { newestFirst } from '../newest-first/newest-first.js';

export interface MeasurementRow {
  readonly id: string;
  readonly memberId: string;
  readonly instrument: string;
  readonly version: number;
  readonly scoredBy: Scorer;
  readonly measuredOn: CivilDate;
  readonly correctsId: string | null;
  readonly isCorrected: boolean;
  readonly ciphertext: Buffer;
}

/** The newest that a trend shows. */
const LONGEST_TREND = 200;

const COLUMNS = `m.id, m.member_id AS "memberId", m.instrument, m.version, m.scored_by AS "scoredBy",
  m.measured_on AS "measuredOn", m.corrects_id AS "correctsId", m.answers_ciphertext AS ciphertext,
  EXISTS (SELECT FROM tenant.measurement c WHERE c.tenant_id = m.tenant_id AND c.corrects_id = m.id) AS "isCorrected"`;

@Injectable()
export class MeasurementRepository {
  /** A member's measurements, newest first, corrected ones too. The caller has made sure of the scope. */
  page(memberId: string, page: Page): Statement<MeasurementRow[]> {
    const parameters = new Parameters();
    const member = parameters.add(memberId);
    const { beyond, order } = newestFirst('m.measured_on', 'm.id', page, parameters);
    return rows(
      `SELECT ${COLUMNS} FROM tenant.measurement m
        WHERE m.tenant_id = tenant.current_tenant() AND m.member_id = ${member} ${beyond} ${order}`,
      parameters.values,
    );
  }

  /** What holds today of one version; at most the newest 200. The caller has made sure of the scope. */
  ofVersion(memberId: string, instrument: string, version: number): Statement<MeasurementRow[]> {
    return rows(
      `SELECT ${COLUMNS} FROM tenant.measurement m
         JOIN tenant.current_measurement USING (tenant_id, id)
        WHERE m.tenant_id = tenant.current_tenant() AND m.member_id = $1 AND m.instrument = $2 AND m.version = $3
        ORDER BY m.measured_on DESC, m.id DESC LIMIT $4`,
      [memberId, instrument, version, LONGEST_TREND],
    );
  }

  find(id: string, scopes: readonly Scope[], today: CivilDate): Statement<MeasurementRow | null> {
    const parameters = new Parameters();
    const { text, values, map } = rows(
      `SELECT ${COLUMNS} FROM tenant.measurement m
        WHERE m.tenant_id = tenant.current_tenant() AND m.id = ${parameters.add(id)}
          AND ${memberInScope('m.member_id', scopes, today, parameters)}`,
      parameters.values,
    );
    return { text, values, map: (found) => map(found)[0] ?? null };
  }

  /** Two who measure one person at once come one after the other, for the rest of the first one's unit. */
  lock(memberId: string): Statement<void> {
    return statement(
      "SELECT pg_advisory_xact_lock(hashtextextended('measurement ' || tenant.current_tenant() || $1::uuid, 0))",
      [memberId],
      () => undefined,
    );
  }

  /** When this kind of scorer last used an instrument, in any version. */
  lastOn(memberId: string, instrument: string, scoredBy: Scorer): Statement<CivilDate | null> {
    return statement<{ last: CivilDate | null }, CivilDate | null>(
      `SELECT max(measured_on) AS last FROM tenant.current_measurement
        WHERE tenant_id = tenant.current_tenant() AND member_id = $1 AND instrument = $2 AND scored_by = $3`,
      [memberId, instrument, scoredBy],
      ([row]) => row?.last ?? null,
    );
  }
}

function rows(text: string, values: readonly unknown[]): Statement<MeasurementRow[]> {
  return statement<MeasurementRow, MeasurementRow[]>(text, values, (found) => found);
}
