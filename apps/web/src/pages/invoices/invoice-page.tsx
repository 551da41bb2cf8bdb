import { Button } from '@mantine/core';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { changesWithInvoices, invoiceQuery, type Invoice, type SalesDocument } from '../../api/invoices.js';
import { useLookAgain } from '../../api/use-look-again.js';
import { FileLink } from '../../form/file-link.js';
import { OpenButton } from '../../form/open-button.js';
import { useOpened } from '../../form/use-opened.js';
import { BackTo } from '../../money/back-to.js';
import tables from '../../money/money.module.css';
import { useSessionSnapshot, useSignedIn } from '../../session/session-context.js';
import { may, permissions } from '../../session/start-page.js';
import { Answer } from '../../shell/answer.js';
import { PageTitle } from '../../shell/page-title.js';
import frame from '../../shell/page.module.css';
import { useFormats } from '../../text/use-formats.js';
import { useText } from '../../text/use-text.js';
import { InvoiceDialog, type InvoiceAct } from './invoice-dialogs.js';
import { InvoiceHistory } from './invoice-history.js';
import { LateCosts } from './late-costs.js';
import classes from './invoices.module.css';
import { SaleTotals } from './sale-totals.js';

/** One invoice: what is on it, where it stands, what came in, and what can be done. */
export function InvoicePage() {
  const { invoiceId } = useParams({ from: '/signed-in/invoices/$invoiceId' });
  const { instance } = useSessionSnapshot();
  const { viewer } = useSignedIn();
  const navigate = useNavigate();
  const text = useText();
  const asked = useQuery({
    query: invoiceQuery,
    variables: { id: invoiceId },
    context: changesWithInvoices,
    requestPolicy: 'cache-and-network',
  });
  const { opened, open, close, done, told } = useOpened<InvoiceAct>();
  const [{ data }, ask] = asked;
  const isPdfComing = data?.invoice.document?.fileLink === null;
  useLookAgain(isPdfComing, ask);
  const name = data
    ? (data.invoice.number ?? `${text('invoices.draftFor')} ${data.invoice.customer.name}`)
    : text('invoices.title');
  const after = (act: InvoiceAct['act']) => {
    if (act === 'delete') void navigate({ to: '/invoices' });
    else if (act === 'lateCost') done(text('lateCost.record.done'));
    else if (act === 'takeBack') done(text('lateCosts.takeBack.done'));
    else done(text(`invoice.${act}.done`));
  };
  return (
    <div className={frame.page}>
      <BackTo to="/invoices" label={text('invoices.title')} />
      <PageTitle name={name}>{name}</PageTitle>
      {told}
      <Answer asked={asked}>
        {({ invoice }) => (
          <>
            <Head invoice={invoice} />
            <Acts invoice={invoice} onAct={open} />
            <Lines invoice={invoice} />
            {may(viewer, permissions.readBooks) && (
              <LateCosts saleId={invoiceId} onTakeBack={(cost) => open({ act: 'takeBack', cost })} />
            )}
            <InvoiceHistory
              invoice={invoice}
              onSend={(creditNoteId) => open({ act: 'sendCredit', creditNoteId })}
            />
          </>
        )}
      </Answer>
      {opened && instance && data && (
        <InvoiceDialog
          opened={opened}
          invoice={data.invoice}
          today={instance.businessDate}
          onDone={() => after(opened.act)}
          onCancel={close}
        />
      )}
    </div>
  );
}

function Head({ invoice }: { invoice: Invoice }) {
  const text = useText();
  const formats = useFormats();
  const { state, customer, memberName, issuedOn, dueOn, paymentReference, customerReference } = invoice;
  const facts: [string, string][] = [
    [text('sale.customer'), customer.name],
    [text('sale.member'), memberName],
    [text('invoice.suppliedOn'), formats.date(invoice.suppliedOn)],
    ...(issuedOn ? [[text('invoice.issuedOn'), formats.date(issuedOn)] as [string, string]] : []),
    ...(dueOn ? [[text('invoice.dueOn'), formats.date(dueOn)] as [string, string]] : []),
    ...(paymentReference ? [[text('invoice.reference'), paymentReference] as [string, string]] : []),
    ...(customerReference ? [[text('sale.reference'), customerReference] as [string, string]] : []),
  ];
  return (
    <div className={classes.card}>
      <div className={classes.cardHead}>
        <p className={classes.state} data-state={state}>
          {text(`invoiceState.${state}`)}
        </p>
        <p className={`${classes.total} amount`}>{formats.money(invoice.gross)}</p>
      </div>
      {Number(invoice.open.amount) !== 0 && invoice.open.amount !== invoice.gross.amount && (
        <p>{text('invoices.stillOpen', { amount: formats.money(invoice.open) })}</p>
      )}
      {Number(invoice.refundDue.amount) !== 0 && (
        <p className={classes.problem}>
          {text('invoice.refund', { amount: formats.money(invoice.refundDue) })}
        </p>
      )}
      <dl className={classes.facts}>
        {facts.map(([key, value]) => (
          <div key={key}>
            <dt>{key}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

/** The one thing that comes next first. */
function Acts({ invoice, onAct }: { invoice: Invoice; onAct(act: InvoiceAct): void }) {
  const { viewer } = useSignedIn();
  const text = useText();
  const { id, state, document, open, paid } = invoice;
  const mayWrite = may(viewer, permissions.writeInvoice);
  const isFinal = state !== 'DRAFT';
  const isOpen = Number(open.amount) > 0;
  return (
    <div className={classes.acts}>
      {mayWrite && !isFinal && (
        <>
          <Button aria-haspopup="dialog" onClick={() => onAct({ act: 'finalise' })}>
            {text('invoice.finalise')}
          </Button>
          <Link to="/invoices/$invoiceId/edit" params={{ invoiceId: id }} className={classes.link}>
            {text('invoice.edit')}
          </Link>
          <OpenButton isQuiet label={text('invoice.delete')} onOpen={() => onAct({ act: 'delete' })} />
        </>
      )}
      {mayWrite && document && (
        <Button
          variant={wasSent(document) ? 'default' : 'filled'}
          aria-haspopup="dialog"
          onClick={() => onAct({ act: 'send' })}
        >
          {text(wasSent(document) ? 'invoice.sendAgain' : 'invoice.send')}
        </Button>
      )}
      {document?.fileLink && <FileLink link={document.fileLink} label={text('invoice.pdf')} />}
      {document && !document.fileLink && <p>{text('invoice.pdfComes')}</p>}
      {isFinal && !document && <p>{text('invoice.noPdf')}</p>}
      {mayWrite && isFinal && state !== 'CREDITED' && state !== 'WRITTEN_OFF' && (
        <OpenButton label={text('invoice.credit')} onOpen={() => onAct({ act: 'credit' })} />
      )}
      {may(viewer, permissions.recordLateCost) && Number(paid.amount) > 0 && (
        <OpenButton label={text('lateCost.record')} onOpen={() => onAct({ act: 'lateCost' })} />
      )}
      {mayWrite && isFinal && isOpen && (
        <OpenButton isQuiet label={text('invoice.writeOff')} onOpen={() => onAct({ act: 'writeOff' })} />
      )}
    </div>
  );
}

const wasSent = (document: SalesDocument | null): boolean => (document?.dispatches.length ?? 0) > 0;

function Lines({ invoice }: { invoice: Invoice }) {
  const text = useText();
  const formats = useFormats();
  return (
    <div className={classes.card}>
      <h2>{text('sale.lines')}</h2>
      <div className={tables.scroll} role="region" tabIndex={0} aria-label={text('sale.lines')}>
        <table className={tables.table}>
          <thead>
            <tr>
              <th scope="col">{text('sale.description')}</th>
              <th scope="col" className={tables.figure}>
                {text('sale.quantity')}
              </th>
              <th scope="col" className={tables.figure}>
                {text('sale.unitPrice')}
              </th>
              <th scope="col" className={tables.figure}>
                {text('books.amount')}
              </th>
            </tr>
          </thead>
          <tbody>
            {invoice.lines.map(({ line, description, quantity, unitPrice, net, vat, credited }) => (
              <tr key={line}>
                <th scope="row">
                  {description}
                  <small>
                    {text(`vat.${vat as 'HIGH'}`)}
                    {Number(credited) !== 0 &&
                      ` · ${text('invoice.lineCredited', { quantity: formats.number(Number(credited)) })}`}
                  </small>
                </th>
                <td className={tables.figure}>{formats.number(Number(quantity))}</td>
                <td className={`${tables.figure} amount`}>{formats.money(unitPrice)}</td>
                <td className={`${tables.figure} amount`}>{formats.money(net)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <SaleTotals totals={invoice} />
      {Number(invoice.directCosts.amount) !== 0 && (
        <p>{text('invoice.directCosts', { amount: formats.money(invoice.directCosts) })}</p>
      )}
    </div>
  );
}
