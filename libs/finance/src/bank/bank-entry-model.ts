import { currentContext, globalId, moneyOf, text } from '#platform';
import type { BankBookingPart, BankEntryModel, BankTargetAccount, MatchProposal } from './bank.model.js';
import type { BankEntryRow, BookingPartRow, TargetAccount } from './bank-entry.js';
import { proposeMatches } from './match.js';

/** An entry as the API shows it, with its proposals in the order in which a person looks at them. */
export function bankEntryModel(row: BankEntryRow): BankEntryModel {
  const { holdUntil, amount, bookings, candidates: _held, rule: _rule, lastAccount: _last, ...same } = row;
  return {
    ...same,
    id: globalId('BankEntry', row.id),
    amount: moneyOf(amount),
    holdUntilOn: holdUntil,
    proposals: proposalsOf(row),
    bookings: bookings.map(({ parts, recordedAt, ...booking }) => ({
      ...booking,
      recordedAt: new Date(recordedAt),
      parts: parts.map(partOf),
    })),
  };
}

/** An invoice that is certain, then what a rule says, then the other invoices, then where its like went last. */
function proposalsOf(row: BankEntryRow): MatchProposal[] {
  const { locale } = currentContext();
  const nothing = { invoice: null, account: null, vat: null, ruleId: null, ruleName: null };
  const invoices = proposeMatches(row, row.candidates).map(
    ({ invoice, reason, isCertain }): MatchProposal => ({
      ...nothing,
      invoice: {
        id: globalId('Invoice', invoice.id),
        number: invoice.number,
        open: moneyOf(invoice.open),
        customerName: invoice.customerName,
      },
      reason,
      reasonText: text(`MATCH_${reason}`, locale),
      isCertain,
    }),
  );
  const rules = row.rule
    ? [
        {
          ...nothing,
          account: row.rule.account && accountModel(row.rule.account),
          vat: row.rule.vat,
          ruleId: globalId('BankRule', row.rule.id),
          ruleName: row.rule.name,
          reason: 'RULE' as const,
          reasonText: text('MATCH_RULE', locale, { name: row.rule.name }),
          isCertain: true,
        },
      ]
    : [];
  const last = row.lastAccount
    ? [
        {
          ...nothing,
          account: accountModel(row.lastAccount),
          reason: 'LAST_ACCOUNT' as const,
          reasonText: text('MATCH_LAST_ACCOUNT', locale),
          isCertain: false,
        },
      ]
    : [];
  const [first, ...others] = invoices;
  const [certain, rest] = first?.isCertain ? [[first], others] : [[], invoices];
  return [...certain, ...rules, ...rest, ...last];
}

export function accountModel({ number, role, name, memberId, memberName }: TargetAccount): BankTargetAccount {
  return {
    number,
    role,
    name: name ?? text(`ACCOUNT_${role}`, currentContext().locale),
    memberId: memberId && globalId('Member', memberId),
    memberName,
  };
}

function partOf({
  cents,
  invoiceId,
  invoiceNumber,
  sale,
  account,
  ...part
}: BookingPartRow): BankBookingPart {
  return {
    amount: moneyOf(cents),
    invoice: invoiceId ? { id: globalId('Invoice', invoiceId), number: invoiceNumber! } : null,
    sale: sale && {
      memberId: globalId('Member', sale.memberId),
      memberName: sale.memberName,
      enterpriseId: sale.enterpriseId && globalId('Enterprise', sale.enterpriseId),
    },
    account: account && accountModel(account),
    investmentId: part.investmentId && globalId('InvestmentRequest', part.investmentId),
    expenseId: part.expenseId && globalId('Expense', part.expenseId),
    vat: part.vat,
    vatAmount: moneyOf(part.vatCents),
    description: part.description,
  };
}
