import { useState } from 'react';
import { Button, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { archiveCustomer, changesWithCustomers, customersQuery, type Customer } from '../../api/customers.js';
import { ChangeDialog } from '../../form/change-form.js';
import { MoreButton } from '../../form/more-button.js';
import { OneTap } from '../../form/one-tap.js';
import { OpenButton } from '../../form/open-button.js';
import { useOpened } from '../../form/use-opened.js';
import { usePages } from '../../form/use-pages.js';
import { useSend } from '../../form/use-send.js';
import { useSignedIn } from '../../session/session-context.js';
import { may, permissions } from '../../session/start-page.js';
import { Answer } from '../../shell/answer.js';
import { useFormats } from '../../text/use-formats.js';
import { useText } from '../../text/use-text.js';
import bank from '../bank/bank.module.css';
import { CustomerDialog } from './customer-dialog.js';
import { InvoicesFrame } from './invoices-frame.js';
import classes from './invoices.module.css';

type Opened = { act: 'add' } | { act: 'change' | 'archive'; customer: Customer };

/** Who buys: companies, public bodies and citizens. */
export function CustomersPage() {
  const { viewer } = useSignedIn();
  const [sought, setSought] = useState('');
  const [isArchive, setArchive] = useState(false);
  const send = useSend();
  const text = useText();
  const formats = useFormats();
  const { opened, open, close, done, told } = useOpened<Opened>();
  const { asked, pages } = usePages({
    query: customersQuery,
    variables: { filter: { ...(sought && { text: sought }), isArchived: isArchive }, first: 30 },
    listOf: (data) => data.customers,
    context: changesWithCustomers,
  });
  const mayWrite = may(viewer, permissions.writeCustomer);
  return (
    <InvoicesFrame title={text('invoices.customers')} lead={text('customers.lead')}>
      <div className={classes.acts}>
        {mayWrite && (
          <Button aria-haspopup="dialog" onClick={() => open({ act: 'add' })}>
            {text('customers.add')}
          </Button>
        )}
        <Button variant="default" onClick={() => setArchive((before) => !before)}>
          {text(isArchive ? 'customers.current' : 'customers.archived')}
        </Button>
      </div>
      {told}
      <search>
        <form
          className={bank.search}
          onSubmit={(event) => {
            event.preventDefault();
            setSought(String(new FormData(event.currentTarget).get('text')).trim());
          }}
        >
          <TextInput
            name="text"
            type="search"
            aria-label={text('customers.search')}
            placeholder={text('customers.search')}
            maxLength={100}
            autoComplete="off"
          />
          <Button type="submit" variant="default" aria-label={text('search.submit')}>
            <IconSearch size={20} stroke={1.8} aria-hidden="true" />
          </Button>
        </form>
      </search>
      <Answer asked={asked}>
        {() => (
          <>
            {isArchive && <p>{text('customers.archived.lead')}</p>}
            {pages.nodes.length === 0 && <p>{text('customers.none')}</p>}
            {pages.nodes.length > 0 && (
              <ul className={classes.rows}>
                {pages.nodes.map((customer) => (
                  <li key={customer.id} className={classes.row}>
                    <div>
                      <h2>{customer.name}</h2>
                      <p className={classes.about}>
                        {text(`customers.${customer.kind}`)} · {customer.street} {customer.houseNumber},{' '}
                        {customer.postcode} {customer.city}
                        {customer.email && ` · ${customer.email}`}
                        {customer.archivedOn &&
                          ` · ${text('customers.archivedOn', { date: formats.date(customer.archivedOn) })}`}
                      </p>
                    </div>
                    {mayWrite && customer.archivedOn && (
                      <div className={classes.acts}>
                        <OneTap
                          variant="default"
                          label={text('customers.restore')}
                          about={customer.name}
                          send={() =>
                            send(archiveCustomer, { input: { customerId: customer.id, isArchived: false } })
                          }
                          onDone={() => done(text('customers.restore.done'))}
                        />
                      </div>
                    )}
                    {mayWrite && !customer.archivedOn && (
                      <div className={classes.acts}>
                        <OpenButton
                          label={text('customers.change')}
                          onOpen={() => open({ act: 'change', customer })}
                        />
                        <OpenButton
                          isQuiet
                          label={text('customers.archive')}
                          onOpen={() => open({ act: 'archive', customer })}
                        />
                      </div>
                    )}
                  </li>
                ))}
              </ul>
            )}
            <MoreButton pages={pages} />
          </>
        )}
      </Answer>
      {(opened?.act === 'add' || opened?.act === 'change') && (
        <CustomerDialog
          {...(opened.act === 'change' && { customer: opened.customer })}
          onDone={() => done(text(`customers.${opened.act}.done`))}
          onCancel={close}
        />
      )}
      {opened?.act === 'archive' && (
        <ChangeDialog
          title={text('customers.archive')}
          about={opened.customer.name}
          submit={text('customers.archive')}
          change={archiveCustomer}
          input={() => ({ customerId: opened.customer.id, isArchived: true })}
          onDone={() => done(text('customers.archive.done'))}
          onCancel={close}
        >
          <p>{text('customers.archive.lead')}</p>
        </ChangeDialog>
      )}
    </InvoicesFrame>
  );
}
