import { Link } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { changesWithBooks } from '../../api/books.js';
import { ledgerAccountsQuery, type LedgerAccount } from '../../api/statements.js';
import tables from '../../money/money.module.css';
import { Answer } from '../../shell/answer.js';
import { useFormats } from '../../text/use-formats.js';
import { useText } from '../../text/use-text.js';
import { BooksFrame } from './books-frame.js';
import classes from './books.module.css';

const kinds = ['ASSET', 'EQUITY', 'LIABILITY', 'INCOME', 'EXPENSE'] as const;

/** The chart of accounts with the balance of today; each leads to its card. */
export function AccountsPage() {
  const text = useText();
  const asked = useQuery({ query: ledgerAccountsQuery, variables: {}, context: changesWithBooks });
  return (
    <BooksFrame title={text('books.accounts')} lead={text('accounts.lead')}>
      <Answer asked={asked}>
        {({ ledgerAccounts }) => (
          <div className={tables.scroll} role="region" tabIndex={0} aria-label={text('books.accounts')}>
            <table className={tables.table}>
              <thead>
                <tr>
                  <th scope="col">{text('books.account')}</th>
                  <th scope="col" className={tables.figure}>
                    {text('accounts.balance')}
                  </th>
                </tr>
              </thead>
              {kinds.map((kind) => (
                <KindRows
                  key={kind}
                  kind={kind}
                  accounts={ledgerAccounts.filter((one) => one.kind === kind)}
                />
              ))}
            </table>
          </div>
        )}
      </Answer>
    </BooksFrame>
  );
}

interface KindRowsProps {
  kind: LedgerAccount['kind'];
  accounts: readonly LedgerAccount[];
}

function KindRows({ kind, accounts }: KindRowsProps) {
  const text = useText();
  const formats = useFormats();
  if (accounts.length === 0) return null;
  return (
    <tbody>
      <tr className={classes.heading}>
        <th scope="rowgroup" colSpan={2}>
          {text(`accountKind.${kind}`)}
        </th>
      </tr>
      {accounts.map(({ id, number, name, persons, balance }) => (
        <tr key={id}>
          <th scope="row">
            <Link to="/books/accounts/$number" params={{ number }}>
              {number} {name}
            </Link>
            {persons > 0 && <small>{text('accounts.persons', { count: persons })}</small>}
          </th>
          <td className={`${tables.figure} amount`}>{formats.money(balance)}</td>
        </tr>
      ))}
    </tbody>
  );
}
