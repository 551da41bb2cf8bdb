import { useQuery } from 'urql';
import { assignCoach, coachesQuery } from '../api/coach.js';
import { failureOf } from '../api/failure.js';
import { FailureNotice } from '../failure/failure-notice.js';
import { DateField, SelectField } from '../form/fields.js';
import { useText } from '../text/use-text.js';
import { ActForm } from './act-form.js';
import type { ActProps } from './act.js';

export function AssignCoach({ memberId, today, onDone, onCancel }: ActProps) {
  const [{ data, error }, ask] = useQuery({ query: coachesQuery, variables: {} });
  const text = useText();
  if (error) {
    return (
      <FailureNotice failure={failureOf(error)} onRetry={() => ask({ requestPolicy: 'network-only' })} />
    );
  }
  if (!data) return <p role="status">{text('frame.loading')}</p>;
  return (
    <ActForm
      act="ASSIGN_COACH"
      change={assignCoach}
      input={(typed) => ({
        memberId,
        coachEmail: typed.text('coachEmail'),
        startsOn: typed.text('startsOn'),
      })}
      onDone={onDone}
      onCancel={onCancel}
    >
      <SelectField
        name="coachEmail"
        label={text('act.ASSIGN_COACH.coach')}
        options={data.coaches.map(({ name, email }) => ({ value: email, label: name }))}
      />
      <DateField
        name="startsOn"
        label={text('act.ASSIGN_COACH.startsOn')}
        hint={text('act.ASSIGN_COACH.startsOnHint')}
        starts={today}
      />
    </ActForm>
  );
}
