import { Link, useParams } from '@tanstack/react-router';
import { IconArrowLeft } from '@tabler/icons-react';
import { useSignedIn } from '../../session/session-context.js';
import { caresForMembers, may, permissions } from '../../session/start-page.js';
import { useText } from '../../text/use-text.js';
import classes from './member-thermometer-page.module.css';
import { ThermometerPage } from './thermometer-page.js';

/** Another person's thermometer, for who may see balances. */
export function MemberThermometerPage() {
  const { memberId } = useParams({ from: '/signed-in/members/$memberId/thermometer' });
  const { viewer } = useSignedIn();
  const text = useText();
  const isOnBoard = may(viewer, permissions.readDashboard);
  const above = (isOnBoard || caresForMembers(viewer)) && (
    <Link to={isOnBoard ? '/pipeline' : '/home'} className={classes.back}>
      <IconArrowLeft size={20} stroke={1.8} aria-hidden="true" />
      {text(isOnBoard ? 'thermometer.back' : 'thermometer.backToMembers')}
    </Link>
  );
  const reader = viewer.member?.id === memberId ? 'owner' : 'other';
  return <ThermometerPage key={memberId} memberId={memberId} reader={reader} above={above} />;
}
