import { useId, useState } from 'react';
import { Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useClient } from 'urql';
import { confirmProposals, type BankEntry } from '../../api/bank.js';
import { failureOf, type Failure } from '../../api/failure.js';
import { FailureNotice } from '../../failure/failure-notice.js';
import { useKeys } from '../../form/use-send.js';
import { useFormats } from '../../text/use-formats.js';
import { useText } from '../../text/use-text.js';
import classes from './bank.module.css';
import { confirmedOf, firstProposal } from './certain.js';

/** The most that the API takes at once. */
const most = 100;

/** What is certain, confirmed at once; each can be left out, and one that is refused keeps no other back. */
export function ConfirmMany({
  entries,
  onDone,
}: {
  entries: readonly BankEntry[];
  onDone(words: string): void;
}) {
  const id = useId();
  const client = useClient();
  const { headersFor, answered } = useKeys();
  const text = useText();
  const formats = useFormats();
  const [without, setWithout] = useState<ReadonlySet<string>>(new Set());
  const [isBusy, setBusy] = useState(false);
  const [refused, setRefused] = useState<readonly string[]>([]);
  const [failure, setFailure] = useState<Failure | null>(null);
  const certain = entries.filter((entry) => confirmedOf(entry)).slice(0, most);
  const chosen = certain.filter((entry) => !without.has(entry.id));
  if (certain.length < 2 && refused.length === 0) return null;
  // what was refused is told as long as the page stands, also when nothing else is left
  const isOver = certain.length === 0;

  const confirm = async () => {
    setBusy(true);
    const proposals = chosen.map(confirmedOf).filter((one) => one !== null);
    const variables = { input: { proposals } };
    const { data, error } = await client
      .mutation(confirmProposals, variables, headersFor(variables))
      .toPromise();
    if (data) answered();
    setBusy(false);
    setFailure(data ? null : failureOf(error));
    if (!data) return;
    const { results, userErrors } = data.confirmProposals;
    const errors = (results ?? []).flatMap((result) => (result.error ? [result] : []));
    setRefused([
      ...userErrors.map(({ message }) => message),
      ...errors.map(({ bankEntryId, error: why }) => {
        const entry = entries.find(({ id: known }) => known === bankEntryId);
        return `${entry?.counterpartyName || entry?.remittance || ''}: ${why!.message}`;
      }),
    ]);
    const count = (results ?? []).filter(({ isDone }) => isDone).length;
    if (count > 0) onDone(text('bank.many.done', { count }));
  };

  const toggle = (entryId: string) => {
    const next = new Set(without);
    if (!next.delete(entryId)) next.add(entryId);
    setWithout(next);
  };

  return (
    <section aria-labelledby={id} className={classes.many}>
      <h2 id={id}>
        {isOver ? text('bank.many.refused') : text('bank.many.title', { count: certain.length })}
      </h2>
      {!isOver && (
        <>
          <p>{text('bank.many.lead')}</p>
          <details>
            <summary>{text('bank.many.which')}</summary>
            <ul className={classes.ticks}>
              {certain.map((entry) => (
                <li key={entry.id}>
                  <label className={classes.tick}>
                    <input
                      type="checkbox"
                      checked={!without.has(entry.id)}
                      onChange={() => toggle(entry.id)}
                    />
                    <span>
                      <strong>{entry.counterpartyName || entry.remittance}</strong>{' '}
                      <span className="amount">{formats.change(entry.amount)}</span>
                      <small>{firstProposal(entry)?.reasonText}</small>
                    </span>
                  </label>
                </li>
              ))}
            </ul>
          </details>
        </>
      )}
      <div role="alert">
        {refused.map((why) => (
          <p key={why} className={classes.problem}>
            <IconAlertTriangle size={20} stroke={1.8} aria-hidden="true" />
            {why}
          </p>
        ))}
      </div>
      {failure && <FailureNotice failure={failure} />}
      {!isOver && (
        <div>
          <Button loading={isBusy} disabled={chosen.length === 0} onClick={() => void confirm()}>
            {text('bank.many.submit', { count: chosen.length })}
          </Button>
        </div>
      )}
    </section>
  );
}
