import { Link } from '@tanstack/react-router';
import classes from '../../member/member-nav.module.css';
import { useText } from '../../text/use-text.js';

const pages = [
  ['/bank', 'bank.inbox'],
  ['/bank/imports', 'bank.imports'],
  ['/bank/rules', 'bank.rules'],
] as const;

/** The pages about the bank. */
export function BankNav() {
  const text = useText();
  return (
    <nav aria-label={text('bank.pages')} className={classes.nav}>
      {pages.map(([to, key]) => (
        <Link key={to} to={to} activeOptions={{ exact: true, includeSearch: false }} className={classes.link}>
          {text(key)}
        </Link>
      ))}
    </nav>
  );
}
