import { Link, useSearch } from '@tanstack/react-router';
import { useQuery } from 'urql';
import {
  changesWithInvoices,
  invoicesQuery,
  receivablesQuery,
  type ListedInvoice,
} from '../../api/invoices.js';
import { MoreButton } from '../../form/more-button.js';
import { OpenButton } from '../../form/open-button.js';
import { useOpened } from '../../form/use-opened.js';
import { usePages } from '../../form/use-pages.js';
import { useSessionSnapshot, useSignedIn } from '../../session/session-context.js';
import { may, permissions } from '../../session/start-page.js';
import { Answer } from '../../shell/answer.js';
import { useFormats } from '../../text/use-formats.js';
import { useText } from '../../text/use-text.js';
import askClasses from '../ask/ask-page.module.css';
import bank from '../bank/bank.module.css';
import { BookIncome } from '../income/book-income.js';
import { InvoicesFrame } from './invoices-frame.js';
import classes from './invoices.module.css';
import { SearchInvoices } from './search-invoices.js';

const filters = [undefined, 'DRAFT', 'OPEN', 'OVERDUE', 'PAID', 'CREDITED'] as const;

/** All invoices, narrowed by where they stand, and what is still to come in; here a sale without one is booked too. */
export function InvoicesPage() {
  const { viewer } = useSignedIn();
  const { instance } = useSessionSnapshot();
  const sale = useOpened<true>();
  const { state, text: sought } = useSearch({ from: '/signed-in/invoices' });
  const text = useText();
  const { asked, pages } = usePages({
    query: invoicesQuery,
    variables: { filter: { ...(state && { states: [state] }), ...(sought && { text: sought }) }, first: 30 },
    listOf: (data) => data.invoices,
    context: changesWithInvoices,
  });
  return (
    <InvoicesFrame title={text('invoices.title')} lead={text('invoices.lead')}>
      {sale.told}
      {may(viewer, permissions.writeInvoice) && (
        <div className={askClasses.after}>
          <Link to="/invoices/new" className={askClasses.main}>
            {text('invoices.new')}
          </Link>
          {may(viewer, permissions.postIncome) && (
            <OpenButton label={text('income.title')} onOpen={() => sale.open(true)} />
          )}
        </div>
      )}
      <Sums />
      <nav aria-label={text('invoices.states')} className={bank.tabs}>
        {filters.map((filter) => (
          <Link
            key={filter ?? ''}
            to="/invoices"
            search={filter ? { state: filter } : {}}
            activeOptions={{ exact: true, includeSearch: true }}
            data-current={filter === state || undefined}
            className={bank.tab}
          >
            {text(filter ? `invoiceState.${filter}` : 'invoices.all')}
          </Link>
        ))}
      </nav>
      <SearchInvoices key={sought} state={state} sought={sought ?? ''} />
      <Answer asked={asked}>
        {() => (
          <>
            {pages.nodes.length === 0 && <p>{text('invoices.none')}</p>}
            {pages.nodes.length > 0 && (
              <ul className={classes.rows}>
                {pages.nodes.map((invoice) => (
                  <li key={invoice.id}>
                    <InvoiceRow invoice={invoice} />
                  </li>
                ))}
              </ul>
            )}
            <MoreButton pages={pages} />
          </>
        )}
      </Answer>
      {sale.opened && instance && (
        <BookIncome
          today={instance.businessDate}
          onDone={() => sale.done(text('income.done'))}
          onCancel={sale.close}
        />
      )}
    </InvoicesFrame>
  );
}

/** What customers owe, and how much of it is late. */
function Sums() {
  const [{ data }] = useQuery({ query: receivablesQuery, variables: {}, context: changesWithInvoices });
  const text = useText();
  const formats = useFormats();
  if (!data) return null;
  const { open, openCount, overdue, overdueCount } = data.receivables;
  return (
    <dl className={classes.sums}>
      <div>
        <dt>{text('invoices.open', { count: openCount })}</dt>
        <dd className="amount">{formats.money(open)}</dd>
      </div>
      <div data-late={overdueCount > 0 || undefined}>
        <dt>{text('invoices.overdue', { count: overdueCount })}</dt>
        <dd className="amount">{formats.money(overdue)}</dd>
      </div>
    </dl>
  );
}

function InvoiceRow({ invoice }: { invoice: ListedInvoice }) {
  const text = useText();
  const formats = useFormats();
  const { id, number, state, customer, memberName, gross, open, issuedOn, dueOn, suppliedOn } = invoice;
  const isPartly = Number(open.amount) !== 0 && open.amount !== gross.amount;
  return (
    <article className={classes.row}>
      <div>
        <h2>
          <Link to="/invoices/$invoiceId" params={{ invoiceId: id }}>
            {number ?? text('invoices.draftFor')} · {customer.name}
          </Link>
        </h2>
        <p className={classes.about}>
          {memberName} ·{' '}
          {issuedOn
            ? text('invoices.issued', { date: formats.date(issuedOn) })
            : text('invoices.supplied', { date: formats.date(suppliedOn) })}
          {dueOn &&
            (state === 'OPEN' || state === 'OVERDUE') &&
            ` · ${text('invoices.due', { date: formats.date(dueOn) })}`}
        </p>
      </div>
      <p className={classes.state} data-state={state}>
        {text(`invoiceState.${state}`)}
      </p>
      <p className={classes.figures}>
        <strong className="amount">{formats.money(gross)}</strong>
        {isPartly && <small>{text('invoices.stillOpen', { amount: formats.money(open) })}</small>}
      </p>
    </article>
  );
}
