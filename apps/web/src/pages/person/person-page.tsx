import { Skeleton } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { failureOf } from '../../api/failure.js';
import { memberFileQuery, type MemberFile } from '../../api/member-file.js';
import type { CivilDate } from '../../api/scalars.js';
import { ActButtons } from '../../acts/act-buttons.js';
import { actsFor } from '../../acts/act.js';
import { useActs } from '../../acts/use-acts.js';
import { FailureNotice } from '../../failure/failure-notice.js';
import { BackLink } from '../../member/back-link.js';
import { daysBetween } from '../../member/due.js';
import { MemberNav } from '../../member/member-nav.js';
import { useSessionSnapshot, useSignedIn } from '../../session/session-context.js';
import { PageTitle } from '../../shell/page-title.js';
import { useFormats } from '../../text/use-formats.js';
import { useText } from '../../text/use-text.js';
import { PersonFacts } from './person-facts.js';
import classes from './person-page.module.css';
import { TermClockCard } from './term-clock-card.js';
import { WayList } from './way-list.js';

/** One person: where they stand, how much time there is, the way so far, and what can be done. */
export function PersonPage() {
  const { memberId } = useParams({ from: '/signed-in/members/$memberId' });
  const { instance } = useSessionSnapshot();
  const [{ data, error }, ask] = useQuery({ query: memberFileQuery, variables: { id: memberId } });
  const text = useText();
  return (
    <>
      <BackLink />
      {error && (
        <>
          <PageTitle name={text('person.title')}>{text('person.title')}</PageTitle>
          <FailureNotice failure={failureOf(error)} onRetry={() => ask({ requestPolicy: 'network-only' })} />
        </>
      )}
      {!error && (!data || !instance) && <PersonSkeleton />}
      {!error && data && instance && (
        <Person key={data.member.id} member={data.member} today={instance.businessDate} />
      )}
    </>
  );
}

const ofTheWay = ['SUBMIT_PLAN', 'START_TRIAL', 'DECIDE_TRIAL', 'STOP_TRIAL', 'RECORD_OUTFLOW'] as const;

function Person({ member, today }: { member: MemberFile; today: CivilDate }) {
  const { viewer } = useSignedIn();
  const text = useText();
  const formats = useFormats();
  const acts = useActs(today);
  const possible = actsFor(member, viewer.permissions);
  const start = (act: (typeof possible)[number]) => acts.start(act, member);
  return (
    <div className={classes.page}>
      <div className={classes.head}>
        <PageTitle name={member.name}>{member.name}</PageTitle>
        <p className={classes.lead}>
          <span className={classes.phase}>{text(`phase.${member.phase}`)}</span>{' '}
          {text('person.since', {
            date: formats.date(member.phaseSinceOn),
            days: daysBetween(member.phaseSinceOn, today),
          })}
        </p>
        <p className={classes.number}>{text('person.number', { number: member.number })}</p>
      </div>
      <MemberNav memberId={member.id} hasThermometer={member.admittedOn !== null} />
      {acts.told}
      <div className={classes.columns}>
        <TermClockCard member={member} today={today}>
          <ActButtons
            acts={possible.filter((act) => ofTheWay.some((one) => one === act))}
            onStart={start}
            hasPrimary={member.phase !== 'ACTIVE'}
          />
        </TermClockCard>
        <PersonFacts member={member} today={today} acts={possible} onStart={start} />
        <WayList member={member} today={today} />
      </div>
      {acts.dialog}
    </div>
  );
}

function PersonSkeleton() {
  const text = useText();
  return (
    <div aria-busy="true" className={classes.page}>
      <h1 className="visually-hidden">{text('frame.loading')}</h1>
      <Skeleton height={44} width="min(20rem, 80%)" />
      <div className={classes.columns}>
        <Skeleton height={340} radius="lg" />
        <Skeleton height={340} radius="lg" />
      </div>
    </div>
  );
}
