import type { Posting } from '../api/booking.js';
import { useFormats } from '../text/use-formats.js';
import { useText } from '../text/use-text.js';
import classes from './money.module.css';

export interface PostingTableProps {
  caption: string;
  postings: readonly Posting[];
  /** Where a line comes from, for who may ask. */
  onExplain?: (line: number) => void;
}

/** The lines of one entry as an accountant reads them, each with the rule that made it. */
export function PostingTable({ caption, postings, onExplain }: PostingTableProps) {
  const text = useText();
  const formats = useFormats();
  return (
    <div className={classes.scroll} tabIndex={0} role="group" aria-label={caption}>
      <table className={classes.table}>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{text('books.account')}</th>
            <th scope="col" className={classes.figure}>
              {text('books.debit')}
            </th>
            <th scope="col" className={classes.figure}>
              {text('books.credit')}
            </th>
          </tr>
        </thead>
        <tbody>
          {postings.map(({ line, accountNumber, accountName, debit, credit, rule, policyValidFromOn }) => (
            <tr key={line}>
              <th scope="row">
                {onExplain ? (
                  <button
                    type="button"
                    className={classes.explain}
                    aria-haspopup="dialog"
                    aria-label={text('books.explain', { account: `${accountNumber} ${accountName}` })}
                    onClick={() => onExplain(line)}
                  >
                    {accountNumber} {accountName}
                  </button>
                ) : (
                  `${accountNumber} ${accountName}`
                )}
                <small>
                  {rule}
                  {policyValidFromOn &&
                    ` · ${text('books.policySince', { date: formats.date(policyValidFromOn) })}`}
                </small>
              </th>
              <td className={`${classes.figure} amount`}>{debit && formats.money(debit)}</td>
              <td className={`${classes.figure} amount`}>{credit && formats.money(credit)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
