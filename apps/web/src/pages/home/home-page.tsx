import { useSignedIn } from '../../session/session-context.js';
import { PageTitle } from '../../shell/page-title.js';
import { useCodeText, useText } from '../../text/use-text.js';
import { caresForMembers, may, permissions, worksWithMembers } from '../../session/start-page.js';
import { Addresses } from './addresses.js';
import { CalendarLinks } from './calendar-links.js';
import classes from './home-page.module.css';
import { MyMembers } from './my-members.js';

/** For every role: who you are here, what you hold where, and what you can open. Nothing that is not there. */
export function HomePage() {
  const { viewer } = useSignedIn();
  const text = useText();
  const codeText = useCodeText();
  return (
    <div className={classes.page}>
      <div className={classes.head}>
        <PageTitle name={text('home.link')}>{text('home.title', { name: viewer.account.name })}</PageTitle>
        <p className={classes.lead}>{text('home.lead', { email: viewer.account.email })}</p>
      </div>
      {caresForMembers(viewer) && !worksWithMembers(viewer) && <MyMembers />}
      <div className={classes.columns}>
        <section aria-labelledby="roles" className={classes.part}>
          <h2 id="roles">{text('home.roles')}</h2>
          <ul className={classes.list}>
            {viewer.roles.map(({ role, organisation }) => (
              <li key={`${role} ${organisation.id}`}>
                <strong>{codeText('role', role)}</strong>
                <span>
                  {organisation.name} · {codeText('organisation', organisation.kind)}
                </span>
              </li>
            ))}
          </ul>
        </section>
        <section aria-labelledby="cooperatives" className={classes.part}>
          <h2 id="cooperatives">{text('home.cooperatives')}</h2>
          {viewer.cooperatives.length === 0 ? (
            <p>{text('home.noCooperatives')}</p>
          ) : (
            <ul className={classes.list}>
              {viewer.cooperatives.map((cooperative) => (
                <li key={cooperative.id}>
                  <strong>{cooperative.name}</strong>
                  <span>{cooperative.roles.map((role) => codeText('role', role)).join(', ')}</span>
                </li>
              ))}
            </ul>
          )}
        </section>
        <Addresses />
      </div>
      {may(viewer, permissions.readCalendar) && <CalendarLinks />}
    </div>
  );
}
