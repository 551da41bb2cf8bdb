import type { Invoice } from '../../api/invoices.js';
import { FileLink } from '../../form/file-link.js';
import { OpenButton } from '../../form/open-button.js';
import { useFormats } from '../../text/use-formats.js';
import { useText } from '../../text/use-text.js';
import classes from './invoices.module.css';

export interface InvoiceHistoryProps {
  invoice: Invoice;
  /** Sends the paper of a credit note. */
  onSend(creditNoteId: string): void;
}

/** What happened to an invoice: payments, credit notes, reminders, and each time that it was sent. */
export function InvoiceHistory({ invoice, onSend }: InvoiceHistoryProps) {
  const text = useText();
  const formats = useFormats();
  const { payments, creditNotes, reminders, document, writtenOffOn, writtenOffReason, writtenOff } = invoice;
  const dispatches = document?.dispatches ?? [];
  if (payments.length + creditNotes.length + reminders.length + dispatches.length === 0 && !writtenOffOn)
    return null;
  return (
    <section aria-label={text('invoice.history')} className={classes.card}>
      <h2>{text('invoice.history')}</h2>
      <ul className={classes.list}>
        {payments.map(({ paidOn, amount }, at) => (
          <li key={`paid ${paidOn} ${at}`}>
            <span>
              {text(amount.amount.startsWith('-') ? 'invoice.refunded' : 'invoice.paid', {
                date: formats.date(paidOn),
              })}
            </span>
            <strong className="amount">{formats.size(amount)}</strong>
          </li>
        ))}
        {creditNotes.map(({ id, number, issuedOn, reason, gross, document: paper }) => (
          <li key={id}>
            <span>{text('invoice.credited', { number, date: formats.date(issuedOn), reason })}</span>
            <strong className="amount">− {formats.money(gross)}</strong>
            <span className={classes.acts}>
              {paper?.fileLink && (
                <FileLink link={paper.fileLink} label={text('invoice.creditPdf', { number })} />
              )}
              <OpenButton label={text('invoice.sendCreditNote', { number })} onOpen={() => onSend(id)} />
            </span>
          </li>
        ))}
        {reminders.map(({ id, step, sentOn, open }) => (
          <li key={id}>
            <span>{text('invoice.reminded', { step, date: formats.date(sentOn) })}</span>
            <span className="amount">{formats.money(open)}</span>
          </li>
        ))}
        {dispatches.map(({ recipient, askedAt, state, errorText }) => (
          <li key={`${recipient} ${askedAt}`}>
            <span>
              {text('invoice.sentTo', { email: recipient, moment: formats.moment(askedAt) })}
              {errorText && <span className={classes.problem}> {errorText}</span>}
            </span>
            {state === 'SENT' && <span>{text('invoice.arrived')}</span>}
          </li>
        ))}
        {writtenOffOn && (
          <li>
            <span>
              {text('invoice.writtenOff', {
                date: formats.date(writtenOffOn),
                reason: writtenOffReason ?? '',
              })}
            </span>
            <strong className="amount">{formats.money(writtenOff)}</strong>
          </li>
        )}
      </ul>
    </section>
  );
}
