import { useState } from 'react';
import {
  creditInvoice,
  deleteDraftInvoice,
  finaliseInvoice,
  sendCreditNote,
  sendInvoice,
  writeOffInvoice,
  type Invoice,
} from '../../api/invoices.js';
import type { LateCost } from '../../api/late-costs.js';
import type { CivilDate } from '../../api/scalars.js';
import { ChangeDialog } from '../../form/change-form.js';
import { ChoiceField } from '../../form/choice-field.js';
import { DateField, LongTextField, TextField } from '../../form/fields.js';
import { TickField } from '../../form/tick-field.js';
import type { Typed } from '../../form/typed.js';
import { BookingDialog } from '../../money/booking-dialog.js';
import { LateCostDialog } from '../../money/late-cost-dialog.js';
import { TakeBackDialog } from '../../money/take-back-dialog.js';
import { useText } from '../../text/use-text.js';

export type InvoiceAct =
  | { act: 'finalise' | 'delete' | 'send' | 'credit' | 'writeOff' | 'lateCost' }
  | { act: 'takeBack'; cost: LateCost }
  | { act: 'sendCredit'; creditNoteId: string };

export interface InvoiceDialogProps {
  opened: InvoiceAct;
  invoice: Invoice;
  today: CivilDate;
  onDone(): void;
  onCancel(): void;
}

/** What is done about one invoice; what books shows first what it would do. */
export function InvoiceDialog({ opened, invoice, today, onDone, onCancel }: InvoiceDialogProps) {
  const text = useText();
  const invoiceId = invoice.id;
  const about = [invoice.number, invoice.customer.name].filter(Boolean).join(' · ');
  const ends = { onDone, onCancel };
  if (opened.act === 'lateCost')
    return <LateCostDialog saleId={invoiceId} about={about} today={today} {...ends} />;
  if (opened.act === 'takeBack') {
    const { entryId, description } = opened.cost;
    return (
      <TakeBackDialog
        entryId={entryId}
        about={description}
        lead={text('lateCosts.takeBack.lead')}
        {...ends}
      />
    );
  }
  const frame = {
    title: text(`invoice.${opened.act}`),
    about,
    submit: text(`invoice.${opened.act}.submit`),
    ...ends,
  };
  switch (opened.act) {
    case 'finalise':
      return (
        <BookingDialog
          {...frame}
          booking={finaliseInvoice}
          input={(typed) => {
            const issuedOn = typed.text('issuedOn');
            return issuedOn ? { invoiceId, issuedOn } : null;
          }}
        >
          <p>{text('invoice.finalise.lead')}</p>
          <DateField name="issuedOn" label={text('invoice.issuedOn')} starts={today} latest={today} />
        </BookingDialog>
      );
    case 'delete':
      return (
        <ChangeDialog {...frame} change={deleteDraftInvoice} input={() => ({ invoiceId })}>
          <p>{text('invoice.delete.lead')}</p>
        </ChangeDialog>
      );
    case 'send':
      return (
        <ChangeDialog
          {...frame}
          change={sendInvoice}
          input={(typed) => ({ invoiceId, email: typed.optional('email') })}
        >
          <EmailField known={invoice.customer.email} />
        </ChangeDialog>
      );
    case 'sendCredit': {
      const { creditNoteId } = opened;
      return (
        <ChangeDialog
          {...frame}
          change={sendCreditNote}
          input={(typed) => ({ creditNoteId, email: typed.optional('email') })}
        >
          <EmailField known={invoice.customer.email} />
        </ChangeDialog>
      );
    }
    case 'credit':
      return <Credit {...frame} invoice={invoice} today={today} />;
    case 'writeOff':
      return (
        <BookingDialog
          {...frame}
          booking={writeOffInvoice}
          input={(typed) => {
            const [writtenOffOn, reason] = [typed.text('writtenOffOn'), typed.text('reason')];
            return writtenOffOn && reason
              ? { invoiceId, writtenOffOn, reason, isVatReclaimed: typed.isTicked('isVatReclaimed') }
              : null;
          }}
        >
          <p>{text('invoice.writeOff.lead')}</p>
          <LongTextField name="reason" label={text('approvals.reason')} most={500} rows={2} />
          <TickField name="isVatReclaimed" label={text('invoice.isVatReclaimed')} isOptional />
          <DateField name="writtenOffOn" label={text('invoice.writtenOffOn')} starts={today} latest={today} />
        </BookingDialog>
      );
  }
}

function EmailField({ known }: { known: string | null }) {
  const text = useText();
  return (
    <TextField
      name="email"
      type="email"
      label={text('invoice.email')}
      hint={known ? text('invoice.emailKnown', { email: known }) : text('invoice.emailUnknown')}
      isOptional={known !== null}
      most={254}
    />
  );
}

interface CreditProps {
  title: string;
  about: string;
  submit: string;
  invoice: Invoice;
  today: CivilDate;
  onDone(): void;
  onCancel(): void;
}

/** All of an invoice, or so much of some of its lines. */
function Credit({ invoice, today, ...frame }: CreditProps) {
  const [isPart, setPart] = useState(false);
  const text = useText();
  const linesOf = (typed: Typed) =>
    invoice.lines
      .map(({ line }) => ({ line, quantity: typed.text(`quantity.${line}`).replace(',', '.') }))
      .filter(({ quantity }) => quantity !== '' && Number(quantity) !== 0);
  return (
    <BookingDialog
      {...frame}
      booking={creditInvoice}
      input={(typed) => {
        const [issuedOn, reason] = [typed.text('issuedOn'), typed.text('reason')];
        const lines = typed.text('how') === 'PART' ? linesOf(typed) : null;
        if (!issuedOn || !reason || lines?.length === 0) return null;
        return { invoiceId: invoice.id, issuedOn, reason, lines };
      }}
    >
      <p>{text('invoice.credit.lead')}</p>
      <LongTextField name="reason" label={text('invoice.creditReason')} most={500} rows={2} />
      <ChoiceField
        name="how"
        label={text('invoice.creditHow')}
        starts="ALL"
        choices={[
          { value: 'ALL', label: text('invoice.creditAll') },
          { value: 'PART', label: text('invoice.creditPart') },
        ]}
        onChoose={(how) => setPart(how === 'PART')}
      />
      {isPart &&
        invoice.lines.map(({ line, description, quantity }) => (
          <TextField
            key={line}
            name={`quantity.${line}`}
            label={text('invoice.creditLine', { description })}
            hint={text('invoice.creditOf', { quantity: quantity.replace('.', ',') })}
            isOptional
            most={12}
            pattern={{ expression: String.raw`-?\d+([.,]\d{1,3})?`, problem: text('sale.badQuantity') }}
          />
        ))}
      <DateField name="issuedOn" label={text('invoice.creditOn')} starts={today} latest={today} />
    </BookingDialog>
  );
}
