import { useQuery } from 'urql';
import {
  cancelGroupMeeting,
  planGroupMeeting,
  recordGroupAttendance,
  type GroupMeeting,
} from '../../api/group-meeting.js';
import { myMembersQuery } from '../../api/my-members.js';
import { nodesOf, type CivilDate } from '../../api/scalars.js';
import { ChangeDialog, ChangeForm } from '../../form/change-form.js';
import { CheckField } from '../../form/check-field.js';
import { Dialog } from '../../form/dialog.js';
import { DateField, TextField, TimeField } from '../../form/fields.js';
import { Answer } from '../../shell/answer.js';
import { useText } from '../../text/use-text.js';

interface MeetingDialogProps {
  onDone(): void;
  onCancel(): void;
}

/** The day may lie in the past, to say who was there. */
export function PlanMeeting({ today, onDone, onCancel }: MeetingDialogProps & { today: CivilDate }) {
  const text = useText();
  return (
    <ChangeDialog
      title={text('meeting.plan')}
      submit={text('meeting.plan.submit')}
      change={planGroupMeeting}
      input={(typed) => ({
        subject: typed.text('subject'),
        meetsOn: typed.text('meetsOn'),
        meetsAt: typed.optional('meetsAt'),
        place: typed.optional('place'),
      })}
      onDone={onDone}
      onCancel={onCancel}
    >
      <TextField
        name="subject"
        label={text('meeting.subject')}
        hint={text('meeting.subjectHint')}
        most={200}
      />
      <DateField name="meetsOn" label={text('coaching.plan.on')} starts={today} />
      <TimeField name="meetsAt" label={text('session.nextAt')} isOptional />
      <TextField name="place" label={text('meeting.place')} isOptional most={200} />
    </ChangeDialog>
  );
}

/** Everybody who was there; who was there and has left since stays in the list. */
export function RecordAttendance({
  meeting,
  onDone,
  onCancel,
}: MeetingDialogProps & { meeting: GroupMeeting }) {
  const asked = useQuery({ query: myMembersQuery, variables: {} });
  const text = useText();
  const namesWith = (members: readonly { id: string; name: string }[]) =>
    new Map([...meeting.attendees, ...members].map(({ id, name }) => [id, name]));
  return (
    <Dialog title={text('meeting.attend')} about={meeting.subject} onClose={onCancel}>
      {/* a list without anybody in it says that nobody was there: the names come before it can be kept */}
      <Answer asked={asked}>
        {({ members }) => (
          <ChangeForm
            submit={text('meeting.attend.submit')}
            change={recordGroupAttendance}
            input={(typed) => ({ groupMeetingId: meeting.id, memberIds: typed.lines('memberIds') })}
            onDone={onDone}
            onCancel={onCancel}
          >
            <CheckField
              name="memberIds"
              label={text('meeting.attend.who')}
              choices={[...namesWith(nodesOf(members))].map(([value, label]) => ({ value, label }))}
              starts={meeting.attendees.map(({ id }) => id)}
            />
          </ChangeForm>
        )}
      </Answer>
    </Dialog>
  );
}

export function CancelMeeting({ meeting, onDone, onCancel }: MeetingDialogProps & { meeting: GroupMeeting }) {
  const text = useText();
  return (
    <ChangeDialog
      title={text('meeting.cancel')}
      about={meeting.subject}
      submit={text('meeting.cancel.submit')}
      change={cancelGroupMeeting}
      input={() => ({ groupMeetingId: meeting.id })}
      onDone={onDone}
      onCancel={onCancel}
    >
      <p>{text('meeting.cancel.lead')}</p>
    </ChangeDialog>
  );
}
