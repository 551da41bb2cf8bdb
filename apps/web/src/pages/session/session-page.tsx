import { useRef, useState } from 'react';
import { Skeleton } from '@mantine/core';
import { Link, useParams } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { Told } from '../../form/told.js';
import { coachingSessionsQuery, type CoachingSession } from '../../api/coaching-sessions.js';
import { failureOf } from '../../api/failure.js';
import { recordCoachingSessionMutation } from '../../api/record-coaching-session.js';
import { nodesOf, type CivilDate } from '../../api/scalars.js';
import { FailureNotice } from '../../failure/failure-notice.js';
import { ChoiceField } from '../../form/choice-field.js';
import { DateField, LongTextField, TimeField } from '../../form/fields.js';
import { Form } from '../../form/form.js';
import { LeaveGuard } from '../../form/leave-guard.js';
import { useSend } from '../../form/use-send.js';
import { BackLink } from '../../member/back-link.js';
import { useSessionSnapshot } from '../../session/session-context.js';
import { PageTitle } from '../../shell/page-title.js';
import { useFormats } from '../../text/use-formats.js';
import { useText } from '../../text/use-text.js';
import { agreementsIn, AgreementLines } from './agreement-lines.js';
import classes from './session-page.module.css';

/** A talk on a phone in a minute: the note first, and what was agreed. What is typed stays in this page alone. */
export function SessionPage() {
  const { memberId } = useParams({ from: '/signed-in/members/$memberId/session' });
  const { instance } = useSessionSnapshot();
  const [{ data, error }, ask] = useQuery({
    query: coachingSessionsQuery,
    variables: { memberId, states: ['PLANNED'], first: 20, after: null },
  });
  const text = useText();
  return (
    <div className={classes.page}>
      <BackLink />
      {error && !data && (
        <>
          <PageTitle name={text('session.title')}>{text('session.title')}</PageTitle>
          <FailureNotice failure={failureOf(error)} onRetry={() => ask({ requestPolicy: 'network-only' })} />
        </>
      )}
      {!data && !error && (
        <div aria-busy="true">
          <h1 className="visually-hidden">{text('frame.loading')}</h1>
          <Skeleton height={420} radius="lg" />
        </div>
      )}
      {data && instance && (
        <SessionForm
          key={memberId}
          member={data.member}
          planned={nodesOf(data.coachingSessions)}
          today={instance.businessDate}
        />
      )}
    </div>
  );
}

interface SessionFormProps {
  member: { id: string; name: string };
  planned: CoachingSession[];
  today: CivilDate;
}

function SessionForm({ member, planned, today }: SessionFormProps) {
  const isTyped = useRef(false);
  const [isDone, setDone] = useState(false);
  const send = useSend();
  const text = useText();
  const formats = useFormats();
  // an appointment that is still ahead was not held; of several the latest is the likeliest
  const past = planned.filter(({ day }) => day <= today).toSorted((a, b) => b.day.localeCompare(a.day));
  if (isDone) return <SessionDone member={member} />;
  return (
    <>
      <LeaveGuard isTyped={() => isTyped.current} />
      <PageTitle name={text('session.title')}>{text('session.with', { name: member.name })}</PageTitle>
      <div className={classes.card} onInput={() => (isTyped.current = true)}>
        <Form
          submit={text('session.submit')}
          send={(typed) =>
            send(recordCoachingSessionMutation, {
              input: {
                memberId: member.id,
                heldOn: typed.text('heldOn'),
                note: typed.text('note'),
                agreements: agreementsIn(typed),
                nextAppointmentOn: typed.optional('nextAppointmentOn'),
                nextAppointmentAt: typed.optional('nextAppointmentAt'),
                plannedSessionId: typed.optional('plannedSessionId'),
              },
            })
          }
          onDone={() => {
            isTyped.current = false;
            setDone(true);
          }}
        >
          <LongTextField
            name="note"
            label={text('session.note')}
            hint={text('session.noteHint')}
            most={10_000}
            rows={8}
          />
          <AgreementLines today={today} />
          <div className={classes.pair}>
            <DateField name="nextAppointmentOn" label={text('session.next')} isOptional earliest={today} />
            <TimeField name="nextAppointmentAt" label={text('session.nextAt')} isOptional />
          </div>
          <DateField name="heldOn" label={text('session.heldOn')} starts={today} latest={today} />
          {past.length > 0 && (
            <ChoiceField
              name="plannedSessionId"
              label={text('session.planned')}
              isOptional
              starts={past[0]?.id ?? ''}
              choices={[
                ...past.map(({ id, day, plannedAt }) => ({
                  value: id,
                  label: text('session.plannedOn', { date: formats.date(day), time: plannedAt ?? '' }),
                })),
                { value: '', label: text('session.unplanned') },
              ]}
            />
          )}
        </Form>
      </div>
    </>
  );
}

function SessionDone({ member }: { member: { id: string; name: string } }) {
  const text = useText();
  return (
    <div className={classes.done}>
      <PageTitle name={text('session.title')}>{text('session.with', { name: member.name })}</PageTitle>
      <Told words={text('session.done')} />
      <Link to="/members/$memberId/coaching" params={{ memberId: member.id }} className={classes.go}>
        {text('session.see')}
      </Link>
    </div>
  );
}
