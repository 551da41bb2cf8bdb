import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import {
  acceptQuote,
  changesWithQuotes,
  declineQuote,
  deleteQuote,
  quotesQuery,
  sendQuote,
  type Quote,
} from '../../api/quotes.js';
import type { CivilDate } from '../../api/scalars.js';
import { ChangeDialog } from '../../form/change-form.js';
import { DateField, LongTextField, TextField } from '../../form/fields.js';
import { FileLink } from '../../form/file-link.js';
import { MoreButton } from '../../form/more-button.js';
import { OpenButton } from '../../form/open-button.js';
import { useOpened } from '../../form/use-opened.js';
import { usePages } from '../../form/use-pages.js';
import { useSessionSnapshot, useSignedIn } from '../../session/session-context.js';
import { may, permissions } from '../../session/start-page.js';
import { Answer } from '../../shell/answer.js';
import { useFormats } from '../../text/use-formats.js';
import { useText } from '../../text/use-text.js';
import { EditQuote } from './edit-quote.js';
import { InvoicesFrame } from './invoices-frame.js';
import classes from './invoices.module.css';

type QuoteAct = 'edit' | 'send' | 'accept' | 'decline' | 'delete';
type Opened = { act: 'add' } | { act: QuoteAct; quote: Quote };

/** What members offer: drafted, sent, and answered; a yes becomes a draft invoice. */
export function QuotesPage() {
  const { instance } = useSessionSnapshot();
  const { viewer } = useSignedIn();
  const text = useText();
  const { asked, pages } = usePages({
    query: quotesQuery,
    variables: { filter: {}, first: 30 },
    listOf: (data) => data.quotes,
    context: changesWithQuotes,
  });
  const [, ask] = asked;
  // a quote that was kept while it was typed changed without any list hearing of it, also where it was left half-way
  const readAnew = () => ask({ requestPolicy: 'network-only' });
  const { opened, open, close, done, told } = useOpened<Opened>(readAnew);
  const mayWrite = may(viewer, permissions.writeQuote);
  const ends = {
    onDone: () => done(text(`quotes.${opened?.act ?? 'add'}.done`)),
    onCancel: () => {
      close();
      readAnew();
    },
  };
  return (
    <InvoicesFrame title={text('invoices.quotes')} lead={text('quotes.lead')}>
      {mayWrite && (
        <div>
          <Button aria-haspopup="dialog" onClick={() => open({ act: 'add' })}>
            {text('quotes.add')}
          </Button>
        </div>
      )}
      {told}
      <Answer asked={asked}>
        {() => (
          <>
            {pages.nodes.length === 0 && <p>{text('quotes.none')}</p>}
            {pages.nodes.length > 0 && (
              <ul className={classes.rows}>
                {pages.nodes.map((quote) => (
                  <li key={quote.id}>
                    <QuoteRow quote={quote} mayWrite={mayWrite} onAct={(act) => open({ act, quote })} />
                  </li>
                ))}
              </ul>
            )}
            <MoreButton pages={pages} />
          </>
        )}
      </Answer>
      {opened?.act === 'add' && <EditQuote {...ends} />}
      {opened && opened.act !== 'add' && instance && (
        <QuoteDialog act={opened.act} quote={opened.quote} today={instance.businessDate} {...ends} />
      )}
    </InvoicesFrame>
  );
}

interface QuoteRowProps {
  quote: Quote;
  mayWrite: boolean;
  onAct(act: QuoteAct): void;
}

const actsOn: Record<Quote['state'], readonly QuoteAct[]> = {
  DRAFT: ['send', 'edit', 'delete'],
  SENT: ['accept', 'decline'],
  EXPIRED: [],
  ACCEPTED: [],
  DECLINED: [],
};

function QuoteRow({ quote, mayWrite, onAct }: QuoteRowProps) {
  const text = useText();
  const formats = useFormats();
  const { number, state, customer, memberName, gross, validUntilOn, invoiceId, document, reason } = quote;
  return (
    <article className={classes.row}>
      <div>
        <h2>
          {number ?? text('quotes.draft')} · {customer.name}
        </h2>
        <p className={classes.about}>
          {memberName} · {text('quotes.valid', { date: formats.date(validUntilOn) })}
          {reason && ` · ${reason}`}
        </p>
        <div className={classes.acts}>
          {mayWrite &&
            actsOn[state].map((act) => (
              <OpenButton key={act} label={text(`quotes.${act}`)} onOpen={() => onAct(act)} />
            ))}
          {document?.fileLink && <FileLink link={document.fileLink} label={text('invoice.pdf')} />}
          {invoiceId && (
            <Link to="/invoices/$invoiceId" params={{ invoiceId }} className={classes.link}>
              {text('quotes.toInvoice')}
            </Link>
          )}
        </div>
      </div>
      <p className={classes.state} data-state={state}>
        {text(`quoteState.${state}`)}
      </p>
      <p className={classes.figures}>
        <strong className="amount">{formats.money(gross)}</strong>
      </p>
    </article>
  );
}

interface QuoteDialogProps {
  act: QuoteAct;
  quote: Quote;
  today: CivilDate;
  onDone(): void;
  onCancel(): void;
}

function QuoteDialog({ act, quote, today, onDone, onCancel }: QuoteDialogProps) {
  const text = useText();
  const quoteId = quote.id;
  const frame = {
    title: text(`quotes.${act}`),
    about: [quote.number, quote.customer.name].filter(Boolean).join(' · '),
    submit: text(`quotes.${act}`),
    onDone,
    onCancel,
  };
  const answered = (
    <DateField name="answeredOn" label={text('quotes.answeredOn')} starts={today} latest={today} />
  );
  switch (act) {
    case 'edit':
      return <EditQuote quote={quote} onDone={onDone} onCancel={onCancel} />;
    case 'send':
      return (
        <ChangeDialog
          {...frame}
          change={sendQuote}
          input={(typed) => ({ quoteId, isMailed: true, email: typed.optional('email') })}
        >
          <p>{text('quotes.send.lead')}</p>
          <TextField
            name="email"
            type="email"
            label={text('invoice.email')}
            hint={
              quote.customer.email
                ? text('invoice.emailKnown', { email: quote.customer.email })
                : text('invoice.emailUnknown')
            }
            isOptional={quote.customer.email !== null}
            most={254}
          />
        </ChangeDialog>
      );
    case 'accept':
      return (
        <ChangeDialog
          {...frame}
          change={acceptQuote}
          input={(typed) => ({ quoteId, answeredOn: typed.text('answeredOn') })}
        >
          <p>{text('quotes.accept.lead')}</p>
          {answered}
        </ChangeDialog>
      );
    case 'decline':
      return (
        <ChangeDialog
          {...frame}
          change={declineQuote}
          input={(typed) => ({
            quoteId,
            answeredOn: typed.text('answeredOn'),
            reason: typed.optional('reason'),
          })}
        >
          <LongTextField name="reason" label={text('quotes.reason')} isOptional most={500} rows={2} />
          {answered}
        </ChangeDialog>
      );
    case 'delete':
      return (
        <ChangeDialog {...frame} change={deleteQuote} input={() => ({ quoteId })}>
          <p>{text('invoice.delete.lead')}</p>
        </ChangeDialog>
      );
  }
}
