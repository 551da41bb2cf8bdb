import { useState } from 'react';
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useQuery } from 'urql';
import type { Failure } from '../../api/failure.js';
import {
  changesWithReminders,
  remindersDueQuery,
  sendReminder,
  type DueReminder,
} from '../../api/reminders.js';
import { nodesOf } from '../../api/scalars.js';
import { FailureNotice } from '../../failure/failure-notice.js';
import { Told } from '../../form/told.js';
import { useSend } from '../../form/use-send.js';
import { Answer } from '../../shell/answer.js';
import { useFormats } from '../../text/use-formats.js';
import { useText } from '../../text/use-text.js';
import { InvoicesFrame } from './invoices-frame.js';
import classes from './invoices.module.css';

/** Invoices of which a reminder is due today, in three steps. */
export function RemindersPage() {
  const asked = useQuery({
    query: remindersDueQuery,
    variables: {},
    context: changesWithReminders,
    requestPolicy: 'cache-and-network',
  });
  const [told, setTold] = useState('');
  const text = useText();
  return (
    <InvoicesFrame title={text('invoices.reminders')} lead={text('reminders.lead')}>
      {told && <Told key={told} words={told} />}
      <Answer asked={asked}>
        {({ remindersDue }) =>
          remindersDue.edges.length === 0 ? (
            <p>{text('reminders.none')}</p>
          ) : (
            <ul className={classes.rows}>
              {nodesOf(remindersDue).map((reminder) => (
                <li key={reminder.invoiceId}>
                  <ReminderRow reminder={reminder} onSent={setTold} />
                </li>
              ))}
            </ul>
          )
        }
      </Answer>
    </InvoicesFrame>
  );
}

function ReminderRow({ reminder, onSent }: { reminder: DueReminder; onSent(words: string): void }) {
  const send = useSend();
  const text = useText();
  const formats = useFormats();
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState('');
  const [failure, setFailure] = useState<Failure | null>(null);
  const { invoiceId, number, customerName, hasEmail, memberName, open, dueOn, step } = reminder;
  const remind = async () => {
    setBusy(true);
    const outcome = await send(sendReminder, { input: { invoiceId } });
    setBusy(false);
    setProblem(outcome.userErrors.map(({ message }) => message).join(' '));
    setFailure(outcome.failure);
    if (!outcome.failure && outcome.userErrors.length === 0)
      onSent(text('reminders.sent', { name: customerName, number }));
  };
  return (
    <article className={classes.row}>
      <div>
        <h2>
          <Link to="/invoices/$invoiceId" params={{ invoiceId }}>
            {number} · {customerName}
          </Link>
        </h2>
        <p className={classes.about}>
          {memberName} · {text('invoices.due', { date: formats.date(dueOn) })}
        </p>
        {!hasEmail && <p className={classes.problem}>{text('reminders.noEmail')}</p>}
        <p role="alert" className={classes.problem} hidden={!problem}>
          {problem}
        </p>
        {failure && <FailureNotice failure={failure} />}
      </div>
      <p className={classes.figures}>
        <strong className="amount">{formats.money(open)}</strong>
        <small>{text('reminders.step', { step })}</small>
      </p>
      <Button
        variant="default"
        loading={isBusy}
        disabled={!hasEmail}
        aria-label={`${text('reminders.send')}: ${number}`}
        onClick={() => void remind()}
      >
        {text('reminders.send')}
      </Button>
    </article>
  );
}
