import { Injectable } from '@nestjs/common';
import { statement, type Statement } from '#platform';
import { labelKeySql } from './label-key.js';

/** The names of cooperatives in publications; a cooperative sees the ones that it claimed itself. */
@Injectable()
export class NetworkLabelRepository {
  /** @returns whether the name is this cooperative's, now or since before */
  claim(label: string): Statement<boolean> {
    return statement<{ isOurs: boolean }, boolean>(
      `WITH claimed AS (
         INSERT INTO registry.network_label (label_key) VALUES (${labelKeySql('$1::text')})
         ON CONFLICT (label_key) DO NOTHING RETURNING label_key)
       SELECT EXISTS (SELECT FROM claimed) OR EXISTS (
         SELECT FROM registry.network_label WHERE label_key = ${labelKeySql('$1::text')}
            AND cooperative_id = tenant.current_tenant()) AS "isOurs"`,
      [label],
      ([row]) => row!.isOurs,
    );
  }

  isOurs(label: string): Statement<boolean> {
    return statement<object, boolean>(
      `SELECT label_key FROM registry.network_label
        WHERE label_key = ${labelKeySql('$1::text')} AND cooperative_id = tenant.current_tenant()`,
      [label],
      (rows) => rows.length > 0,
    );
  }
}
