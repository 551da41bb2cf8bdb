import { useRef, useState } from 'react';
import { useWindowEvent } from '@mantine/hooks';
import { Link, useLocation } from '@tanstack/react-router';
import { IconLogout, IconMenu2, IconX } from '@tabler/icons-react';
import { useMaybeSignedIn, useSession } from '../session/session-context.js';
import type { SignedIn } from '../session/session.js';
import { may, maySearch, permissions } from '../session/start-page.js';
import { useText } from '../text/use-text.js';
import { Bell } from './bell.js';
import { Brand } from './brand.js';
import { CooperativeSwitch } from './cooperative-switch.js';
import classes from './header.module.css';
import { LanguageSwitch } from './language-switch.js';
import { SearchBox } from './search-box.js';
import { WaitingReferrals } from './waiting-referrals.js';

export function Header() {
  const signedIn = useMaybeSignedIn();
  return (
    <div className={classes.bar}>
      <Brand />
      {signedIn ? <AccountPart signedIn={signedIn} /> : <LanguageSwitch />}
    </div>
  );
}

/** What whoever keeps the money opens first; each is for who may do one of these. */
const links = [
  { to: '/bank', key: 'bank.link', anyOf: [permissions.readBank] },
  {
    to: '/approvals',
    key: 'approvals.link',
    anyOf: [permissions.decideInvestment, permissions.recordExpense],
  },
  { to: '/invoices', key: 'invoices.link', anyOf: [permissions.writeInvoice] },
  { to: '/books', key: 'books.link', anyOf: [permissions.readBooks] },
] as const;

/** One menu for both widths: a row on a laptop, a panel behind a button on a phone. */
function AccountPart({ signedIn }: { signedIn: SignedIn }) {
  // Open on the page where it was opened: following a link closes it.
  const [openOn, setOpenOn] = useState<string | null>(null);
  const { pathname } = useLocation();
  const isOpen = openOn === pathname;
  const session = useSession();
  const toggle = useRef<HTMLButtonElement>(null);
  const text = useText();
  const { viewer, cooperative } = signedIn;
  useWindowEvent('keydown', (event) => {
    if (event.key !== 'Escape' || !isOpen) return;
    setOpenOn(null);
    toggle.current?.focus();
  });
  return (
    <>
      <button
        ref={toggle}
        type="button"
        className={classes.toggle}
        aria-expanded={isOpen}
        aria-controls="menu"
        onClick={() => setOpenOn(isOpen ? null : pathname)}
      >
        {isOpen ? <IconX aria-hidden="true" /> : <IconMenu2 aria-hidden="true" />}
        {text('frame.menu')}
      </button>
      <div id="menu" className={classes.menu} data-open={isOpen}>
        <nav aria-label={text('frame.navigation')} className={classes.links}>
          {viewer.member && (
            <>
              <Link to="/thermometer" className={classes.link}>
                {text('thermometer.mine')}
              </Link>
              <Link to="/my" className={classes.link}>
                {text('my.title')}
              </Link>
            </>
          )}
          {links
            .filter(({ anyOf }) => anyOf.some((permission) => may(viewer, permission)) && !viewer.member)
            .map(({ to, key }) => (
              <Link key={to} to={to} className={classes.link}>
                {text(key)}
              </Link>
            ))}
          {may(viewer, permissions.readToday) && (
            <Link to="/today" className={classes.link}>
              {text('today.title')}
            </Link>
          )}
          {may(viewer, permissions.readDashboard) && (
            <Link to="/pipeline" className={classes.link}>
              {text('pipeline.title')}
            </Link>
          )}
          {may(viewer, permissions.followReferrals) && (
            <Link to="/my-referrals" className={classes.link}>
              {text('myReferrals.title')}
            </Link>
          )}
          {may(viewer, permissions.readReferrals) && (
            <Link to="/referrals" className={classes.link}>
              {text('desk.title')}
              <WaitingReferrals />
            </Link>
          )}
          {may(viewer, permissions.readMeetings) && (
            <Link to="/together" className={classes.link}>
              {text('together.title')}
            </Link>
          )}
          {may(viewer, permissions.readReports) && (
            <Link to="/reports" className={classes.link}>
              {text('reports.title')}
            </Link>
          )}
          {may(viewer, permissions.readPublications) ? (
            <Link to="/network" className={classes.link}>
              {text('network.link')}
            </Link>
          ) : (
            may(viewer, permissions.readNetwork) && (
              <Link to="/network/ours" className={classes.link}>
                {text('network.link')}
              </Link>
            )
          )}
          <Link to="/home" className={classes.link}>
            {text('home.link')}
          </Link>
        </nav>
        <div className={classes.tools}>
          {maySearch(viewer) && <SearchBox />}
          {cooperative && <Bell />}
          <CooperativeSwitch />
          <LanguageSwitch />
          <button type="button" className={classes.signOut} onClick={() => void session.signOut()}>
            <IconLogout size={20} stroke={1.6} aria-hidden="true" />
            <span className={classes.word}>{text('frame.signOut')}</span>
          </button>
        </div>
      </div>
    </>
  );
}
