import { startPause } from '../api/pause.js';
import { DateField } from '../form/fields.js';
import { useText } from '../text/use-text.js';
import { ActForm } from './act-form.js';
import type { ActProps } from './act.js';

export function StartPause({ memberId, today, onDone, onCancel }: ActProps) {
  const text = useText();
  return (
    <ActForm
      act="START_PAUSE"
      change={startPause}
      input={(typed) => ({ memberId, startsOn: typed.text('startsOn'), endsOn: typed.optional('endsOn') })}
      onDone={onDone}
      onCancel={onCancel}
    >
      <p>{text('act.START_PAUSE.lead')}</p>
      <DateField name="startsOn" label={text('act.startsOn')} starts={today} />
      <DateField
        name="endsOn"
        label={text('act.endsOn')}
        hint={text('act.START_PAUSE.endsOnHint')}
        isOptional
      />
    </ActForm>
  );
}
