import { type Cents, DomainError } from '#kernel';
import { type AccountRole, isByHand, isSubLedger, type SubLedgerRole } from '../chart.js';
import type { Line } from '../entry.js';
import type { FoundAccount, NamedAccount } from './memorial.repository.js';

/** A line as a treasurer writes it: one of debit and credit. */
export interface MemorialLine extends NamedAccount {
  readonly debit: Cents | null;
  readonly credit: Cents | null;
}

/**
 * The lines of an entry, out of what was written and what was found. Pure.
 * @throws DomainError with the path of the line: `NOT_FOUND` for an id of nothing, `LEDGER_ACCOUNT_UNKNOWN` for a number,
 *   `MEMORIAL_ACCOUNT_UNNAMED` unless it is named once, `LEDGER_ACCOUNT_NOT_BY_HAND`, `MEMORIAL_MEMBER_NEEDED`,
 *   `MEMORIAL_MEMBER_NEEDLESS`, `MEMORIAL_DEBIT_OR_CREDIT`, `AMOUNT_NOT_POSITIVE`
 */
export function linesOf(written: readonly MemorialLine[], found: readonly FoundAccount[]): Line[] {
  written.forEach((line, i) => {
    if (line.accountId !== null && !found[i]!.account) throw refusal('NOT_FOUND', i, 'accountId');
    if (!found[i]!.isMemberKnown) throw refusal('NOT_FOUND', i, 'memberId');
  });
  return written.map((line, i): Line => {
    const { role, id } = accountOf(line, found[i]!, i);
    const cents = centsOfLine(line, i);
    if (isSubLedger(role)) return { account: role, memberId: line.memberId!, cents, rule: 'MEMORIAL' };
    return { account: role, ...(role === 'OTHER' && id && { accountId: id }), cents, rule: 'MEMORIAL' };
  });
}

/** The accounts of persons in these lines, which may not be open yet. */
export function subAccountsOf(lines: readonly Line[]): { role: SubLedgerRole; memberId: string }[] {
  return lines.flatMap(({ account, memberId }) =>
    isSubLedger(account) && memberId ? [{ role: account, memberId }] : [],
  );
}

function accountOf(
  line: MemorialLine,
  { account }: FoundAccount,
  i: number,
): { role: AccountRole; id: string | null } {
  const isNamedOnce = (line.accountId === null) !== (line.accountNumber === null);
  if (!isNamedOnce) throw refusal('MEMORIAL_ACCOUNT_UNNAMED', i, 'accountNumber');
  if (!account) throw refusal('LEDGER_ACCOUNT_UNKNOWN', i, 'accountNumber');
  if (!isByHand(account.role)) throw refusal('LEDGER_ACCOUNT_NOT_BY_HAND', i, 'accountNumber');
  if (isSubLedger(account.role) && line.memberId === null)
    throw refusal('MEMORIAL_MEMBER_NEEDED', i, 'memberId');
  if (!isSubLedger(account.role) && line.memberId !== null)
    throw refusal('MEMORIAL_MEMBER_NEEDLESS', i, 'memberId');
  return account;
}

function centsOfLine({ debit, credit }: MemorialLine, i: number): Cents {
  if ((debit === null) === (credit === null)) throw refusal('MEMORIAL_DEBIT_OR_CREDIT', i, 'debit');
  const amount = debit ?? credit!;
  if (amount <= 0) throw refusal('AMOUNT_NOT_POSITIVE', i, debit === null ? 'credit' : 'debit');
  return debit === null ? -amount : amount;
}

const refusal = (code: string, line: number, field: string) =>
  new DomainError(code, { path: ['lines', String(line), field] });
