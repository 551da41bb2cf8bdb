import { statement, type Statement } from '#platform';
import type { HandoverOffer } from '../story/intake.js';

/** What people agreed to, as it stood in the form that they signed. */
const CONSENT_VERSION = 'overdracht 2025-01';

/** Lets others offer people to this cooperative. */
export function openDesk(): Statement<void> {
  return statement('INSERT INTO registry.handover_desk (is_open) VALUES (true)', [], () => undefined);
}

/** Offers somebody, as the cooperative whose context it is. @param toId the cooperative, whose desk must be open */
export function offer(
  { id, kind, person, offeredOn, requestId, trajectoryId }: HandoverOffer,
  toId: string,
): Statement<void> {
  return statement(
    `WITH offered AS (
       INSERT INTO registry.handover (id, to_id, kind, payload, consented_on, consent_version, offered_on)
       VALUES ($1, $2, $3, $4, $5, $6, $5) RETURNING id)
     INSERT INTO tenant.handover_offer (id, referral_request_id, trajectory_id) SELECT id, $7, $8 FROM offered`,
    [id, toId, kind, JSON.stringify(person), offeredOn, CONSENT_VERSION, requestId, trajectoryId],
    () => undefined,
  );
}
