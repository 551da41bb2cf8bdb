import { closePeriod, lockPeriod, reopenPeriod, type Period } from '../../api/books.js';
import { ChangeDialog } from '../../form/change-form.js';
import { LongTextField } from '../../form/fields.js';
import { useFormats } from '../../text/use-formats.js';
import { useText } from '../../text/use-text.js';

export type PeriodActName = 'close' | 'reopen' | 'lock';

export interface PeriodDialogProps {
  act: PeriodActName;
  period: Period;
  onDone(): void;
  onCancel(): void;
}

/** Closing, opening again and locking: each says what it means before it is done. */
export function PeriodDialog({ act, period, onDone, onCancel }: PeriodDialogProps) {
  const text = useText();
  const formats = useFormats();
  const { startsOn, endsOn, isReady } = period;
  const frame = {
    title: text(`periods.${act}`),
    about: formats.month(startsOn),
    submit: text(`periods.${act}.submit`),
    onDone,
    onCancel,
  };
  const lead = (
    <>
      <p>{text(`periods.${act}.lead`, { date: formats.date(act === 'reopen' ? startsOn : endsOn) })}</p>
      {act === 'close' && !isReady && <p>{text('periods.notReady')}</p>}
    </>
  );
  switch (act) {
    case 'close':
      return (
        <ChangeDialog
          {...frame}
          change={closePeriod}
          input={(typed) => ({ throughOn: endsOn, reason: typed.optional('reason') })}
        >
          {lead}
          <LongTextField name="reason" label={text('periods.reason')} isOptional most={200} rows={2} />
        </ChangeDialog>
      );
    case 'reopen':
      return (
        <ChangeDialog
          {...frame}
          change={reopenPeriod}
          input={(typed) => ({ fromOn: startsOn, reason: typed.text('reason') })}
        >
          {lead}
          <LongTextField name="reason" label={text('periods.reason')} most={200} rows={2} />
        </ChangeDialog>
      );
    case 'lock':
      return (
        <ChangeDialog
          {...frame}
          change={lockPeriod}
          input={(typed) => ({ throughOn: endsOn, reason: typed.text('reason') })}
        >
          {lead}
          <LongTextField
            name="reason"
            label={text('periods.reason')}
            hint={text('periods.lock.hint')}
            most={200}
            rows={2}
          />
        </ChangeDialog>
      );
  }
}
