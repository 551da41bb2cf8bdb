import { Link } from '@tanstack/react-router';
import type { Notice } from '../../api/notices.js';
import { useSignedIn } from '../../session/session-context.js';
import { may, permissions } from '../../session/start-page.js';
import { useFormats } from '../../text/use-formats.js';
import { useText } from '../../text/use-text.js';
import classes from './notices-page.module.css';

/** One notice, the way to what it is about, and the mark that it was read. */
export function NoticeRow({ notice, onRead }: { notice: Notice; onRead(): void }) {
  const text = useText();
  const formats = useFormats();
  const { text: words, writtenAt, isRead, aboutId } = notice;
  return (
    <article className={classes.notice} data-unread={!isRead || undefined}>
      <div>
        <p className={classes.words}>
          {!isRead && <span className={classes.new}>{text('notices.new')}</span>} {words}
        </p>
        <p className={classes.when}>
          {formats.moment(writtenAt)} <About id={aboutId} />
        </p>
      </div>
      {!isRead && (
        <button
          type="button"
          className={classes.read}
          aria-label={`${text('notices.mark')}: ${words}`}
          onClick={onRead}
        >
          {text('notices.mark')}
        </button>
      )}
    </article>
  );
}

/** The page of what it is about, where this app has one for who reads it. */
function About({ id }: { id: string }) {
  const { viewer } = useSignedIn();
  const text = useText();
  if (id.startsWith('mem_') && may(viewer, permissions.openMember)) {
    return (
      <Link to="/members/$memberId" params={{ memberId: id }}>
        {text('notices.see')}
      </Link>
    );
  }
  if (id.startsWith('rep_') && may(viewer, permissions.readReports)) {
    return (
      <Link to="/reports/$reportId" params={{ reportId: id }}>
        {text('notices.see')}
      </Link>
    );
  }
  if (/^(bin|fop)_/.test(id) && may(viewer, permissions.arrangeIntroduction)) {
    return <Link to="/network/colleagues">{text('notices.see')}</Link>;
  }
  if (id.startsWith('pol_')) return <Link to="/rules">{text('notices.see')}</Link>;
  if (!id.startsWith('rfr_')) return null;
  if (may(viewer, permissions.readReferrals)) return <Link to="/referrals">{text('notices.see')}</Link>;
  return may(viewer, permissions.followReferrals) ? (
    <Link to="/my-referrals">{text('notices.see')}</Link>
  ) : null;
}
