import type { ReactNode } from 'react';
import type { Booking } from '../api/booking.js';
import type { ChangeDialogProps, ChangeFormProps } from '../form/change-form.js';
import { Dialog } from '../form/dialog.js';
import { Form } from '../form/form.js';
import type { Typed } from '../form/typed.js';
import { useSend } from '../form/use-send.js';
import { useText } from '../text/use-text.js';
import { BookingPreview } from './booking-preview.js';
import { Follow } from './follow.js';
import { useTrial } from './use-trial.js';

export interface BookingFormProps<Input, Told> extends Omit<
  ChangeFormProps<Input>,
  'change' | 'file' | 'input'
> {
  booking: Booking<Input, Told>;
  /** Whether it is about accounts: what it does to each is shown too. */
  showsAccounts?: boolean;
  /** What is said instead of sending, where the input is null: that a choice is missing, when absent. */
  missing?: string;
  /** What is sent; null while a choice is missing, so that there is nothing to try yet. */
  input(typed: Typed): Input | null;
  /** How what would happen comes about, above the balances that it changes. */
  renderTold?(told: Told): ReactNode;
}

export type BookingDialogProps<Input, Told> = BookingFormProps<Input, Told> &
  Pick<ChangeDialogProps<Input>, 'title' | 'about'>;

/** A form that books: what it would do stands under the fields, and follows them, before anything is written. */
export function BookingForm<Input, Told>(props: BookingFormProps<Input, Told>) {
  const { booking, showsAccounts, missing, input, renderTold, submit, onDone, onCancel, children } = props;
  const { tried, isTrying, attempt } = useTrial(booking);
  const send = useSend(true);
  const text = useText();
  return (
    <Form
      submit={submit}
      send={async (typed) => {
        const sent = input(typed);
        if (sent) return send(booking.change, { input: sent });
        const problem = { path: [], code: 'MISSING', message: missing ?? text('form.missingChoice') };
        return { userErrors: [problem], failure: null };
      }}
      onDone={onDone}
      onCancel={onCancel}
    >
      <Follow onTyped={(typed) => attempt(input(typed))}>{children}</Follow>
      <BookingPreview
        tried={tried}
        isTrying={isTrying}
        {...(showsAccounts && { showsAccounts })}
        {...(renderTold && { renderTold })}
      />
    </Form>
  );
}

export function BookingDialog<Input, Told>({ title, about, ...form }: BookingDialogProps<Input, Told>) {
  return (
    <Dialog title={title} {...(about && { about })} onClose={form.onCancel}>
      <BookingForm {...form} />
    </Dialog>
  );
}
