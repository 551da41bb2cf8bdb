import { DomainError, euroText } from '#kernel';
import type { ThermometerStatementSnapshot } from './statement-snapshot.js';

/**
 * Refuses a statement that a bookkeeper could not check with a pencil, for nobody may be shown a figure that its own
 * lines contradict. What was paid privately may exceed the withdrawals (a settlement can be paid out too), never less:
 * that would hide reportable income.
 * @throws DomainError `STATEMENT_DOES_NOT_ADD_UP`, with the difference in euros and where in the snapshot it lies
 */
export function checkThatItAddsUp(
  snapshot: Pick<
    ThermometerStatementSnapshot,
    'period' | 'opening' | 'movements' | 'closing' | 'privatelyPaid'
  >,
): void {
  const { movements, period } = snapshot;
  let balance = snapshot.opening;
  let withdrawn = 0;
  movements.forEach((movement, index) => {
    const path = ['movements', String(index)];
    balance += movement.amount;
    if (movement.kind === 'PRIVATE_WITHDRAWAL') withdrawn -= movement.amount;
    if (movement.on < period.from || movement.on > period.until) refuse([...path, 'on'], movement.amount);
    if (movement.balance !== balance) refuse([...path, 'balance'], movement.balance - balance);
  });
  if (snapshot.closing !== balance) refuse(['closing'], snapshot.closing - balance);
  if (snapshot.privatelyPaid < Math.max(withdrawn, 0)) {
    refuse(['privatelyPaid'], snapshot.privatelyPaid - Math.max(withdrawn, 0));
  }
}

function refuse(path: readonly string[], difference: number): never {
  throw new DomainError('STATEMENT_DOES_NOT_ADD_UP', { path, params: { difference: euroText(difference) } });
}
