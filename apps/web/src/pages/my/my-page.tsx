import { Link } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { myPageQuery } from '../../api/my-page.js';
import { nodesOf } from '../../api/scalars.js';
import { useOpened } from '../../form/use-opened.js';
import { MemberPage } from '../../member/member-page.js';
import parts from '../../member/part.module.css';
import { Section } from '../../member/section.js';
import { useSignedIn } from '../../session/session-context.js';
import { PageTitle } from '../../shell/page-title.js';
import { useText } from '../../text/use-text.js';
import { SessionCard } from '../coaching/session-card.js';
import { GoalCard } from '../goals/goal-card.js';
import classes from './my-page.module.css';

/** A member's own page: what comes next, what to agree with, the own goals, and where the rest stands. */
export function MyPage() {
  const { viewer } = useSignedIn();
  const text = useText();
  if (!viewer.member) {
    return (
      <>
        <PageTitle name={text('my.title')}>{text('my.title')}</PageTitle>
        <p>{text('my.notMember')}</p>
      </>
    );
  }
  return <MyPageOf memberId={viewer.member.id} />;
}

function MyPageOf({ memberId }: { memberId: string }) {
  const asked = useQuery({ query: myPageQuery, variables: { memberId } });
  const { done, told } = useOpened();
  const text = useText();
  return (
    <MemberPage title={text('my.title')} asked={asked}>
      {({ data, today }) => {
        const planned = nodesOf(data.planned)
          .filter(({ day }) => day >= today)
          .toReversed();
        const [next] = planned;
        const toConfirm = nodesOf(data.held).filter(
          ({ agreements, agreementsConfirmedOn }) => agreements.length > 0 && !agreementsConfirmedOn,
        );
        const goals = nodesOf(data.goals).filter(({ closedOn }) => closedOn === null);
        return (
          <>
            <PageTitle name={text('my.title')}>{text('my.hello', { name: data.member.givenName })}</PageTitle>
            {told}
            <div className={parts.grid}>
              <div className={parts.column}>
                <Section title={text('my.next')}>
                  {next ? (
                    <SessionCard session={next} today={today} onDone={done} />
                  ) : (
                    <p>{text('my.nothingPlanned')}</p>
                  )}
                </Section>
                {toConfirm.length > 0 && (
                  <Section title={text('my.confirm')}>
                    {toConfirm.map((session) => (
                      <SessionCard key={session.id} session={session} today={today} onDone={done} />
                    ))}
                  </Section>
                )}
                <Section title={text('my.goals')}>
                  {goals.length === 0 && <p>{text('my.noGoals')}</p>}
                  {goals.map((goal) => (
                    <GoalCard key={goal.id} goal={goal} />
                  ))}
                </Section>
              </div>
              <nav aria-label={text('my.more')} className={classes.links}>
                {(
                  [
                    ['/members/$memberId', 'my.overview'],
                    ['/members/$memberId/coaching', 'my.talks'],
                    ['/members/$memberId/goals', 'my.allGoals'],
                    ['/members/$memberId/profile', 'my.profile'],
                    ['/members/$memberId/growth', 'my.growth'],
                    ['/members/$memberId/decisions', 'my.decisions'],
                    ['/members/$memberId/safety', 'my.safety'],
                  ] as const
                ).map(([to, key]) => (
                  <Link key={to} to={to} params={{ memberId }} className={classes.link}>
                    {text(key)}
                  </Link>
                ))}
                <Link to="/together" className={classes.link}>
                  {text('my.together')}
                </Link>
              </nav>
            </div>
          </>
        );
      }}
    </MemberPage>
  );
}
