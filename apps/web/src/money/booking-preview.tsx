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
  /** What it does to the accounts that are about nobody, for who books on accounts. */
  showsAccounts?: boolean;
  renderTold?(told: Told): ReactNode;
}

/** What a booking would do before it stands: how it comes about, what it means for people, then every line. */
export function BookingPreview<Told>({
  tried,
  isTrying,
  showsAccounts,
  renderTold,
}: BookingPreviewProps<Told>) {
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
            <Shown preview={tried.preview} {...(showsAccounts && { showsAccounts })} />
          </>
        )}
      </div>
    </section>
  );
}

interface ShownProps {
  preview: Preview;
  showsAccounts?: boolean;
}

function Shown({ preview: { balances, accounts, signals, entries }, showsAccounts }: ShownProps) {
  const text = useText();
  const formats = useFormats();
  const changes = [
    ...balances.map(({ memberId, memberName, accountName, ...amounts }) => ({
      key: `${memberId} ${accountName}`,
      of: text('preview.of', { account: accountName, name: memberName }),
      ...amounts,
    })),
    ...(showsAccounts ? accounts : []).map(({ number, name, ...amounts }) => ({
      key: number,
      of: `${number} ${name}`,
      ...amounts,
    })),
  ];
  return (
    <>
      {changes.length > 0 && (
        <ul className={classes.changes}>
          {changes.map(({ key, of, before, after }) => (
            <li key={key}>
              <span>{of}</span>
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
