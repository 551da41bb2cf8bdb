import { useQuery } from 'urql';
import {
  bookExpense,
  costAccountsQuery,
  declineExpense,
  payExpense,
  recordExpense,
  type CostAccount,
  type Expense,
} from '../../api/expenses.js';
import type { CivilDate } from '../../api/scalars.js';
import { ChangeDialog, ChangeForm } from '../../form/change-form.js';
import { Dialog } from '../../form/dialog.js';
import { DateField, LongTextField, SelectField, TextField } from '../../form/fields.js';
import { MoneyField } from '../../form/money-field.js';
import { ReceiptField } from '../../form/receipt-field.js';
import { TickField } from '../../form/tick-field.js';
import { BookingDialog } from '../../money/booking-dialog.js';
import { Answer } from '../../shell/answer.js';
import { useText } from '../../text/use-text.js';

export type ExpenseAct = { act: 'record' } | { act: 'decline' | 'book' | 'pay'; expense: Expense };

export interface ExpenseDialogProps {
  opened: ExpenseAct;
  today: CivilDate;
  onDone(): void;
  onCancel(): void;
}

/** What is done about a supplier's bill. */
export function ExpenseDialog({ opened, today, onDone, onCancel }: ExpenseDialogProps) {
  const text = useText();
  const ends = { onDone, onCancel };
  if (opened.act === 'record') return <RecordExpense today={today} {...ends} />;
  const { act, expense } = opened;
  const expenseId = expense.id;
  const frame = {
    title: text(`expenses.${act}`),
    about: `${expense.supplierName}: ${expense.description}`,
    submit: text(`expenses.${act}`),
    ...ends,
  };
  switch (act) {
    case 'decline':
      return (
        <ChangeDialog
          {...frame}
          change={declineExpense}
          input={(typed) => ({
            expenseId,
            seen: { changes: 0, decisions: expense.decisions.length },
            reason: typed.text('reason'),
          })}
        >
          <LongTextField name="reason" label={text('approvals.reason')} most={500} rows={2} />
        </ChangeDialog>
      );
    case 'book':
      return (
        <BookingDialog
          {...frame}
          booking={bookExpense}
          input={(typed) => {
            const bookedOn = typed.text('bookedOn');
            return bookedOn ? { expenseId, bookedOn, isVatCost: typed.isTicked('isVatCost') } : null;
          }}
        >
          <DateField
            name="bookedOn"
            label={text('expenses.bookedOn')}
            starts={expense.invoicedOn}
            latest={today}
          />
          <TickField name="isVatCost" label={text('approvals.isVatCost')} isOptional />
        </BookingDialog>
      );
    case 'pay':
      return (
        <BookingDialog
          {...frame}
          booking={payExpense}
          input={(typed) => {
            const paidOn = typed.text('paidOn');
            return paidOn ? { expenseId, paidOn } : null;
          }}
        >
          <DateField name="paidOn" label={text('approvals.paidOn')} starts={today} latest={today} />
        </BookingDialog>
      );
  }
}

function RecordExpense(props: Omit<ExpenseDialogProps, 'opened'>) {
  const asked = useQuery({ query: costAccountsQuery, variables: {} });
  const text = useText();
  return (
    <Dialog title={text('expenses.record')} onClose={props.onCancel}>
      {/* a bill without an account goes to the other costs: the accounts are there before it can be kept */}
      <Answer asked={asked}>
        {({ ledgerAccounts }) => <ExpenseForm accounts={ledgerAccounts} {...props} />}
      </Answer>
    </Dialog>
  );
}

interface ExpenseFormProps extends Omit<ExpenseDialogProps, 'opened'> {
  accounts: readonly CostAccount[];
}

function ExpenseForm({ accounts, today, ...ends }: ExpenseFormProps) {
  const text = useText();
  const costs = accounts.filter(({ kind }) => kind === 'EXPENSE');
  return (
    <ChangeForm
      submit={text('expenses.record.submit')}
      change={recordExpense}
      input={(typed) => ({
        supplierName: typed.text('supplierName'),
        supplierReference: typed.optional('supplierReference'),
        description: typed.text('description'),
        invoicedOn: typed.text('invoicedOn'),
        amount: typed.money('amount'),
        vatAmount: typed.money('vatAmount'),
        accountId: typed.optional('accountId'),
        receiptFileId: typed.text('receiptFileId'),
      })}
      {...ends}
    >
      <TextField name="supplierName" label={text('expenses.supplier')} most={200} />
      <TextField name="description" label={text('expenses.description')} most={500} />
      <MoneyField name="amount" label={text('expenses.amount')} hint={text('ask.amountHint')} />
      <MoneyField name="vatAmount" label={text('ask.vat')} isOptional />
      <DateField name="invoicedOn" label={text('expenses.invoicedOn')} starts={today} latest={today} />
      <TextField name="supplierReference" label={text('expenses.reference')} isOptional most={100} />
      <SelectField
        name="accountId"
        label={text('expenses.account')}
        hint={text('expenses.accountHint')}
        isOptional
        options={costs.map(({ id, number, name }) => ({ value: id, label: `${number} ${name}` }))}
      />
      <ReceiptField name="receiptFileId" label={text('expenses.receipt')} />
    </ChangeForm>
  );
}
