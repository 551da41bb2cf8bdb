import { useNavigate } from '@tanstack/react-router';
import { IconSearch } from '@tabler/icons-react';
import { useText } from '../text/use-text.js';
import classes from './search-box.module.css';

/** Sends what is sought to its page once it is asked for: each search stands in the access log, so none is made by half a word. */
export function SearchBox() {
  const navigate = useNavigate();
  const text = useText();
  return (
    <search className={classes.search}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const typed = String(new FormData(event.currentTarget).get('text')).trim();
          if (typed !== '') void navigate({ to: '/search', search: { text: typed } });
        }}
      >
        <input
          type="search"
          name="text"
          aria-label={text('search.label')}
          placeholder={text('search.placeholder')}
          maxLength={100}
          autoComplete="off"
        />
        <button type="submit" aria-label={text('search.submit')}>
          <IconSearch size={20} stroke={1.8} aria-hidden="true" />
        </button>
      </form>
    </search>
  );
}
