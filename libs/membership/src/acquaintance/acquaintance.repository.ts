import { Injectable } from '@nestjs/common';
import { statement, type Statement } from '#platform';
import { latestTrajectorySql } from '../trajectory/trajectory-sql.js';
import type { CivilDate } from '#kernel';
import type { Tick } from './progress.js';

interface TrialTicks {
  /** Null before a trial is planned. */
  readonly trialStartsOn: CivilDate | null;
  readonly ticks: readonly Tick[];
}

@Injectable()
export class AcquaintanceRepository {
  /** Of the latest trajectory, in the order of recording. The caller has made sure that the member is within its scope. */
  of(memberId: string): Statement<TrialTicks> {
    return statement<TrialTicks, TrialTicks>(
      `SELECT f.trial_starts_on AS "trialStartsOn", (SELECT coalesce(json_agg(json_build_object('step', t.step,
                'doneOn', t.done_on) ORDER BY t.id), '[]') FROM tenant.acquaintance_tick t
                WHERE t.tenant_id = tenant.current_tenant() AND t.trajectory_id = f.id) AS ticks
         FROM ${latestTrajectorySql('$1')} f`,
      [memberId],
      ([row]) => row!,
    );
  }
}
