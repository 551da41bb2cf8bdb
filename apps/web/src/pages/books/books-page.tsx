import { Link } from '@tanstack/react-router';
import { useSessionSnapshot } from '../../session/session-context.js';
import { useText } from '../../text/use-text.js';
import { BooksFrame } from './books-frame.js';
import classes from './books.module.css';
import { LedgerCheckCard } from './ledger-check-card.js';
import { MoneyCheckCard } from './money-check-card.js';
import { Periods } from './periods.js';

/** Whether the money is right, and which months can be closed. */
export function BooksPage() {
  const { instance } = useSessionSnapshot();
  const text = useText();
  if (!instance) return null;
  return (
    <BooksFrame title={text('books.title')} lead={text('books.lead')}>
      <div className={classes.columns}>
        <div className={classes.column}>
          <MoneyCheckCard on={instance.businessDate} />
          <LedgerCheckCard />
          <Link to="/reports/new" className={classes.toReports}>
            {text('reports.books')}
          </Link>
        </div>
        <Periods today={instance.businessDate} />
      </div>
    </BooksFrame>
  );
}
