import type { CivilDate } from '../../api/scalars.js';
import { setGoalMutation } from '../../api/set-goal.js';
import { Dialog } from '../../form/dialog.js';
import { DateField, LongTextField, TextField } from '../../form/fields.js';
import { Form } from '../../form/form.js';
import { LineList } from '../../form/line-list.js';
import { useSend } from '../../form/use-send.js';
import { useText } from '../../text/use-text.js';

const mostSteps = 30;

export interface SetGoalProps {
  member: { id: string; name: string };
  today: CivilDate;
  onDone(): void;
  onCancel(): void;
}

export function SetGoal({ member, today, onDone, onCancel }: SetGoalProps) {
  const send = useSend();
  const text = useText();
  return (
    <Dialog title={text('goals.set')} about={member.name} onClose={onCancel}>
      <Form
        submit={text('goals.set.submit')}
        send={(typed) =>
          send(setGoalMutation, {
            input: {
              memberId: member.id,
              words: typed.text('words'),
              reviewOn: typed.text('reviewOn'),
              steps: Array.from({ length: mostSteps }, (_, at) => typed.text(`steps.${at}`)).filter(Boolean),
              levels: [],
            },
          })
        }
        onDone={onDone}
        onCancel={onCancel}
      >
        <LongTextField
          name="words"
          label={text('goals.words')}
          hint={text('goals.wordsHint')}
          most={2000}
          rows={3}
        />
        <LineList
          title={text('goals.steps')}
          hint={text('goals.stepsHint')}
          add={text('goals.addStep')}
          remove={(number) => text('goals.removeStep', { number })}
          most={mostSteps}
          renderLine={(at) => (
            <TextField name={`steps.${at}`} label={text('goals.step', { number: at + 1 })} most={500} />
          )}
        />
        <DateField
          name="reviewOn"
          label={text('goals.lookOn')}
          hint={text('goals.lookOnHint')}
          earliest={today}
        />
      </Form>
    </Dialog>
  );
}
