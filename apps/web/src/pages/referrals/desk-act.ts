import type { IncomingHandover, ReferralRequest } from '../../api/referral-requests.js';
import type { CivilDate } from '../../api/scalars.js';

/** What can be answered to a referral that is open. */
export type DeskAct = 'invite' | 'accept' | 'decline' | 'handOver' | 'revoke';

/** What the form of each answer is given. */
export interface AnswerProps {
  request: ReferralRequest;
  /** The business date. */
  today: CivilDate;
  onDone(): void;
  onCancel(): void;
}

/** What is open over the desk: an answer to somebody who came in, or to another cooperative, or a new referral. */
export type Opened =
  | { act: DeskAct; request: ReferralRequest }
  | { act: 'takeOver' | 'refuse'; handover: IncomingHandover }
  | { act: 'register' };

/** The usual answer first. Who is offered to another cooperative waits for that one's answer, or steps back. */
export function actsOn({ state }: ReferralRequest): DeskAct[] {
  if (state === 'RECEIVED') return ['invite', 'accept', 'decline', 'handOver', 'revoke'];
  if (state === 'INVITED') return ['accept', 'invite', 'decline', 'handOver', 'revoke'];
  return state === 'OFFERED' ? ['revoke'] : [];
}
