import { Button } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { goalsQuery, type Goal } from '../../api/goals.js';
import { nodesOf, type CivilDate } from '../../api/scalars.js';
import { useOpened } from '../../form/use-opened.js';
import { MemberHead } from '../../member/member-head.js';
import { MemberPage } from '../../member/member-page.js';
import { useSignedIn } from '../../session/session-context.js';
import { may, permissions } from '../../session/start-page.js';
import { useText } from '../../text/use-text.js';
import { GoalCard } from './goal-card.js';
import classes from './goals-page.module.css';
import { ReviewGoal } from './review-goal.js';
import { SetGoal } from './set-goal.js';

/** A member's goals in the member's own words, with small steps, and how far each was reached. */
export function GoalsPage() {
  const { memberId } = useParams({ from: '/signed-in/members/$memberId/goals' });
  const asked = useQuery({ query: goalsQuery, variables: { memberId, first: 100, after: null } });
  const text = useText();
  return (
    <MemberPage title={text('goals.title')} asked={asked}>
      {({ data, ...page }) => <GoalsOf member={data.member} goals={nodesOf(data.goals)} {...page} />}
    </MemberPage>
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
  const { opened, open, close, done, told } = useOpened<'set' | Goal>(retry);
  const text = useText();
  const sets = may(viewer, permissions.setGoal);
  const current = goals.filter(({ closedOn }) => closedOn === null);
  const closed = goals.filter(({ closedOn }) => closedOn !== null);
  return (
    <>
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
      {told}
      <section aria-labelledby="open" className={classes.part}>
        <h2 id="open">{text(viewer.member ? 'goals.openOwn' : 'goals.open')}</h2>
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
        <SetGoal member={member} today={today} onCancel={close} onDone={() => done(text('goals.set.done'))} />
      )}
      {opened !== null && opened !== 'set' && (
        <ReviewGoal
          goal={opened}
          today={today}
          onCancel={close}
          onDone={() => done(text('goals.review.done'))}
        />
      )}
    </>
  );
}
