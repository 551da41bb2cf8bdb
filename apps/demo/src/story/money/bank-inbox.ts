import type { Entry } from '#finance';
import { addDays, type Cents } from '#kernel';
import { iban } from '../customers.js';
import type { CooperativeRow } from '../rows.js';
import type { Stage } from '../stage.js';
import { type AfterTheSale, PAID_IN_INBOX } from './after-the-sale.js';
import { BankStatements, type Movement } from './bank-statements.js';
import type { Issued } from './issued-invoices.js';

/**
 * Two bank statements. That of last week was looked at: one entry is put aside and one is ignored. That of yesterday was
 * not: three customers who paid (one with the reference, one with the number, one with neither), one who paid twice, two
 * movements that no invoice explains, and what goes back to a customer.
 */
export function bankInboxOf(
  stage: Stage,
  cooperative: CooperativeRow,
  { unpaid, credited, notes: { notes } }: AfterTheSale,
  entries: readonly Entry[],
): BankStatements {
  const { random, today, character } = stage;
  const later = stage.chanceFor('bank');
  const yesterday = addDays(today, -1);
  const lastWeek = addDays(today, -8);
  const account = { id: random.id(yesterday), iban: cooperative.iban, name: 'Betaalrekening' };
  const paid = unpaid.slice(0, PAID_IN_INBOX).map((issued, index) => ({
    reference: `D${random.digits(10)}`,
    ...paymentOf(
      issued,
      [issued.invoice.payment_reference!, `Factuur ${issued.invoice.number}`, 'Met dank'][index]!,
    ),
  }));
  const others = [
    [`Gemeente ${character.city}`, 'Bijdrage aan de werkplaats', 125_000, iban(random)] as const,
    ['Demobank', 'Kosten betaalrekening', -1_245, null] as const,
  ].map(([counterpartyName, remittance, amount, counterpartyIban]) => ({
    reference: `D${random.digits(10)}`,
    amount,
    counterpartyName,
    counterpartyIban,
    remittance,
  }));
  const statementId = random.id(yesterday);
  const waiting = [...paid, ...others].map((one): Movement => ({ ...one, id: random.id(yesterday) }));
  const newOn = (on: typeof today) => ({ id: later.id(on), reference: `D${later.digits(10)}` });
  const [twice] = paid;
  if (twice) waiting.push({ ...twice, ...newOn(yesterday) });
  if (credited) {
    const [note] = notes;
    const remittance = `Terug: creditnota ${note!.number} bij factuur ${credited.invoice.number}`;
    waiting.push({ ...paymentOf(credited, remittance), ...newOn(yesterday), amount: -note!.gross_cents });
  }
  const statements = new BankStatements(account, bankBalance(entries));
  statements.add(later.id(lastWeek), lastWeek, [
    {
      ...newOn(lastWeek),
      amount: 6_000,
      counterpartyName: 'P. van Dam',
      counterpartyIban: iban(later),
      remittance: 'Bedankt voor het mooie werk',
      state: 'ON_HOLD',
      stateReason: 'Gevraagd aan de leden van wie dit is.',
      holdUntil: addDays(today, 5),
    },
    {
      ...newOn(lastWeek),
      amount: 1,
      counterpartyName: 'Demobank',
      counterpartyIban: null,
      remittance: 'Controle van de rekening',
      state: 'IGNORED',
      stateReason: 'Een cent van de bank, om de rekening te controleren.',
    },
  ]);
  statements.add(statementId, yesterday, waiting);
  return statements;
}

function paymentOf({ invoice, customer }: Issued, remittance: string) {
  return {
    amount: invoice.gross_cents,
    counterpartyName: customer.name,
    counterpartyIban: customer.iban,
    remittance,
  };
}

function bankBalance(entries: readonly Entry[]): Cents {
  return entries
    .flatMap(({ lines }) => lines)
    .reduce((sum, line) => (line.account === 'BANK' ? sum + line.cents : sum), 0);
}
