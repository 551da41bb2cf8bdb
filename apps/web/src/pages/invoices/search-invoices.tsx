import { Button, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { IconSearch } from '@tabler/icons-react';
import type { InvoiceState } from '../../api/invoice-state.js';
import { useText } from '../../text/use-text.js';
import bank from '../bank/bank.module.css';

/** Narrows invoices by part of a number, a reference or a customer's name. */
export function SearchInvoices({ state, sought }: { state: InvoiceState | undefined; sought: string }) {
  const navigate = useNavigate();
  const text = useText();
  return (
    <search>
      <form
        className={bank.search}
        onSubmit={(event) => {
          event.preventDefault();
          const typed = String(new FormData(event.currentTarget).get('text')).trim();
          void navigate({
            to: '/invoices',
            search: { ...(state && { state }), ...(typed && { text: typed }) },
          });
        }}
      >
        <TextInput
          name="text"
          type="search"
          aria-label={text('invoices.search')}
          placeholder={text('invoices.search')}
          defaultValue={sought}
          maxLength={100}
          autoComplete="off"
        />
        <Button type="submit" variant="default" aria-label={text('search.submit')}>
          <IconSearch size={20} stroke={1.8} aria-hidden="true" />
        </Button>
      </form>
    </search>
  );
}
