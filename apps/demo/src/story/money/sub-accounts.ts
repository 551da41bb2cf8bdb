import { type Entry, isSubLedger, type SubLedgerRole } from '#finance';
import type { People } from '../people.js';

/** An account of one person in the books. */
export interface SubAccount {
  readonly role: SubLedgerRole;
  readonly memberId: string;
}

/** The thermometer of each member, and every other account of a person that the entries name. */
export function subAccountsOf({ participants, decisions }: People, entries: readonly Entry[]): SubAccount[] {
  const admitted = new Set(
    decisions.filter(({ outcome }) => outcome === 'ADMITTED').map(({ trajectory_id }) => trajectory_id),
  );
  const members = participants.filter(({ trajectoryId }) => admitted.has(trajectoryId));
  const all = [
    ...members.map(({ memberId }): SubAccount => ({ role: 'THERMOMETER', memberId })),
    ...entries
      .flatMap(({ lines }) => lines)
      .flatMap(({ account, memberId }): SubAccount[] =>
        isSubLedger(account) && memberId ? [{ role: account, memberId }] : [],
      ),
  ];
  return [...new Map(all.map((one) => [`${one.role} ${one.memberId}`, one])).values()];
}
