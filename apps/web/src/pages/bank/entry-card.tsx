import { useState } from 'react';
import { Button } from '@mantine/core';
import { IconBulb } from '@tabler/icons-react';
import { useClient } from 'urql';
import {
  confirmMatch,
  confirmProposals,
  takeUpEntry,
  type BankEntry,
  type Proposal,
} from '../../api/bank.js';
import { failureOf, type Failure } from '../../api/failure.js';
import { FailureNotice } from '../../failure/failure-notice.js';
import { OpenButton } from '../../form/open-button.js';
import { useSend, type Outcome } from '../../form/use-send.js';
import { useFormats } from '../../text/use-formats.js';
import { useText } from '../../text/use-text.js';
import { BookedParts } from './booked-parts.js';
import classes from './bank.module.css';
import { firstProposal } from './certain.js';
import type { EntryAct } from './entry-dialogs.js';
import { targetOf } from './target-words.js';

export interface EntryCardProps {
  entry: BankEntry;
  mayBook: boolean;
  onAct(act: EntryAct): void;
  onDone(words: string): void;
}

/** One movement of the bank: who, how much, what they wrote, what it may be for and why, and what can be done. */
export function EntryCard({ entry, mayBook, onAct, onDone }: EntryCardProps) {
  const text = useText();
  const formats = useFormats();
  const { amount, counterpartyName, counterpartyIban, remittance, bookedOn, state, stateReason } = entry;
  const isWaiting = state === 'NEW' || state === 'PROPOSED';
  const first = isWaiting ? firstProposal(entry) : null;
  const who = counterpartyName || text('bank.unknown');
  return (
    <article className={classes.card}>
      <div className={classes.cardHead}>
        <h2>{who}</h2>
        <p className={`${classes.sum} amount`} data-goes={amount.amount.startsWith('-') ? 'out' : 'in'}>
          {formats.change(amount)}
        </p>
      </div>
      <p className={classes.about}>
        {formats.date(bookedOn)}
        {counterpartyIban && ` · ${counterpartyIban}`}
        {entry.transactions > 1 && ` · ${text('bank.transactions', { count: entry.transactions })}`}
        {entry.isReversal && ` · ${text('bank.reversal')}`}
      </p>
      {remittance && <p className={classes.words}>{remittance}</p>}
      {stateReason && (state === 'IGNORED' || state === 'ON_HOLD') && (
        <p>
          {entry.holdUntilOn
            ? text('bank.heldUntil', { date: formats.date(entry.holdUntilOn), reason: stateReason })
            : text('bank.because', { reason: stateReason })}
        </p>
      )}
      {first && <Proposed proposal={first} />}
      {entry.bookings.map((booked) => (
        <BookedParts key={booked.recordedAt} booking={booked} />
      ))}
      {mayBook && <Acts entry={entry} first={first} onAct={onAct} onDone={onDone} />}
    </article>
  );
}

/** What it may be for, with the reason in words. */
function Proposed({ proposal }: { proposal: Proposal }) {
  const text = useText();
  const formats = useFormats();
  return (
    <div className={classes.proposal}>
      <IconBulb size={22} stroke={1.8} aria-hidden="true" />
      <p>
        <strong>{targetOf(proposal, text, formats.money)}</strong>
        <span>{proposal.reasonText}</span>
      </p>
    </div>
  );
}

interface ActsProps extends Omit<EntryCardProps, 'mayBook'> {
  first: Proposal | null;
}

function Acts({ entry, first, onAct, onDone }: ActsProps) {
  const client = useClient();
  const send = useSend(true);
  const text = useText();
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState('');
  const [failure, setFailure] = useState<Failure | null>(null);
  const bankEntryId = entry.id;
  const who = entry.counterpartyName || entry.remittance;

  const act = async (does: () => Promise<Outcome>, words: string) => {
    setBusy(true);
    const outcome = await does();
    setBusy(false);
    setProblem(outcome.userErrors.map(({ message }) => message).join(' '));
    setFailure(outcome.failure);
    if (!outcome.failure && outcome.userErrors.length === 0) onDone(words);
  };
  /** A rule books or ignores by its own words. */
  const follow = async (ruleId: string): Promise<Outcome> => {
    const input = { proposals: [{ bankEntryId, invoiceId: null, ruleId }] };
    const { data, error } = await client.mutation(confirmProposals, { input }).toPromise();
    if (!data) return { userErrors: [], failure: failureOf(error) };
    const { results, userErrors } = data.confirmProposals;
    const refusal = results?.[0]?.error;
    return { userErrors: refusal ? [...userErrors, refusal] : userErrors, failure: null };
  };
  const isWaiting = entry.state === 'NEW' || entry.state === 'PROPOSED';
  return (
    <>
      <div className={classes.acts}>
        {isWaiting && first && (first.invoice || first.ruleId) && (
          <Button
            loading={isBusy}
            aria-label={`${text('bank.confirm')}: ${who}`}
            onClick={() =>
              void act(
                () =>
                  first.invoice
                    ? send(confirmMatch.change, { input: { bankEntryId, invoiceId: first.invoice.id } })
                    : follow(first.ruleId!),
                text(first.invoice || first.account ? 'bank.booked' : 'bank.ignore.done'),
              )
            }
          >
            {text('bank.confirm')}
          </Button>
        )}
        {isWaiting && (
          <>
            <OpenButton
              label={text(first ? 'bank.look' : 'bank.book')}
              onOpen={() => onAct({ act: 'book', entry })}
            />
            <OpenButton isQuiet label={text('bank.hold')} onOpen={() => onAct({ act: 'hold', entry })} />
            <OpenButton isQuiet label={text('bank.ignore')} onOpen={() => onAct({ act: 'ignore', entry })} />
          </>
        )}
        {entry.state === 'BOOKED' && (
          <OpenButton label={text('bank.undo')} onOpen={() => onAct({ act: 'undo', entry })} />
        )}
        {(entry.state === 'IGNORED' || entry.state === 'ON_HOLD') && (
          <Button
            variant="default"
            loading={isBusy}
            onClick={() =>
              void act(() => send(takeUpEntry, { input: { bankEntryId } }), text('bank.takenUp'))
            }
          >
            {text('bank.takeUp')}
          </Button>
        )}
      </div>
      <p role="alert" className={classes.problem} hidden={!problem}>
        {problem}
      </p>
      {failure && <FailureNotice failure={failure} />}
    </>
  );
}
