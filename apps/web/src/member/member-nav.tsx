import { Link } from '@tanstack/react-router';
import { useSignedIn } from '../session/session-context.js';
import { may, permissions } from '../session/start-page.js';
import { useText } from '../text/use-text.js';
import classes from './member-nav.module.css';

interface MemberNavProps {
  memberId: string;
  hasThermometer: boolean;
  hasLeft?: boolean;
}

/** The pages about one person that this viewer may open. Nothing where that is one page only. */
export function MemberNav({ memberId, hasThermometer, hasLeft }: MemberNavProps) {
  const { viewer } = useSignedIn();
  const text = useText();
  const pages = [
    { to: '/members/$memberId', name: text('person.overview'), isThere: may(viewer, permissions.openMember) },
    {
      to: '/members/$memberId/decisions',
      name: text('decisions.title'),
      isThere: may(viewer, permissions.readAcquaintance),
    },
    {
      to: '/members/$memberId/profile',
      name: text('profile.title'),
      isThere: may(viewer, permissions.readProfile),
    },
    {
      to: '/members/$memberId/coaching',
      name: text('coaching.title'),
      isThere: may(viewer, permissions.readSessions),
    },
    {
      to: '/members/$memberId/goals',
      name: text('goals.title'),
      isThere: may(viewer, permissions.readGoals),
    },
    {
      to: '/members/$memberId/measurements',
      name: text('measurements.title'),
      isThere: may(viewer, permissions.readMeasurements),
    },
    {
      to: '/members/$memberId/growth',
      name: text('growth.title'),
      isThere: may(viewer, permissions.readIntroductions),
    },
    {
      to: '/members/$memberId/safety',
      name: text('safety.title'),
      isThere: may(viewer, permissions.readConcerns),
    },
    {
      to: '/members/$memberId/thermometer',
      name: text('thermometer.title'),
      isThere: hasThermometer && may(viewer, permissions.readThermometer),
    },
    {
      to: '/members/$memberId/leaving',
      name: text('leaving.title'),
      isThere: hasLeft === true && may(viewer, permissions.readExit),
    },
  ] as const;
  const shown = pages.filter(({ isThere }) => isThere);
  if (shown.length < 2) return null;
  return (
    <nav aria-label={text('person.pages')} className={classes.nav}>
      {shown.map(({ to, name }) => (
        <Link key={to} to={to} params={{ memberId }} activeOptions={{ exact: true }} className={classes.link}>
          {name}
        </Link>
      ))}
    </nav>
  );
}
