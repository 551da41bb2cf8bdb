import { endPause } from '../api/pause.js';
import { DateField } from '../form/fields.js';
import { useFormats } from '../text/use-formats.js';
import { useText } from '../text/use-text.js';
import { ActForm } from './act-form.js';
import type { ActProps } from './act.js';
import { WithFile } from './with-file.js';

/** Ends the break that runs or is still ahead. */
export function EndPause({ memberId, today, onDone, onCancel }: ActProps) {
  const text = useText();
  const formats = useFormats();
  return (
    <WithFile memberId={memberId}>
      {({ trajectory }) => {
        const pause = trajectory?.pauses.findLast(({ endsOn }) => endsOn === null || endsOn >= today);
        if (!pause) return <p>{text('act.END_PAUSE.none')}</p>;
        return (
          <ActForm
            act="END_PAUSE"
            change={endPause}
            input={(typed) => ({ memberId, pauseId: pause.id, endsOn: typed.text('endsOn') })}
            onDone={onDone}
            onCancel={onCancel}
          >
            <p>{text('act.END_PAUSE.lead', { date: formats.date(pause.startsOn) })}</p>
            <DateField name="endsOn" label={text('act.END_PAUSE.endsOn')} starts={today} />
          </ActForm>
        );
      }}
    </WithFile>
  );
}
