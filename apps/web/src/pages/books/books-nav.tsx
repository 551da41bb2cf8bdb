import { Link } from '@tanstack/react-router';
import classes from '../../member/member-nav.module.css';
import { useText } from '../../text/use-text.js';

const pages = [
  ['/books', 'books.overview'],
  ['/books/journal', 'books.journal'],
  ['/books/accounts', 'books.accounts'],
  ['/books/balances', 'books.balances'],
  ['/books/balance-sheet', 'books.balanceSheet'],
  ['/books/profit-and-loss', 'books.profitAndLoss'],
  ['/income', 'reportable.title'],
] as const;

/** The pages of the books. */
export function BooksNav() {
  const text = useText();
  return (
    <nav aria-label={text('books.pages')} className={classes.nav}>
      {pages.map(([to, key]) => (
        <Link key={to} to={to} activeOptions={{ exact: true }} className={classes.link}>
          {text(key)}
        </Link>
      ))}
    </nav>
  );
}
