import { Link } from '@tanstack/react-router';
import { useSignedIn } from '../../session/session-context.js';
import { may, permissions } from '../../session/start-page.js';
import { useText } from '../../text/use-text.js';
import classes from './home-page.module.css';

export function Addresses() {
  const { viewer, cooperative } = useSignedIn();
  const text = useText();
  const mayInvite =
    may(viewer, permissions.invite) ||
    viewer.roles.some(({ organisation }) =>
      ['MUNICIPALITY', 'REFERRER', 'NETWORK'].includes(organisation.kind),
    );
  return (
    <section aria-labelledby="addresses" className={classes.part}>
      <h2 id="addresses">{text('home.addresses')}</h2>
      <ul className={classes.list}>
        {viewer.member && (
          <li>
            <Link to="/thermometer">{text('thermometer.mine')}</Link>
            <span>{text('home.thermometer')}</span>
          </li>
        )}
        {may(viewer, permissions.readDashboard) && (
          <li>
            <Link to="/pipeline">{text('pipeline.title')}</Link>
            <span>{text('home.pipeline')}</span>
          </li>
        )}
        {cooperative && may(viewer, permissions.readPolicies) && (
          <li>
            <Link to="/rules">{text('rules.title')}</Link>
            <span>{text('home.rules')}</span>
          </li>
        )}
        {mayInvite && (
          <li>
            <Link to="/colleagues">{text('colleagues.title')}</Link>
            <span>{text('colleagues.lead')}</span>
          </li>
        )}
        <li>
          <a href="/graphiql">{text('home.explorer')}</a>
          <span>{text('home.explorerHint')}</span>
        </li>
        <li>
          <code>{`${window.location.origin}/graphql`}</code>
          <span>{text('home.endpointHint')}</span>
        </li>
      </ul>
    </section>
  );
}
