import { Link, useParams } from '@tanstack/react-router';
import { IconArrowLeft } from '@tabler/icons-react';
import { useSignedIn } from '../../session/session-context.js';
import { may, permissions } from '../../session/start-page.js';
import { useText } from '../../text/use-text.js';
import classes from './member-thermometer-page.module.css';
import { ThermometerPage } from './thermometer-page.js';

/** Another person's thermometer, for who may see balances. */
export function MemberThermometerPage() {
  const { memberId } = useParams({ from: '/signed-in/members/$memberId/thermometer' });
  const { viewer } = useSignedIn();
  const text = useText();
  const above = may(viewer, permissions.readDashboard) && (
    <Link to="/pipeline" className={classes.back}>
      <IconArrowLeft size={20} stroke={1.8} aria-hidden="true" />
      {text('thermometer.back')}
    </Link>
  );
  const reader = viewer.member?.id === memberId ? 'owner' : 'other';
  return <ThermometerPage key={memberId} memberId={memberId} reader={reader} above={above} />;
}
