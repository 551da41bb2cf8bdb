import { type CivilDate, DomainError } from '#kernel';

/** Who decides on an admission; a coordinator records every decision on a trial. */
export const ADMISSION_BODIES = ['COORDINATOR', 'BOARD', 'MEMBERS'] as const;
export type AdmissionBody = (typeof ADMISSION_BODIES)[number];

/** What members or board decided: a day and an outcome, and no names. */
export interface AdmissionRecord {
  readonly kind: Exclude<AdmissionBody, 'COORDINATOR'>;
  readonly decidedOn: CivilDate;
  readonly isAdmitted: boolean;
  /** Null for a decision of the board. */
  readonly votesFor: number | null;
  readonly votesAgainst: number | null;
  readonly abstained: number | null;
}

export interface Votes {
  readonly votesFor: number;
  readonly votesAgainst: number;
  readonly abstained: number;
}

const MOST_VOTES = 10_000;

/**
 * A vote is won by more votes for than against; a tie is lost, and who abstains does not count.
 * @throws DomainError `VOTES_IMPOSSIBLE` below 0, above 10,000, or without anybody
 */
export function isWon({ votesFor, votesAgainst, abstained }: Votes): boolean {
  const counts = [votesFor, votesAgainst, abstained];
  const isCountable = counts.every((count) => count >= 0 && count <= MOST_VOTES);
  if (!isCountable || counts.every((count) => count === 0)) throw new DomainError('VOTES_IMPOSSIBLE');
  return votesFor > votesAgainst;
}

/**
 * Nobody is admitted without the decision that the policy asks for, taken by that day. Of several, the one that was
 * recorded last counts: a correction is a new record.
 * @param records in the order in which they were recorded
 * @throws DomainError `ADMISSION_VOTE_MISSING`, `VOTE_LOST`, `BOARD_DECISION_MISSING`, `BOARD_DECLINED`
 */
export function requireAdmission(
  body: AdmissionBody,
  records: readonly AdmissionRecord[],
  decidedOn: CivilDate,
): void {
  if (body === 'COORDINATOR') return;
  const last = records.findLast((record) => record.kind === body && record.decidedOn <= decidedOn);
  if (!last) throw new DomainError(body === 'MEMBERS' ? 'ADMISSION_VOTE_MISSING' : 'BOARD_DECISION_MISSING');
  if (!last.isAdmitted) throw new DomainError(body === 'MEMBERS' ? 'VOTE_LOST' : 'BOARD_DECLINED');
}
