import { planCoachingSessionMutation } from '../../api/plan-coaching-session.js';
import type { CivilDate } from '../../api/scalars.js';
import { Dialog } from '../../form/dialog.js';
import { DateField, TextField, TimeField } from '../../form/fields.js';
import { Form } from '../../form/form.js';
import { useSend } from '../../form/use-send.js';
import { useText } from '../../text/use-text.js';

export interface PlanSessionProps {
  member: { id: string; name: string };
  today: CivilDate;
  onDone(): void;
  onCancel(): void;
}

export function PlanSession({ member, today, onDone, onCancel }: PlanSessionProps) {
  const send = useSend();
  const text = useText();
  return (
    <Dialog title={text('coaching.plan')} about={member.name} onClose={onCancel}>
      <Form
        submit={text('coaching.plan.submit')}
        send={(typed) =>
          send(planCoachingSessionMutation, {
            input: {
              memberId: member.id,
              plannedOn: typed.text('plannedOn'),
              plannedAt: typed.optional('plannedAt'),
              place: typed.optional('place'),
            },
          })
        }
        onDone={onDone}
        onCancel={onCancel}
      >
        <DateField name="plannedOn" label={text('coaching.plan.on')} earliest={today} />
        <TimeField name="plannedAt" label={text('session.nextAt')} isOptional />
        <TextField name="place" label={text('coaching.plan.place')} isOptional most={200} />
      </Form>
    </Dialog>
  );
}
