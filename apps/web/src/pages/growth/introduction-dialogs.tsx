import { useQuery } from 'urql';
import { failureOf } from '../../api/failure.js';
import {
  contactsQuery,
  introduceMember,
  introductionOutcomes,
  recordIntroductionOutcome,
  type Introduction,
} from '../../api/introduction.js';
import { nodesOf, type CivilDate } from '../../api/scalars.js';
import { FailureNotice } from '../../failure/failure-notice.js';
import { ChangeDialog } from '../../form/change-form.js';
import { ChoiceField } from '../../form/choice-field.js';
import { DateField, LongTextField, SelectField } from '../../form/fields.js';
import { useText } from '../../text/use-text.js';

interface IntroductionDialogProps {
  today: CivilDate;
  onDone(): void;
  onCancel(): void;
}

export interface IntroduceMemberProps extends IntroductionDialogProps {
  member: { id: string; name: string };
}

/** To one of the entrepreneurs in the region who agreed to it; the member then sees how to reach them. */
export function IntroduceMember({ member, today, onDone, onCancel }: IntroduceMemberProps) {
  const [{ data, error }, ask] = useQuery({ query: contactsQuery, variables: {} });
  const text = useText();
  const contacts = data ? nodesOf(data.contacts).filter(({ removedOn }) => removedOn === null) : [];
  return (
    <ChangeDialog
      title={text('introduction.introduce')}
      about={member.name}
      submit={text('introduction.introduce.submit')}
      change={introduceMember}
      input={(typed) => ({
        memberId: member.id,
        contactId: typed.text('contactId'),
        introducedOn: typed.text('introducedOn'),
        purpose: typed.text('purpose'),
      })}
      onDone={onDone}
      onCancel={onCancel}
    >
      {error && (
        <FailureNotice failure={failureOf(error)} onRetry={() => ask({ requestPolicy: 'network-only' })} />
      )}
      <SelectField
        name="contactId"
        label={text('introduction.contact')}
        hint={text('introduction.contactHint')}
        options={contacts.map(({ id, enterprise, town, name }) => ({
          value: id,
          label: [enterprise, town, name].filter(Boolean).join(', '),
        }))}
      />
      <LongTextField
        name="purpose"
        label={text('introduction.purpose')}
        hint={text('plan.advise.wordsHint')}
        most={500}
        rows={3}
      />
      <DateField name="introducedOn" label={text('introduction.on')} starts={today} latest={today} />
    </ChangeDialog>
  );
}

export interface RecordOutcomeProps extends IntroductionDialogProps {
  introduction: Introduction;
}

export function RecordOutcome({ introduction, today, onDone, onCancel }: RecordOutcomeProps) {
  const text = useText();
  return (
    <ChangeDialog
      title={text('introduction.outcome')}
      about={introduction.enterprise}
      submit={text('introduction.outcome.submit')}
      change={recordIntroductionOutcome}
      input={(typed) => ({
        introductionId: introduction.id,
        outcome: typed.text('outcome'),
        happenedOn: typed.text('happenedOn'),
      })}
      onDone={onDone}
      onCancel={onCancel}
    >
      <ChoiceField
        name="outcome"
        label={text('introduction.outcome.what')}
        choices={introductionOutcomes.map((value) => ({ value, label: text(`introduction.${value}`) }))}
      />
      <DateField
        name="happenedOn"
        label={text('introduction.on')}
        starts={today}
        earliest={introduction.introducedOn}
        latest={today}
      />
    </ChangeDialog>
  );
}
