import { Link } from '@tanstack/react-router';
import nav from '../../member/member-nav.module.css';
import { useSignedIn } from '../../session/session-context.js';
import { may, permissions } from '../../session/start-page.js';
import { useText } from '../../text/use-text.js';

const pages = [
  ['/reports', 'reports.title'],
  ['/reports/schedules', 'schedules.title'],
] as const;

/** The pages of reports, for who has more than one. */
export function ReportsNav() {
  const { viewer } = useSignedIn();
  const text = useText();
  if (!may(viewer, permissions.manageReports)) return null;
  return (
    <nav aria-label={text('reports.pages')} className={nav.nav}>
      {pages.map(([to, key]) => (
        <Link key={to} to={to} activeOptions={{ exact: true, includeSearch: false }} className={nav.link}>
          {text(key)}
        </Link>
      ))}
    </nav>
  );
}
