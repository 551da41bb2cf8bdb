import { missCoachingSessionMutation } from '../../api/miss-coaching-session.js';
import { ChoiceField } from '../../form/choice-field.js';
import { Dialog } from '../../form/dialog.js';
import { Form } from '../../form/form.js';
import { useSend } from '../../form/use-send.js';
import { useText } from '../../text/use-text.js';

const parties = ['MEMBER', 'COACH'] as const;

export interface MissSessionProps {
  member: { name: string };
  sessionId: string;
  onDone(): void;
  onCancel(): void;
}

export function MissSession({ member, sessionId, onDone, onCancel }: MissSessionProps) {
  const send = useSend();
  const text = useText();
  return (
    <Dialog title={text('coaching.miss')} about={member.name} onClose={onCancel}>
      <Form
        submit={text('coaching.miss.submit')}
        send={(typed) =>
          send(missCoachingSessionMutation, {
            input: { sessionId, missedBy: typed.text('missedBy') === 'COACH' ? 'COACH' : 'MEMBER' },
          })
        }
        onDone={onDone}
        onCancel={onCancel}
      >
        <ChoiceField
          name="missedBy"
          label={text('coaching.miss.who')}
          choices={parties.map((value) => ({ value, label: text(`coaching.missedBy.${value}`) }))}
        />
      </Form>
    </Dialog>
  );
}
