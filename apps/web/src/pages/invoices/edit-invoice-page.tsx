import { useCallback, useRef } from 'react';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { failureOf } from '../../api/failure.js';
import {
  changeDraftInvoice,
  changesWithInvoices,
  draftInvoice,
  invoiceQuery,
  type Invoice,
  type SaleInput,
} from '../../api/invoices.js';
import type { CivilDate } from '../../api/scalars.js';
import { DateField } from '../../form/fields.js';
import { Form } from '../../form/form.js';
import { LeaveGuard } from '../../form/leave-guard.js';
import type { Typed } from '../../form/typed.js';
import { BackTo } from '../../money/back-to.js';
import { Follow } from '../../money/follow.js';
import { useSessionSnapshot, useSignedIn } from '../../session/session-context.js';
import { Answer } from '../../shell/answer.js';
import { PageTitle } from '../../shell/page-title.js';
import frame from '../../shell/page.module.css';
import { useText } from '../../text/use-text.js';
import classes from './invoices.module.css';
import { WithSaleChoices, type SaleChoices } from './sale-choices.js';
import { SaleFields, saleOf } from './sale-fields.js';
import { SaleTotals } from './sale-totals.js';
import { useDraft, type SavedDraft } from './use-draft.js';

type DraftInput = SaleInput & { suppliedOn: CivilDate };

/** A new invoice: kept as a draft while it is typed. */
export function NewInvoicePage() {
  const { instance } = useSessionSnapshot();
  const text = useText();
  return (
    <div className={frame.page}>
      <BackTo to="/invoices" label={text('invoices.title')} />
      <PageTitle name={text('invoices.new')}>{text('invoices.new')}</PageTitle>
      {instance && (
        <WithSaleChoices>
          {(choices) => <Editor today={instance.businessDate} choices={choices} />}
        </WithSaleChoices>
      )}
    </div>
  );
}

/** A draft that is changed. */
export function EditInvoicePage() {
  const { invoiceId } = useParams({ from: '/signed-in/invoices/$invoiceId/edit' });
  const { instance } = useSessionSnapshot();
  const asked = useQuery({
    query: invoiceQuery,
    variables: { id: invoiceId },
    context: changesWithInvoices,
    requestPolicy: 'network-only',
  });
  const text = useText();
  return (
    <div className={frame.page}>
      <BackTo to="/invoices" label={text('invoices.title')} />
      <PageTitle name={text('invoice.edit')}>{text('invoice.edit')}</PageTitle>
      <Answer asked={asked}>
        {({ invoice }) =>
          instance && (
            <WithSaleChoices>
              {(choices) => (
                <Editor key={invoice.id} today={instance.businessDate} choices={choices} invoice={invoice} />
              )}
            </WithSaleChoices>
          )
        }
      </Answer>
    </div>
  );
}

interface EditorProps {
  today: CivilDate;
  choices: SaleChoices;
  invoice?: Invoice;
}

function Editor({ today, choices, invoice }: EditorProps) {
  const { trying } = useSignedIn();
  const navigate = useNavigate();
  const text = useText();
  const done = useRef('');
  const save = useCallback(
    async (input: DraftInput, id: string | null): Promise<SavedDraft> => {
      const { data, error } = id
        ? await trying.mutation(changeDraftInvoice, { input: { ...input, invoiceId: id } }).toPromise()
        : await trying.mutation(draftInvoice, { input }).toPromise();
      const [answer] = Object.values(data ?? {});
      if (!answer) return { saved: null, userErrors: [], failure: failureOf(error) };
      return { saved: answer.invoice, userErrors: answer.userErrors, failure: null };
    },
    [trying],
  );
  const { latest, keep, follow, touch, hasUnkept } = useDraft(save, invoice?.id ?? null);
  const totals = latest?.saved ?? invoice;
  return (
    <div className={classes.card} onInput={touch}>
      <LeaveGuard isTyped={hasUnkept} />
      <Form
        submit={text('invoice.toCheck')}
        send={async (typed) => {
          const input = inputOf(typed);
          if (!input) return { userErrors: [missing(text('form.missing'))], failure: null };
          const outcome = await keep(input);
          done.current = outcome.saved?.id ?? '';
          return outcome;
        }}
        onDone={() => void navigate({ to: '/invoices/$invoiceId', params: { invoiceId: done.current } })}
      >
        <p>
          {text('invoice.customerMissing')} <Link to="/invoices/customers">{text('invoices.customers')}</Link>
        </p>
        <Follow onTyped={(typed) => follow(inputOf(typed))}>
          <SaleFields choices={choices} {...(invoice && { starts: invoice })} />
          <DateField
            name="suppliedOn"
            label={text('invoice.suppliedOn')}
            hint={text('invoice.suppliedOnHint')}
            starts={invoice?.suppliedOn ?? today}
          />
        </Follow>
        <div role="status">
          {totals && <SaleTotals totals={totals} />}
          {latest?.saved && latest.userErrors.length === 0 && !latest.failure && (
            <p>{text('invoice.kept')}</p>
          )}
          {latest?.userErrors.map(({ message }) => (
            <p key={message} className={classes.problem}>
              {message}
            </p>
          ))}
          {latest?.failure && <p className={classes.problem}>{text('invoice.notKept')}</p>}
        </div>
      </Form>
    </div>
  );
}

const missing = (message: string) => ({ path: [], code: 'MISSING', message });

function inputOf(typed: Typed): DraftInput | null {
  const sale = saleOf(typed);
  const suppliedOn = typed.text('suppliedOn');
  return sale && suppliedOn ? { ...sale, suppliedOn } : null;
}
