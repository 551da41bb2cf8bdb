import { Link } from '@tanstack/react-router';
import classes from '../../member/member-nav.module.css';
import { useSignedIn } from '../../session/session-context.js';
import { may, permissions } from '../../session/start-page.js';
import { useText } from '../../text/use-text.js';

const published = [
  ['/network', 'range.nav'],
  ['/network/funnel', 'funnel.nav'],
  ['/network/incidence', 'incidence.nav'],
  ['/network/change', 'change.nav'],
  ['/network/themes', 'themes.nav'],
  ['/network/releases', 'releases.nav'],
  ['/network/why', 'why.nav'],
] as const;

const own = ['/network/ours', 'ours.nav'] as const;
const colleagues = ['/network/colleagues', 'fellows.nav'] as const;
const policies = ['/network/policies', 'policies.nav'] as const;

/** The pages about the network that the viewer may open. */
export function NetworkNav() {
  const { viewer } = useSignedIn();
  const text = useText();
  const pages = [
    ...(may(viewer, permissions.readNetwork) ? [own] : []),
    ...(may(viewer, permissions.arrangeIntroduction) ? [colleagues] : []),
    ...(may(viewer, permissions.readPublications) ? published : []),
    ...(may(viewer, permissions.readColleagues) ? [policies] : []),
  ];
  if (pages.length < 2) return null;
  return (
    <nav aria-label={text('network.pages')} className={classes.nav}>
      {pages.map(([to, key]) => (
        <Link key={to} to={to} activeOptions={{ exact: true, includeSearch: false }} className={classes.link}>
          {text(key)}
        </Link>
      ))}
    </nav>
  );
}
