import { recordAdmissionVote, recordBoardDecision } from '../../api/admission.js';
import type { CivilDate } from '../../api/scalars.js';
import { ChangeDialog } from '../../form/change-form.js';
import { ChoiceField } from '../../form/choice-field.js';
import { DateField, NumberField } from '../../form/fields.js';
import { useText } from '../../text/use-text.js';

export interface AdmissionDialogProps {
  member: { id: string; name: string };
  today: CivilDate;
  onDone(): void;
  onCancel(): void;
}

const most = 10_000;

export function RecordVote({ member, today, onDone, onCancel }: AdmissionDialogProps) {
  const text = useText();
  return (
    <ChangeDialog
      title={text('admission.vote')}
      about={member.name}
      submit={text('admission.vote.submit')}
      change={recordAdmissionVote}
      input={(typed) => ({
        memberId: member.id,
        heldOn: typed.text('heldOn'),
        votesFor: typed.number('votesFor') ?? 0,
        votesAgainst: typed.number('votesAgainst') ?? 0,
        abstained: typed.number('abstained') ?? 0,
      })}
      onDone={onDone}
      onCancel={onCancel}
    >
      <p>{text('admission.vote.hint')}</p>
      <DateField name="heldOn" label={text('admission.vote.on')} starts={today} latest={today} />
      <NumberField name="votesFor" label={text('admission.vote.for')} least={0} most={most} />
      <NumberField name="votesAgainst" label={text('admission.vote.against')} least={0} most={most} />
      <NumberField
        name="abstained"
        label={text('admission.vote.abstained')}
        least={0}
        most={most}
        starts={0}
      />
    </ChangeDialog>
  );
}

export function RecordBoardDecision({ member, today, onDone, onCancel }: AdmissionDialogProps) {
  const text = useText();
  return (
    <ChangeDialog
      title={text('admission.board')}
      about={member.name}
      submit={text('admission.board.submit')}
      change={recordBoardDecision}
      input={(typed) => ({
        memberId: member.id,
        metOn: typed.text('metOn'),
        isAdmitted: typed.text('isAdmitted') === 'yes',
      })}
      onDone={onDone}
      onCancel={onCancel}
    >
      <ChoiceField
        name="isAdmitted"
        label={text('admission.board.outcome')}
        choices={[
          { value: 'yes', label: text('admission.yes') },
          { value: 'no', label: text('admission.no') },
        ]}
      />
      <DateField name="metOn" label={text('admission.board.on')} starts={today} latest={today} />
    </ChangeDialog>
  );
}
