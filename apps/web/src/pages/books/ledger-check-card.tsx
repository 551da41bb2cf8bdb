import { useState } from 'react';
import { Button } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import { useClient } from 'urql';
import { ledgerCheckQuery, type LedgerCheck } from '../../api/books.js';
import { failureOf, type Failure } from '../../api/failure.js';
import { FailureNotice } from '../../failure/failure-notice.js';
import { useFormats } from '../../text/use-formats.js';
import { useText } from '../../text/use-text.js';
import classes from './books.module.css';

/** Looks through all of the books when somebody asks: every sum, and the chain that shows a changed line. */
export function LedgerCheckCard() {
  const client = useClient();
  const text = useText();
  const formats = useFormats();
  const [check, setCheck] = useState<LedgerCheck | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isBusy, setBusy] = useState(false);
  const look = async () => {
    setBusy(true);
    const { data, error } = await client
      .query(ledgerCheckQuery, {}, { requestPolicy: 'network-only' })
      .toPromise();
    setBusy(false);
    setCheck(data?.ledgerCheck ?? null);
    setFailure(data ? null : failureOf(error));
  };
  return (
    <section aria-labelledby="ledger-check" className={classes.card}>
      <h2 id="ledger-check">{text('chain.title')}</h2>
      <p>{text('chain.lead')}</p>
      <div role="status">
        {check && (
          <p className={classes.verdict} data-wrong={!check.isSound || undefined}>
            {check.isSound ? (
              <IconCircleCheck size={28} stroke={1.8} aria-hidden="true" />
            ) : (
              <IconAlertTriangle size={28} stroke={1.8} aria-hidden="true" />
            )}
            {text(check.isSound ? 'chain.sound' : 'chain.faulty')}
          </p>
        )}
        {check && (
          <p>
            {text('chain.checked', {
              count: formats.number(check.entries),
              moment: formats.moment(check.checkedAt),
            })}
          </p>
        )}
        {check && check.faults.length > 0 && (
          <ul>
            {check.faults.map(({ fault, text: what, subject }) => (
              <li key={`${fault} ${subject}`}>
                {what} <code>{subject}</code>
              </li>
            ))}
          </ul>
        )}
      </div>
      {failure && <FailureNotice failure={failure} />}
      <div className={classes.acts}>
        <Button variant="default" loading={isBusy} onClick={() => void look()}>
          {text('chain.look')}
        </Button>
      </div>
    </section>
  );
}
