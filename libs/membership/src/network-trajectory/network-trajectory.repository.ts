import { Injectable } from '@nestjs/common';
import { statement, type Statement } from '#platform';
import type { NetworkTrajectory } from './network-trajectory.js';

@Injectable()
export class NetworkTrajectoryRepository {
  /** Who sent each trajectory, as corrected. */
  sources(): Statement<ReadonlyMap<string, NetworkTrajectory['source']>> {
    type Row = { readonly id: string; readonly source: NetworkTrajectory['source'] };
    return statement<Row, ReadonlyMap<string, NetworkTrajectory['source']>>(
      `SELECT r.trajectory_id AS id, r.source FROM tenant.current_referral r
        WHERE r.tenant_id = tenant.current_tenant()`,
      [],
      (rows) => new Map(rows.map(({ id, source }) => [id, source])),
    );
  }
}
