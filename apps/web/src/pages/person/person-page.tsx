import { useParams } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { ActButtons } from '../../acts/act-buttons.js';
import { ActMenu } from '../../acts/act-menu.js';
import { actsFor, type Act } from '../../acts/act.js';
import { useActs } from '../../acts/use-acts.js';
import type { Phase } from '../../api/listed-member.js';
import { memberFileQuery, type MemberFile } from '../../api/member-file.js';
import type { CivilDate } from '../../api/scalars.js';
import { BackLink } from '../../member/back-link.js';
import { daysBetween } from '../../member/due.js';
import { MemberNav } from '../../member/member-nav.js';
import { MemberPage } from '../../member/member-page.js';
import { useSignedIn } from '../../session/session-context.js';
import { PageTitle } from '../../shell/page-title.js';
import { useFormats } from '../../text/use-formats.js';
import { useText } from '../../text/use-text.js';
import { AftercareCard } from './aftercare-card.js';
import { CorrectionsCard } from './corrections-card.js';
import { PersonFacts } from './person-facts.js';
import classes from './person-page.module.css';
import { TermClockCard } from './term-clock-card.js';
import { WayList } from './way-list.js';

/** One person: where they stand, how much time there is, the way so far, and what can be done. */
export function PersonPage() {
  const { memberId } = useParams({ from: '/signed-in/members/$memberId' });
  const asked = useQuery({ query: memberFileQuery, variables: { id: memberId } });
  const text = useText();
  return (
    <MemberPage title={text('person.title')} asked={asked}>
      {({ data, today }) => <Person key={data.member.id} member={data.member} today={today} />}
    </MemberPage>
  );
}

/** Where one step usually follows. */
const firstIsNext: readonly Phase[] = ['REFERRED', 'PLAN', 'TRIAL'];

/** Who left, after a membership or a trial: money and things may wait for a decision. */
const left: readonly Phase[] = ['OUTFLOW', 'DROP_OUT', 'DECLINED', 'TRANSFERRED'];

/** What stands beside the fact that it is about, and not in the menu. */
const besideFacts: readonly Act[] = [
  'ASSIGN_COACH',
  'RECORD_ENTERPRISE',
  'RECORD_PERMISSION',
  'START_PAUSE',
  'END_PAUSE',
  'RECORD_BENEFIT_CHANGE',
  'RECORD_AFTERCARE',
];

function Person({ member, today }: { member: MemberFile; today: CivilDate }) {
  const { viewer } = useSignedIn();
  const text = useText();
  const formats = useFormats();
  const acts = useActs(today);
  const { trajectory } = member;
  const hasPause =
    trajectory?.pauses.some(({ endsOn }) => endsOn === null || endsOn >= today) ?? member.isPaused;
  const possible = actsFor({ ...member, hasPause }, viewer.permissions);
  const start = (act: (typeof possible)[number]) => acts.start(act, member);
  return (
    <>
      <div>
        <BackLink />
        <div className={classes.head}>
          <PageTitle name={member.name}>{member.name}</PageTitle>
          <p className={classes.lead}>
            <span className={classes.phase}>{text(`phase.${member.phase}`)}</span>{' '}
            {text('person.since', {
              date: formats.date(member.phaseSinceOn),
              days: daysBetween(member.phaseSinceOn, today),
            })}
            {member.isPaused && ` · ${text('person.paused')}`}
          </p>
          <p className={classes.number}>{text('person.number', { number: member.number })}</p>
        </div>
      </div>
      <MemberNav
        memberId={member.id}
        hasThermometer={member.admittedOn !== null}
        hasLeft={left.includes(member.phase)}
      />
      {acts.told}
      <div className={classes.columns}>
        <div className={classes.column}>
          <TermClockCard member={member} today={today}>
            <ActMenu
              acts={possible.filter((act) => !besideFacts.includes(act))}
              onStart={start}
              hasPrimary={firstIsNext.includes(member.phase)}
            />
          </TermClockCard>
          {trajectory && trajectory.aftercare.length > 0 && (
            <AftercareCard moments={trajectory.aftercare} today={today}>
              <ActButtons acts={possible.filter((act) => act === 'RECORD_AFTERCARE')} onStart={start} />
            </AftercareCard>
          )}
          <WayList member={member} today={today} />
          {trajectory && <CorrectionsCard corrections={trajectory.corrections} />}
        </div>
        <PersonFacts member={member} today={today} acts={possible} onStart={start} />
      </div>
      {acts.dialog}
    </>
  );
}
