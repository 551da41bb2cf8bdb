import { declareJob } from '#platform';

/** The fact, in the cooperative that accepted, that it took somebody from another. */
export const HANDOVER_ACCEPTED = declareJob('handover-accepted');

/** The same fact, told to the cooperative that offered a running trajectory: it ends there. */
export const TRANSFER_ACCEPTED = declareJob('transfer-accepted');

export interface HandoverAnswered {
  readonly handoverId: string;
}
