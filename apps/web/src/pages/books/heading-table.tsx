import { Link } from '@tanstack/react-router';
import type { Money } from '../../api/scalars.js';
import type { StatementHeading } from '../../api/statements.js';
import tables from '../../money/money.module.css';
import { useFormats } from '../../text/use-formats.js';
import { useText } from '../../text/use-text.js';
import classes from './books.module.css';

export interface HeadingTableProps {
  title: string;
  headings: readonly StatementHeading[];
  total: Money;
}

/** One side of a statement: its headings, their accounts, and the total. */
export function HeadingTable({ title, headings, total }: HeadingTableProps) {
  const text = useText();
  const formats = useFormats();
  return (
    <div className={classes.card}>
      <h2>{title}</h2>
      <div className={tables.scroll} role="region" tabIndex={0} aria-label={title}>
        <table className={tables.table}>
          <thead className="visually-hidden">
            <tr>
              <th scope="col">{text('books.account')}</th>
              <th scope="col">{text('books.amount')}</th>
            </tr>
          </thead>
          {headings.map(({ code, name, lines, total: sum }) => (
            <tbody key={code}>
              <tr className={classes.heading}>
                <th scope="rowgroup">{name}</th>
                <td className={`${tables.figure} amount`}>{lines.length > 1 && formats.money(sum)}</td>
              </tr>
              {lines.map(({ number, name: account, amount }) => (
                <tr key={`${number} ${account}`}>
                  <th scope="row">
                    {number ? (
                      <Link to="/books/accounts/$number" params={{ number }}>
                        {number} {account}
                      </Link>
                    ) : (
                      account
                    )}
                  </th>
                  <td className={`${tables.figure} amount`}>{formats.money(amount)}</td>
                </tr>
              ))}
            </tbody>
          ))}
          <tfoot>
            <tr>
              <th scope="row">{text('books.total')}</th>
              <td className={`${tables.figure} amount`}>{formats.money(total)}</td>
            </tr>
          </tfoot>
        </table>
      </div>
    </div>
  );
}
