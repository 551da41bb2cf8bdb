import type { CivilDate } from '#kernel';
import type { AgreementRow } from './agreement.repository.js';

/** Whether it is the one that counts on a day. */
export const isInForce = ({ startsOn, inForceUntilOn }: AgreementRow, day: CivilDate): boolean =>
  startsOn <= day && (inForceUntilOn === null || inForceUntilOn >= day);
