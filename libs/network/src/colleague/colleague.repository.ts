import { Injectable } from '@nestjs/common';
import type { CivilDate } from '#kernel';
import { statement, type Statement } from '#platform';
import type { Programme } from '../participation/participation.policy.js';
import type { NetworkSettings } from './network-setting.js';

/** A cooperative whose board shares its settings. */
export interface ColleagueRow {
  readonly cooperativeId: string;
  readonly label: string;
  readonly programme: Programme;
  readonly settings: NetworkSettings;
  readonly sharedOn: CivilDate;
}

const COLUMNS = `cooperative_id AS "cooperativeId", label, programme, settings, shared_on AS "sharedOn"`;

/** Settings that boards share: read by all, written by their own cooperative. */
@Injectable()
export class ColleagueRepository {
  /** By name. */
  all(): Statement<ColleagueRow[]> {
    return statement<ColleagueRow, ColleagueRow[]>(
      `SELECT ${COLUMNS} FROM registry.network_colleague ORDER BY label, cooperative_id`,
      [],
      (rows) => rows,
    );
  }

  get(cooperativeId: string): Statement<ColleagueRow | null> {
    return statement<ColleagueRow, ColleagueRow | null>(
      `SELECT ${COLUMNS} FROM registry.network_colleague WHERE cooperative_id = $1`,
      [cooperativeId],
      ([row]) => row ?? null,
    );
  }

  share({ label, programme, settings, sharedOn }: Omit<ColleagueRow, 'cooperativeId'>): Statement<void> {
    return statement(
      `INSERT INTO registry.network_colleague (label, programme, settings, shared_on) VALUES ($1, $2, $3, $4)
       ON CONFLICT (cooperative_id) DO UPDATE SET label = $1, programme = $2, settings = $3, shared_on = $4,
         changed_at = now(), changed_by = tenant.current_actor(), request_id = tenant.current_request()`,
      [label, programme, JSON.stringify(settings), sharedOn],
      () => undefined,
    );
  }

  takeBack(): Statement<void> {
    return statement(
      'DELETE FROM registry.network_colleague WHERE cooperative_id = tenant.current_tenant()',
      [],
      () => undefined,
    );
  }
}
