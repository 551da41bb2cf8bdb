import { takeBackEntry } from '../api/journal.js';
import { LongTextField } from '../form/fields.js';
import { useText } from '../text/use-text.js';
import { BookingDialog } from './booking-dialog.js';

export interface TakeBackDialogProps {
  entryId: string;
  about: string;
  /** What goes back besides the entry itself. */
  lead: string;
  onDone(): void;
  onCancel(): void;
}

/** Takes a booking back with all that follows from it. */
export function TakeBackDialog({ entryId, about, lead, onDone, onCancel }: TakeBackDialogProps) {
  const text = useText();
  return (
    <BookingDialog
      title={text('journal.reverse')}
      about={about}
      submit={text('journal.reverse.submit')}
      booking={takeBackEntry}
      input={(typed) => {
        const reason = typed.text('reason');
        return reason ? { entryId, reason } : null;
      }}
      onDone={onDone}
      onCancel={onCancel}
    >
      <p>{lead}</p>
      <LongTextField name="reason" label={text('approvals.reason')} most={200} rows={2} />
    </BookingDialog>
  );
}
