import { IconAlertTriangle, IconArrowRight } from '@tabler/icons-react';
import type { Preview, Trial } from '../api/booking.js';
import { FailureNotice } from '../failure/failure-notice.js';
import { useFormats } from '../text/use-formats.js';
import { useText } from '../text/use-text.js';
import classes from './money.module.css';
import { PostingTable } from './posting-table.js';
import type { Tried } from './use-trial.js';

/** What a booking would do before it stands: first what it means for people, then every line. */
export function BookingPreview({ tried, isTrying }: { tried: Tried; isTrying: boolean }) {
  const text = useText();
  if (!tried && !isTrying) return null;
  return (
    <section aria-label={text('preview.title')} aria-busy={isTrying || undefined} className={classes.preview}>
      <h3>{text('preview.title')}</h3>
      <div role="status">
        {!tried && <p>{text('preview.trying')}</p>}
        {tried && 'failure' in tried && <FailureNotice failure={tried.failure} />}
        {tried &&
          'userErrors' in tried &&
          tried.userErrors.map(({ code, message }) => (
            <p key={code} className={classes.signal}>
              <IconAlertTriangle size={20} stroke={1.8} aria-hidden="true" />
              {message}
            </p>
          ))}
        {tried && 'preview' in tried && tried.preview && (
          <Shown preview={tried.preview} parts={tried.parts ?? []} />
        )}
      </div>
    </section>
  );
}

interface ShownProps {
  preview: Preview;
  parts: NonNullable<Trial['parts']>;
}

function Shown({ preview: { balances, signals, entries }, parts }: ShownProps) {
  const text = useText();
  const formats = useFormats();
  return (
    <>
      {balances.length > 0 && (
        <ul className={classes.changes}>
          {balances.map(({ memberId, memberName, accountName, before, after }) => (
            <li key={`${memberId} ${accountName}`}>
              <span>{text('preview.of', { account: accountName, name: memberName })}</span>
              <span className="amount">
                {formats.money(before)}
                <IconArrowRight size={16} stroke={2} role="img" aria-label={text('preview.becomes')} />
                <strong>{formats.money(after)}</strong>
              </span>
            </li>
          ))}
        </ul>
      )}
      {parts.map(({ memberId, contributionBack }) => (
        <p key={memberId}>
          {text('preview.contributionBack', {
            name: balances.find((one) => one.memberId === memberId)?.memberName ?? '',
            amount: formats.money(contributionBack),
          })}
        </p>
      ))}
      {balances.length === 0 && <p>{text('preview.noBalance')}</p>}
      {signals.map(({ code, message }) => (
        <p key={code} className={classes.signal}>
          <IconAlertTriangle size={20} stroke={1.8} aria-hidden="true" />
          {message}
        </p>
      ))}
      {entries.length > 0 && (
        <details className={classes.lines}>
          <summary>{text('preview.lines', { count: entries.length })}</summary>
          {entries.map(({ id, reference, on, postings }) => (
            <PostingTable key={id} caption={`${reference} · ${formats.date(on)}`} postings={postings} />
          ))}
        </details>
      )}
    </>
  );
}
