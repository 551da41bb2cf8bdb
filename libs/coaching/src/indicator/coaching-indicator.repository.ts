import { Injectable } from '@nestjs/common';
import type { MembershipSpan } from '#membership';
import { statement, type Statement } from '#platform';
import type { HeldSession } from './guidance.js';
import type { MeasuredStep } from './participation-gain.js';

/** What the figures of coaching count: days, steps and members; no word of anybody. */
export interface CoachingFacts {
  readonly spans: readonly MembershipSpan[];
  readonly sessions: readonly HeldSession[];
  readonly steps: readonly MeasuredStep[];
}

@Injectable()
export class CoachingIndicatorRepository {
  facts(): Statement<CoachingFacts> {
    return statement<CoachingFacts, CoachingFacts>(
      `SELECT (SELECT coalesce(json_agg(json_build_object('memberId', p.member_id, 'startsOn', p.starts_on, 'endsOn', p.ends_on)), '[]')
                 FROM tenant.membership_period p WHERE p.tenant_id = tenant.current_tenant()) AS spans,
              (SELECT coalesce(json_agg(json_build_object('memberId', s.member_id, 'heldOn', s.held_on)), '[]')
                 FROM tenant.coaching_session s WHERE s.tenant_id = tenant.current_tenant() AND s.state = 'HELD') AS sessions,
              (SELECT coalesce(json_agg(json_build_object('memberId', p.member_id, 'version', p.version,
                        'scoredBy', p.scored_by, 'measuredOn', p.measured_on, 'step', p.step)), '[]')
                 FROM tenant.participation_step p WHERE p.tenant_id = tenant.current_tenant()) AS steps`,
      [],
      ([row]) => row!,
    );
  }
}
