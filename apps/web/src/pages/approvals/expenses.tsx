import { Button } from '@mantine/core';
import { IconUsers } from '@tabler/icons-react';
import { useQuery } from 'urql';
import { approveExpense, changesWithExpenses, expensesQuery, type Expense } from '../../api/expenses.js';
import { nodesOf } from '../../api/scalars.js';
import { OneTap } from '../../form/one-tap.js';
import { OpenButton } from '../../form/open-button.js';
import { useOpened } from '../../form/use-opened.js';
import { useSend } from '../../form/use-send.js';
import { DecisionList } from '../../money/decision-list.js';
import parts from '../../money/request.module.css';
import { useSessionSnapshot, useSignedIn } from '../../session/session-context.js';
import { may, permissions } from '../../session/start-page.js';
import { Answer } from '../../shell/answer.js';
import { useFormats } from '../../text/use-formats.js';
import { useText } from '../../text/use-text.js';
import classes from './approvals-page.module.css';
import { ExpenseDialog, type ExpenseAct } from './expense-dialogs.js';
import { Proof } from './receipts.js';

/** What suppliers charge the cooperative itself: entered by one, approved by another, booked and paid. */
export function Expenses() {
  const { instance } = useSessionSnapshot();
  const { viewer } = useSignedIn();
  const text = useText();
  const { opened, open, close, done, told } = useOpened<ExpenseAct>();
  const asked = useQuery({
    query: expensesQuery,
    variables: {},
    context: changesWithExpenses,
    requestPolicy: 'cache-and-network',
  });
  return (
    <section aria-labelledby="expenses" className={classes.pile}>
      <h2 id="expenses">{text('expenses.title')}</h2>
      <p>{text('expenses.lead')}</p>
      {told}
      <Answer asked={asked} height={80}>
        {({ asked: waiting, partly, approved, booked }) => {
          const expenses = [waiting, partly, approved, booked].flatMap(nodesOf);
          if (expenses.length === 0) return <p>{text('expenses.none')}</p>;
          return (
            <ul className={parts.list}>
              {expenses.map((expense) => (
                <li key={expense.id}>
                  <ExpenseCard expense={expense} onAct={open} onDone={done} />
                </li>
              ))}
            </ul>
          );
        }}
      </Answer>
      {may(viewer, permissions.recordExpense) && (
        <div>
          <OpenButton label={text('expenses.record')} onOpen={() => open({ act: 'record' })} />
        </div>
      )}
      {opened && instance && (
        <ExpenseDialog
          opened={opened}
          today={instance.businessDate}
          onDone={() => done(text(`expenses.${opened.act}.done`))}
          onCancel={close}
        />
      )}
    </section>
  );
}

interface ExpenseCardProps {
  expense: Expense;
  onAct(act: ExpenseAct): void;
  onDone(words: string): void;
}

function ExpenseCard({ expense, onAct, onDone }: ExpenseCardProps) {
  const { viewer } = useSignedIn();
  const send = useSend();
  const text = useText();
  const formats = useFormats();
  const { id, supplierName, description, amount, decisions, state, mayDecide, hindrance } = expense;
  const mayBook = may(viewer, permissions.bookExpense);
  return (
    <article className={parts.card}>
      <div className={parts.head}>
        <h3>
          {supplierName}: {description}
        </h3>
        <p className={`${parts.sum} amount`}>{formats.money(amount)}</p>
      </div>
      <p className={parts.state} data-state={state}>
        {text(`expenses.${state as 'REQUESTED'}`)}
      </p>
      <p className={parts.about}>
        {formats.date(expense.invoicedOn)} · {expense.accountNumber} {expense.accountName} ·{' '}
        {text('expenses.by', { name: expense.recordedByName })}
      </p>
      {mayDecide && decisions.length > 0 && (
        <p className={parts.warning}>
          <IconUsers size={20} stroke={1.8} aria-hidden="true" />
          {text('approvals.second', { name: decisions[0]!.by })}
        </p>
      )}
      <DecisionList decisions={decisions} />
      <Proof link={expense.receiptUrl} label={text('receipt.of', { what: supplierName })} />
      {hindrance && state !== 'APPROVED' && state !== 'BOOKED' && <p>{text(`approvals.${hindrance}`)}</p>}
      <div className={parts.acts}>
        {mayDecide && (
          <>
            <OneTap
              label={text('approvals.approve')}
              about={supplierName}
              send={() =>
                send(approveExpense, {
                  input: { expenseId: id, seen: { changes: 0, decisions: decisions.length } },
                })
              }
              onDone={() => onDone(text('expenses.approved', { name: supplierName }))}
            />
            <OpenButton label={text('expenses.decline')} onOpen={() => onAct({ act: 'decline', expense })} />
          </>
        )}
        {state === 'APPROVED' && mayBook && (
          <Button aria-haspopup="dialog" onClick={() => onAct({ act: 'book', expense })}>
            {text('expenses.book')}
          </Button>
        )}
        {state === 'BOOKED' && mayBook && (
          <Button aria-haspopup="dialog" onClick={() => onAct({ act: 'pay', expense })}>
            {text('expenses.pay')}
          </Button>
        )}
      </div>
    </article>
  );
}
