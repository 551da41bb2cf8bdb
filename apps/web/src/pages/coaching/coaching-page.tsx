import { useState, type ReactNode } from 'react';
import { Button, Skeleton } from '@mantine/core';
import { Link, useParams } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { Told } from '../../acts/use-acts.js';
import { coachingSessionsQuery, type CoachingSession } from '../../api/coaching-sessions.js';
import { failureOf } from '../../api/failure.js';
import { nodesOf, type CivilDate } from '../../api/scalars.js';
import { FailureNotice } from '../../failure/failure-notice.js';
import { BackLink } from '../../member/back-link.js';
import { MemberHead } from '../../member/member-head.js';
import { useSessionSnapshot } from '../../session/session-context.js';
import { PageTitle } from '../../shell/page-title.js';
import { useText } from '../../text/use-text.js';
import classes from './coaching-page.module.css';
import { MissSession } from './miss-session.js';
import { PlanSession } from './plan-session.js';
import { SessionCard } from './session-card.js';

const mostShown = 100;
const pageSize = 10;

/** A member's talks with their coach: what is planned, and what was said and agreed. */
export function CoachingPage() {
  const { memberId } = useParams({ from: '/signed-in/members/$memberId/coaching' });
  const { instance } = useSessionSnapshot();
  const [first, setFirst] = useState(pageSize);
  const [{ data, error, fetching }, ask] = useQuery({
    query: coachingSessionsQuery,
    variables: { memberId, states: ['PLANNED', 'HELD', 'MISSED'], first, after: null },
  });
  const text = useText();
  const retry = () => ask({ requestPolicy: 'network-only' });
  if (error) {
    return (
      <>
        <BackLink />
        <PageTitle name={text('coaching.title')}>{text('coaching.title')}</PageTitle>
        <FailureNotice failure={failureOf(error)} onRetry={retry} />
      </>
    );
  }
  if (!data || !instance) {
    return (
      <div aria-busy="true" className={classes.page}>
        <h1 className="visually-hidden">{text('frame.loading')}</h1>
        <Skeleton height={44} width="min(20rem, 80%)" />
        <Skeleton height={220} radius="lg" />
      </div>
    );
  }
  return (
    <Sessions
      member={data.member}
      sessions={nodesOf(data.coachingSessions)}
      today={instance.businessDate}
      retry={retry}
      more={
        data.coachingSessions.pageInfo.hasNextPage && first < mostShown ? (
          <Button
            variant="default"
            loading={fetching}
            onClick={() => setFirst(Math.min(first * 2, mostShown))}
          >
            {text('changes.more')}
          </Button>
        ) : null
      }
    />
  );
}

interface SessionsProps {
  member: { id: string; name: string; admittedOn: CivilDate | null };
  sessions: CoachingSession[];
  today: CivilDate;
  retry(): void;
  more: ReactNode;
}

type Opened = { act: 'plan' } | { act: 'miss'; session: CoachingSession };

function Sessions({ member, sessions, today, retry, more }: SessionsProps) {
  const [opened, setOpened] = useState<Opened | null>(null);
  const [told, setTold] = useState('');
  const text = useText();
  const close = () => setOpened(null);
  const done = (words: string) => {
    setOpened(null);
    setTold(words);
    retry();
  };
  const planned = sessions.filter(({ state }) => state === 'PLANNED').toReversed();
  const past = sessions.filter(({ state }) => state !== 'PLANNED');
  const open = (next: Opened) => {
    setTold('');
    setOpened(next);
  };
  return (
    <div className={classes.page}>
      <MemberHead
        member={member}
        title={text('coaching.of', { name: member.name })}
        act={
          <Link to="/members/$memberId/session" params={{ memberId: member.id }} className={classes.record}>
            {text('session.title')}
          </Link>
        }
      />
      {told && <Told words={told} />}
      <section aria-labelledby="planned" className={classes.part}>
        <div className={classes.head}>
          <h2 id="planned">{text('coaching.planned')}</h2>
          <Button variant="default" aria-haspopup="dialog" onClick={() => open({ act: 'plan' })}>
            {text('coaching.plan')}
          </Button>
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
                  act={
                    session.day <= today && (
                      <Button
                        variant="default"
                        aria-haspopup="dialog"
                        onClick={() => open({ act: 'miss', session })}
                      >
                        {text('coaching.miss')}
                      </Button>
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
                <SessionCard session={session} today={today} />
              </li>
            ))}
          </ul>
        )}
        {more}
      </section>
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
    </div>
  );
}
