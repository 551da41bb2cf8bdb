import { DomainError } from '#kernel';
import type { Scope, Unit } from '#platform';
import type { ReferralRequestRepository } from './referral-request.repository.js';

/**
 * Keeps others who would answer this request waiting until the unit ends, so that of two the second comes too late.
 * @throws DomainError `NOT_FOUND`, `REFERRAL_ALREADY_ANSWERED`, `REFERRAL_OFFERED_ELSEWHERE` while another cooperative
 *   may take it
 */
export async function requireOpenRequest(
  unit: Unit,
  requests: ReferralRequestRepository,
  id: string,
  scopes: readonly Scope[],
): Promise<void> {
  if (!(await unit.run(requests.lock(id, scopes)))) throw new DomainError('NOT_FOUND');
  // a statement of its own: it must see what the one waited for has committed
  const state = await unit.run(requests.stateOf(id));
  if (state === 'OFFERED') throw new DomainError('REFERRAL_OFFERED_ELSEWHERE');
  if (state !== 'RECEIVED' && state !== 'INVITED') throw new DomainError('REFERRAL_ALREADY_ANSWERED');
}
