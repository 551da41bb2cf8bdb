import { Injectable } from '@nestjs/common';
import { statement, type Statement } from '#platform';
import type { HeadLine } from './ledger-heads.js';

/** The end of a chain. */
export interface Head {
  readonly sequence: number;
  /** In hexadecimal. */
  readonly hash: string;
}

@Injectable()
export class LedgerCheckRepository {
  /** Null where no books are open. */
  head(): Statement<Head | null> {
    return statement<Head, Head | null>(
      `SELECT last_sequence AS sequence, encode(last_hash, 'hex') AS hash FROM tenant.ledger_head
        WHERE tenant_id = tenant.current_tenant()`,
      [],
      ([row]) => row ?? null,
    );
  }

  /** The first of the heads that were written down with which the chain does not agree. */
  firstDisagreement(written: readonly HeadLine[]): Statement<HeadLine | null> {
    return statement<{ line: HeadLine }, HeadLine | null>(
      `SELECT w.line FROM jsonb_array_elements($1::jsonb) WITH ORDINALITY w (line, place)
         LEFT JOIN tenant.journal_entry e
           ON e.tenant_id = tenant.current_tenant() AND e.sequence = (w.line->>'sequence')::bigint
        WHERE encode(e.hash, 'hex') IS DISTINCT FROM w.line->>'hash'
        ORDER BY (w.line->>'sequence')::bigint, w.place LIMIT 1`,
      [JSON.stringify(written)],
      ([row]) => row?.line ?? null,
    );
  }
}
