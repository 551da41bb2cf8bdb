import { holdEntry, ignoreEntry, undoBooking, type BankEntry } from '../../api/bank.js';
import type { CivilDate } from '../../api/scalars.js';
import { ChangeDialog } from '../../form/change-form.js';
import { DateField, LongTextField } from '../../form/fields.js';
import { BookingDialog } from '../../money/booking-dialog.js';
import { useFormats } from '../../text/use-formats.js';
import { useText } from '../../text/use-text.js';
import { BookEntry } from './book-entry.js';

export interface EntryAct {
  act: 'book' | 'hold' | 'ignore' | 'undo';
  entry: BankEntry;
}

export interface EntryDialogProps {
  opened: EntryAct;
  today: CivilDate;
  onDone(): void;
  onCancel(): void;
}

/** What is done with one movement of the bank. */
export function EntryDialog({ opened: { act, entry }, today, onDone, onCancel }: EntryDialogProps) {
  const text = useText();
  const formats = useFormats();
  const bankEntryId = entry.id;
  const frame = {
    title: text(`bank.${act}`),
    about: `${entry.counterpartyName || entry.remittance} · ${formats.change(entry.amount)}`,
    submit: text(`bank.${act}.submit`),
    onDone,
    onCancel,
  };
  switch (act) {
    case 'book':
      return <BookEntry {...frame} entry={entry} />;
    case 'hold':
      return (
        <ChangeDialog
          {...frame}
          change={holdEntry}
          input={(typed) => ({
            bankEntryId,
            reason: typed.text('reason'),
            untilOn: typed.optional('untilOn'),
          })}
        >
          <p>{text('bank.hold.lead')}</p>
          <LongTextField name="reason" label={text('bank.hold.reason')} most={500} rows={2} />
          <DateField
            name="untilOn"
            label={text('bank.hold.until')}
            hint={text('bank.hold.untilHint')}
            isOptional
            earliest={today}
          />
        </ChangeDialog>
      );
    case 'ignore':
      return (
        <ChangeDialog
          {...frame}
          change={ignoreEntry}
          input={(typed) => ({ bankEntryId, reason: typed.text('reason') })}
        >
          <p>{text('bank.ignore.lead')}</p>
          <LongTextField name="reason" label={text('approvals.reason')} most={500} rows={2} />
        </ChangeDialog>
      );
    case 'undo':
      return (
        <BookingDialog
          {...frame}
          booking={undoBooking}
          input={(typed) => {
            const reason = typed.text('reason');
            return reason ? { bankEntryId, reason } : null;
          }}
        >
          <p>{text('bank.undo.lead')}</p>
          <LongTextField name="reason" label={text('approvals.reason')} most={500} rows={2} />
        </BookingDialog>
      );
  }
}
