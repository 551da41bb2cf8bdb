import { useState } from 'react';
import { Button, Skeleton } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { Told } from '../../acts/use-acts.js';
import { failureOf } from '../../api/failure.js';
import { goalsQuery, type Goal } from '../../api/goals.js';
import { nodesOf, type CivilDate } from '../../api/scalars.js';
import { FailureNotice } from '../../failure/failure-notice.js';
import { BackLink } from '../../member/back-link.js';
import { MemberHead } from '../../member/member-head.js';
import { useSessionSnapshot, useSignedIn } from '../../session/session-context.js';
import { may, permissions } from '../../session/start-page.js';
import { PageTitle } from '../../shell/page-title.js';
import { useText } from '../../text/use-text.js';
import { GoalCard } from './goal-card.js';
import classes from './goals-page.module.css';
import { ReviewGoal } from './review-goal.js';
import { SetGoal } from './set-goal.js';

/** A member's goals in the member's own words, with small steps, and how far each was reached. */
export function GoalsPage() {
  const { memberId } = useParams({ from: '/signed-in/members/$memberId/goals' });
  const { instance } = useSessionSnapshot();
  const [{ data, error }, ask] = useQuery({
    query: goalsQuery,
    variables: { memberId, first: 100, after: null },
  });
  const text = useText();
  const retry = () => ask({ requestPolicy: 'network-only' });
  if (error) {
    return (
      <>
        <BackLink />
        <PageTitle name={text('goals.title')}>{text('goals.title')}</PageTitle>
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
    <GoalsOf member={data.member} goals={nodesOf(data.goals)} today={instance.businessDate} retry={retry} />
  );
}

interface GoalsOfProps {
  member: { id: string; name: string; admittedOn: CivilDate | null };
  goals: Goal[];
  today: CivilDate;
  retry(): void;
}

function GoalsOf({ member, goals, today, retry }: GoalsOfProps) {
  const { viewer } = useSignedIn();
  const [opened, setOpened] = useState<'set' | Goal | null>(null);
  const [told, setTold] = useState('');
  const text = useText();
  const sets = may(viewer, permissions.setGoal);
  const done = (words: string) => {
    setOpened(null);
    setTold(words);
    retry();
  };
  const open = (next: 'set' | Goal) => {
    setTold('');
    setOpened(next);
  };
  const current = goals.filter(({ closedOn }) => closedOn === null);
  const closed = goals.filter(({ closedOn }) => closedOn !== null);
  return (
    <div className={classes.page}>
      <MemberHead
        member={member}
        title={text('goals.of', { name: member.name })}
        act={
          sets && (
            <Button aria-haspopup="dialog" onClick={() => open('set')}>
              {text('goals.set')}
            </Button>
          )
        }
      />
      {told && <Told words={told} />}
      <section aria-labelledby="open" className={classes.part}>
        <h2 id="open">{text('goals.open')}</h2>
        {current.length === 0 && <p>{text('goals.none')}</p>}
        <ul className={classes.list}>
          {current.map((goal) => (
            <li key={goal.id}>
              <GoalCard goal={goal} onReview={sets ? () => open(goal) : undefined} />
            </li>
          ))}
        </ul>
      </section>
      {closed.length > 0 && (
        <section aria-labelledby="closed" className={classes.part}>
          <h2 id="closed">{text('goals.closed')}</h2>
          <ul className={classes.list}>
            {closed.map((goal) => (
              <li key={goal.id}>
                <GoalCard goal={goal} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {opened === 'set' && (
        <SetGoal
          member={member}
          today={today}
          onCancel={() => setOpened(null)}
          onDone={() => done(text('goals.set.done'))}
        />
      )}
      {opened !== null && opened !== 'set' && (
        <ReviewGoal
          goal={opened}
          today={today}
          onCancel={() => setOpened(null)}
          onDone={() => done(text('goals.review.done'))}
        />
      )}
    </div>
  );
}
