import { Skeleton } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { failureOf } from '../../api/failure.js';
import { myMembersQuery } from '../../api/my-members.js';
import { nodesOf } from '../../api/scalars.js';
import { FailureNotice } from '../../failure/failure-notice.js';
import { MemberCard } from '../../member/member-card.js';
import { useSessionSnapshot, useSignedIn } from '../../session/session-context.js';
import { may, permissions } from '../../session/start-page.js';
import { useText } from '../../text/use-text.js';
import classes from './my-members.module.css';

/** Whom a coach has in their care today; the server leaves out everybody else. */
export function MyMembers() {
  const { instance } = useSessionSnapshot();
  const { viewer } = useSignedIn();
  const [{ data, error }, ask] = useQuery({ query: myMembersQuery, variables: {} });
  const text = useText();
  const members = data && nodesOf(data.members);
  return (
    <section aria-labelledby="my-members" className={classes.members}>
      <h2 id="my-members">{text('myMembers.title')}</h2>
      {error && (
        <FailureNotice failure={failureOf(error)} onRetry={() => ask({ requestPolicy: 'network-only' })} />
      )}
      {!error && !members && <Skeleton height={180} />}
      {!error && members?.length === 0 && <p>{text('myMembers.none')}</p>}
      {!error && members && instance && (
        <ul className={classes.list}>
          {members.map((member) => (
            <li key={member.id}>
              <MemberCard
                member={member}
                today={instance.businessDate}
                tells="phase"
                act={
                  may(viewer, permissions.recordSession) ? (
                    <Link
                      to="/members/$memberId/session"
                      params={{ memberId: member.id }}
                      aria-label={text('session.with', { name: member.name })}
                    >
                      {text('session.title')}
                    </Link>
                  ) : (
                    may(viewer, permissions.readReports) && (
                      <Link
                        to="/reports"
                        search={{ member: member.id }}
                        aria-label={text('reports.ofMemberNamed', { name: member.name })}
                      >
                        {text('reports.title')}
                      </Link>
                    )
                  )
                }
              />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
