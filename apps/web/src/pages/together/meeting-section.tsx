import { Skeleton } from '@mantine/core';
import { useQuery } from 'urql';
import { failureOf } from '../../api/failure.js';
import { groupMeetingsQuery, type GroupMeeting } from '../../api/group-meeting.js';
import { nodesOf, type CivilDate } from '../../api/scalars.js';
import { FailureNotice } from '../../failure/failure-notice.js';
import { OpenButton } from '../../form/open-button.js';
import { useOpened } from '../../form/use-opened.js';
import parts from '../../member/part.module.css';
import { Section } from '../../member/section.js';
import { useSignedIn } from '../../session/session-context.js';
import { may, permissions } from '../../session/start-page.js';
import { useFormats } from '../../text/use-formats.js';
import { useText } from '../../text/use-text.js';
import { CancelMeeting, PlanMeeting, RecordAttendance } from './meeting-dialogs.js';

type Opened = { act: 'plan' } | { act: 'attend' | 'cancel'; meeting: GroupMeeting };

/** Meetings of the group: what is planned, and who was there. */
export function MeetingSection({ today }: { today: CivilDate }) {
  const { viewer } = useSignedIn();
  const [{ data, error }, ask] = useQuery({ query: groupMeetingsQuery, variables: {} });
  const retry = () => ask({ requestPolicy: 'network-only' });
  const { opened, open, close, done, told } = useOpened<Opened>(retry);
  const text = useText();
  const formats = useFormats();
  const plans = may(viewer, permissions.planMeeting);
  const attends = may(viewer, permissions.recordAttendance);
  const meetings = data && nodesOf(data.groupMeetings);
  return (
    <Section
      title={text('meeting.title')}
      told={told}
      acts={plans && <OpenButton label={text('meeting.plan')} onOpen={() => open({ act: 'plan' })} />}
    >
      {error && <FailureNotice failure={failureOf(error)} onRetry={retry} />}
      {!error && !meetings && <Skeleton height={120} />}
      {meetings?.length === 0 && <p>{text('meeting.none')}</p>}
      <ul className={parts.list}>
        {meetings?.map((meeting) => (
          <li key={meeting.id} className={parts.item}>
            <h3>{meeting.subject}</h3>
            <p className={parts.about}>
              {[formats.date(meeting.meetsOn), meeting.meetsAt, meeting.place].filter(Boolean).join(' · ')}
            </p>
            {meeting.cancelledOn && <p className={parts.due}>{text('meeting.cancelled')}</p>}
            {meeting.attendees.length > 0 && (
              <p>
                {text('meeting.attendees', {
                  names: meeting.attendees.map(({ name }) => name).join(', '),
                })}
              </p>
            )}
            {!meeting.cancelledOn && (
              <div className={parts.acts}>
                {attends && meeting.meetsOn <= today && (
                  <OpenButton
                    label={text('meeting.attend')}
                    isQuiet
                    onOpen={() => open({ act: 'attend', meeting })}
                  />
                )}
                {plans && meeting.attendees.length === 0 && (
                  <OpenButton
                    label={text('meeting.cancel')}
                    isQuiet
                    onOpen={() => open({ act: 'cancel', meeting })}
                  />
                )}
              </div>
            )}
          </li>
        ))}
      </ul>
      {opened?.act === 'plan' && (
        <PlanMeeting today={today} onCancel={close} onDone={() => done(text('meeting.plan.done'))} />
      )}
      {opened?.act === 'attend' && (
        <RecordAttendance
          meeting={opened.meeting}
          onCancel={close}
          onDone={() => done(text('meeting.attend.done'))}
        />
      )}
      {opened?.act === 'cancel' && (
        <CancelMeeting
          meeting={opened.meeting}
          onCancel={close}
          onDone={() => done(text('meeting.cancel.done'))}
        />
      )}
    </Section>
  );
}
