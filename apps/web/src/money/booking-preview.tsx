import type { ReactNode } from 'react';
import { IconAlertTriangle, IconArrowRight } from '@tabler/icons-react';
import type { Preview } from '../api/booking.js';
import { FailureNotice } from '../failure/failure-notice.js';
import { useFormats } from '../text/use-formats.js';
import { useText } from '../text/use-text.js';
import classes from './money.module.css';
import { PostingTable } from './posting-table.js';
import type { Tried } from './use-trial.js';

export interface BookingPreviewProps<Told> {
  tried: Tried<Told>;
  isTrying: boolean;
  renderTold?(told: Told): ReactNode;
}

/** What a booking would do before it stands: how it comes about, what it means for people, then every line. */
export function BookingPreview<Told>({ tried, isTrying, renderTold }: BookingPreviewProps<Told>) {
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
          <>
            {renderTold?.(tried)}
            <Shown preview={tried.preview} />
          </>
        )}
      </div>
    </section>
  );
}

function Shown({ preview: { balances, signals, entries } }: { preview: Preview }) {
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
