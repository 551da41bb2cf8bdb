import { useState, type ReactNode } from 'react';
import { Button } from '@mantine/core';
import { Link, useParams } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { coachingSessionsQuery, type CoachingSession } from '../../api/coaching-sessions.js';
import type { NoteRelease } from '../../api/note-release.js';
import { nodesOf, type CivilDate } from '../../api/scalars.js';
import { OpenButton } from '../../form/open-button.js';
import { useOpened } from '../../form/use-opened.js';
import { MemberHead } from '../../member/member-head.js';
import { MemberPage } from '../../member/member-page.js';
import { useSignedIn } from '../../session/session-context.js';
import { may, permissions } from '../../session/start-page.js';
import { useText } from '../../text/use-text.js';
import classes from './coaching-page.module.css';
import { MissSession } from './miss-session.js';
import { NoteReleases } from './note-releases.js';
import { PlanSession } from './plan-session.js';
import { SessionCard } from './session-card.js';

const mostShown = 100;
const pageSize = 10;

/** A member's talks with their coach: what is planned, and what was said and agreed. */
export function CoachingPage() {
  const { memberId } = useParams({ from: '/signed-in/members/$memberId/coaching' });
  const [first, setFirst] = useState(pageSize);
  const asked = useQuery({
    query: coachingSessionsQuery,
    variables: { memberId, states: ['PLANNED', 'HELD', 'MISSED'], first, after: null },
  });
  const text = useText();
  return (
    <MemberPage title={text('coaching.title')} asked={asked}>
      {({ data, ...page }) => (
        <Sessions
          member={data.member}
          sessions={nodesOf(data.coachingSessions)}
          releases={data.noteReleases}
          more={
            data.coachingSessions.pageInfo.hasNextPage && first < mostShown ? (
              <Button
                variant="default"
                loading={asked[0].fetching}
                onClick={() => setFirst(Math.min(first * 2, mostShown))}
              >
                {text('changes.more')}
              </Button>
            ) : null
          }
          {...page}
        />
      )}
    </MemberPage>
  );
}

interface SessionsProps {
  member: {
    id: string;
    name: string;
    admittedOn: CivilDate | null;
    coach: { id: string; name: string } | null;
  };
  sessions: CoachingSession[];
  releases: NoteRelease[];
  today: CivilDate;
  retry(): void;
  more: ReactNode;
}

type Opened = { act: 'plan' } | { act: 'miss'; session: CoachingSession };

function Sessions({ member, sessions, releases, today, retry, more }: SessionsProps) {
  const { opened, open, close, done, told } = useOpened<Opened>(retry);
  const { viewer } = useSignedIn();
  const text = useText();
  const records = may(viewer, permissions.recordSession);
  const planned = sessions.filter(({ state }) => state === 'PLANNED').toReversed();
  const past = sessions.filter(({ state }) => state !== 'PLANNED');
  return (
    <>
      <MemberHead
        member={member}
        title={text('coaching.of', { name: member.name })}
        act={
          records && (
            <Link to="/members/$memberId/session" params={{ memberId: member.id }} className={classes.record}>
              {text('session.title')}
            </Link>
          )
        }
      />
      {told}
      <section aria-labelledby="planned" className={classes.part}>
        <div className={classes.head}>
          <h2 id="planned">{text('coaching.planned')}</h2>
          {records && <OpenButton label={text('coaching.plan')} onOpen={() => open({ act: 'plan' })} />}
        </div>
        {planned.length === 0 ? (
          <p>{text('coaching.nothingPlanned')}</p>
        ) : (
          <ul className={classes.list}>
            {planned.map((session) => (
              <li key={session.id}>
                <SessionCard
                  session={session}
                  today={today}
                  onDone={done}
                  act={
                    records &&
                    session.day <= today && (
                      <OpenButton
                        label={text('coaching.miss')}
                        onOpen={() => open({ act: 'miss', session })}
                      />
                    )
                  }
                />
              </li>
            ))}
          </ul>
        )}
      </section>
      <section aria-labelledby="past" className={classes.part}>
        <h2 id="past">{text('coaching.past')}</h2>
        {past.length === 0 ? (
          <p>{text('coaching.nothingPast')}</p>
        ) : (
          <ul className={classes.list}>
            {past.map((session) => (
              <li key={session.id}>
                <SessionCard session={session} today={today} onDone={done} />
              </li>
            ))}
          </ul>
        )}
        {more}
      </section>
      <NoteReleases member={member} releases={releases} retry={retry} />
      {opened?.act === 'plan' && (
        <PlanSession
          member={member}
          today={today}
          onCancel={close}
          onDone={() => done(text('coaching.plan.done'))}
        />
      )}
      {opened?.act === 'miss' && (
        <MissSession
          member={member}
          sessionId={opened.session.id}
          onCancel={close}
          onDone={() => done(text('coaching.miss.done'))}
        />
      )}
    </>
  );
}
