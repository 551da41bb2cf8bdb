import { Injectable } from '@nestjs/common';
import type { CivilDate } from '#kernel';
import { statement, type Statement } from '#platform';
import type { InstrumentVersion } from './instrument.js';

/** What was told about a licence. */
export interface Licence {
  readonly holder: string;
  readonly number: string;
  readonly validUntil: CivilDate;
  readonly statedBy: string;
}

/** A version that a cooperative loaded, with the licence that was recorded last. */
export interface LoadedInstrument {
  readonly id: string;
  readonly definition: InstrumentVersion;
  readonly licence: Licence;
}

@Injectable()
export class InstrumentRepository {
  /** All that the cooperative loaded: a handful. */
  loaded(): Statement<LoadedInstrument[]> {
    return select('', []);
  }

  find(code: string, version: number): Statement<LoadedInstrument | null> {
    const { text, values, map } = select('AND i.code = $1 AND i.version = $2', [code, version]);
    return { text, values, map: (rows) => map(rows)[0] ?? null };
  }
}

function select(condition: string, values: unknown[]): Statement<LoadedInstrument[]> {
  return statement<LoadedInstrument, LoadedInstrument[]>(
    `SELECT i.id, i.body AS definition, l.licence FROM tenant.instrument i
       JOIN LATERAL (SELECT json_build_object('holder', holder, 'number', number, 'validUntil', valid_until, 'statedBy', stated_by) AS licence
                       FROM tenant.instrument_licence l WHERE l.tenant_id = i.tenant_id AND l.instrument_id = i.id
                      ORDER BY l.id DESC LIMIT 1) l ON true
      WHERE i.tenant_id = tenant.current_tenant() ${condition} ORDER BY i.code, i.version`,
    values,
    (rows) => rows,
  );
}
