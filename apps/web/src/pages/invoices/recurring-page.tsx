import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useQuery } from 'urql';
import {
  changeRecurringInvoice,
  changesWithRecurring,
  createRecurringInvoice,
  recurringInvoicesQuery,
  recurringResults,
  rhythms,
  type RecurringInvoice,
} from '../../api/recurring-invoices.js';
import { nodesOf, type CivilDate } from '../../api/scalars.js';
import { ChangeForm } from '../../form/change-form.js';
import { ChoiceField } from '../../form/choice-field.js';
import { Dialog } from '../../form/dialog.js';
import { DateField, TextField } from '../../form/fields.js';
import { OpenButton } from '../../form/open-button.js';
import type { Typed } from '../../form/typed.js';
import { useOpened } from '../../form/use-opened.js';
import { useSessionSnapshot, useSignedIn } from '../../session/session-context.js';
import { may, permissions } from '../../session/start-page.js';
import { Answer } from '../../shell/answer.js';
import { useFormats } from '../../text/use-formats.js';
import { useText } from '../../text/use-text.js';
import { InvoicesFrame } from './invoices-frame.js';
import classes from './invoices.module.css';
import { WithSaleChoices, type SaleChoices } from './sale-choices.js';
import { SaleFields, saleOf } from './sale-fields.js';

type Opened = { act: 'add' } | { act: 'change'; recurring: RecurringInvoice };

/** Invoices that come again by themselves. */
export function RecurringPage() {
  const { instance } = useSessionSnapshot();
  const { viewer } = useSignedIn();
  const text = useText();
  const { opened, open, close, done, told } = useOpened<Opened>();
  const asked = useQuery({
    query: recurringInvoicesQuery,
    variables: {},
    context: changesWithRecurring,
    requestPolicy: 'cache-and-network',
  });
  const mayWrite = may(viewer, permissions.writeInvoice);
  const ends = { onDone: () => done(text(`recurring.${opened?.act ?? 'add'}.done`)), onCancel: close };
  return (
    <InvoicesFrame title={text('invoices.recurring')} lead={text('recurring.lead')}>
      {mayWrite && (
        <div>
          <Button aria-haspopup="dialog" onClick={() => open({ act: 'add' })}>
            {text('recurring.add')}
          </Button>
        </div>
      )}
      {told}
      <Answer asked={asked}>
        {({ recurringInvoices }) =>
          recurringInvoices.edges.length === 0 ? (
            <p>{text('recurring.none')}</p>
          ) : (
            <ul className={classes.rows}>
              {nodesOf(recurringInvoices).map((recurring) => (
                <li key={recurring.id}>
                  <RecurringRow
                    recurring={recurring}
                    {...(mayWrite && { onChange: () => open({ act: 'change', recurring }) })}
                  />
                </li>
              ))}
            </ul>
          )
        }
      </Answer>
      {opened && instance && (
        <RecurringDialog
          today={instance.businessDate}
          {...(opened.act === 'change' && { recurring: opened.recurring })}
          {...ends}
        />
      )}
    </InvoicesFrame>
  );
}

function RecurringRow({ recurring, onChange }: { recurring: RecurringInvoice; onChange?: () => void }) {
  const text = useText();
  const formats = useFormats();
  const { name, customer, memberName, every, nextOn, makes, runs } = recurring;
  const [latest] = runs;
  return (
    <article className={classes.row}>
      <div>
        <h2>
          {name} · {customer.name}
        </h2>
        <p className={classes.about}>
          {memberName} · {text(`recurring.${every}`)} · {text(`recurring.makes.${makes}`)}
        </p>
        <p>{nextOn ? text('recurring.next', { date: formats.date(nextOn) }) : text('recurring.ended')}</p>
        {latest?.errorText && <p className={classes.problem}>{latest.errorText}</p>}
        <div className={classes.acts}>
          {onChange && <OpenButton label={text('recurring.change')} onOpen={onChange} />}
          {latest?.invoiceId && (
            <Link to="/invoices/$invoiceId" params={{ invoiceId: latest.invoiceId }} className={classes.link}>
              {text('recurring.latest', { date: formats.date(latest.periodOn) })}
            </Link>
          )}
        </div>
      </div>
    </article>
  );
}

interface RecurringDialogProps {
  recurring?: RecurringInvoice;
  today: CivilDate;
  onDone(): void;
  onCancel(): void;
}

function RecurringDialog(props: RecurringDialogProps) {
  const { recurring, onCancel } = props;
  const text = useText();
  return (
    <Dialog
      title={text(recurring ? 'recurring.change' : 'recurring.add')}
      {...(recurring && { about: recurring.name })}
      onClose={onCancel}
    >
      <WithSaleChoices>{(choices) => <RecurringForm choices={choices} {...props} />}</WithSaleChoices>
    </Dialog>
  );
}

function RecurringForm({
  choices,
  recurring,
  today,
  ...ends
}: RecurringDialogProps & { choices: SaleChoices }) {
  const text = useText();
  const fields = (
    <>
      <TextField
        name="name"
        label={text('recurring.name')}
        hint={text('recurring.nameHint')}
        most={100}
        starts={recurring?.name ?? ''}
      />
      <SaleFields choices={choices} {...(recurring && { starts: recurring })} />
      {!recurring && (
        <>
          <ChoiceField
            name="every"
            label={text('recurring.every')}
            starts="MONTH"
            choices={rhythms.map((value) => ({ value, label: text(`recurring.${value}`) }))}
          />
          <DateField name="startsOn" label={text('recurring.startsOn')} starts={today} earliest={today} />
        </>
      )}
      <DateField
        name="endsOn"
        label={text('recurring.endsOn')}
        isOptional
        starts={recurring?.endsOn ?? undefined}
      />
      <ChoiceField
        name="makes"
        label={text('recurring.makes')}
        starts={recurring?.makes ?? 'DRAFT'}
        choices={recurringResults.map((value) => ({ value, label: text(`recurring.makes.${value}`) }))}
      />
    </>
  );
  // the fields are all required: what is sent is whole
  const terms = (typed: Typed) => ({
    ...saleOf(typed)!,
    name: typed.text('name'),
    endsOn: typed.optional('endsOn'),
    makes: typed.text('makes'),
  });
  if (recurring)
    return (
      <ChangeForm
        submit={text('customers.save')}
        change={changeRecurringInvoice}
        input={(typed) => ({ ...terms(typed), recurringInvoiceId: recurring.id })}
        {...ends}
      >
        <p>{text('recurring.change.lead')}</p>
        {fields}
      </ChangeForm>
    );
  return (
    <ChangeForm
      submit={text('customers.save')}
      change={createRecurringInvoice}
      input={(typed) => ({ ...terms(typed), every: typed.text('every'), startsOn: typed.text('startsOn') })}
      {...ends}
    >
      {fields}
    </ChangeForm>
  );
}
