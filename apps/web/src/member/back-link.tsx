import { Link } from '@tanstack/react-router';
import { IconArrowLeft } from '@tabler/icons-react';
import { useSignedIn } from '../session/session-context.js';
import { caresForMembers, may, permissions, worksWithMembers } from '../session/start-page.js';
import { useText } from '../text/use-text.js';
import classes from './back-link.module.css';

/** From one person back to where one chose them: the board, or a coach's own members. */
export function BackLink() {
  const { viewer } = useSignedIn();
  const text = useText();
  const isOnBoard = may(viewer, permissions.readDashboard);
  if (!isOnBoard && !caresForMembers(viewer)) return null;
  const ownMembers = worksWithMembers(viewer) ? '/today' : '/home';
  return (
    <Link to={isOnBoard ? '/pipeline' : ownMembers} className={classes.back}>
      <IconArrowLeft size={20} stroke={1.8} aria-hidden="true" />
      {text(isOnBoard ? 'thermometer.back' : 'thermometer.backToMembers')}
    </Link>
  );
}
