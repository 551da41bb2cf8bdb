import { Button, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { IconSearch } from '@tabler/icons-react';
import type { BankState } from '../../api/bank-state.js';
import { useText } from '../../text/use-text.js';
import classes from './bank.module.css';

/** Narrows the entries by part of a name, an account or a description. */
export function SearchEntries({ state, sought }: { state: BankState | undefined; sought: string }) {
  const navigate = useNavigate();
  const text = useText();
  return (
    <search>
      <form
        className={classes.search}
        onSubmit={(event) => {
          event.preventDefault();
          const typed = String(new FormData(event.currentTarget).get('text')).trim();
          void navigate({ to: '/bank', search: { ...(state && { state }), ...(typed && { text: typed }) } });
        }}
      >
        <TextInput
          name="text"
          type="search"
          aria-label={text('bank.search')}
          placeholder={text('bank.search')}
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
