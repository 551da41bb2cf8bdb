import { useState } from 'react';
import { Link } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { changesWithBooks } from '../../api/books.js';
import type { CivilDate } from '../../api/scalars.js';
import { trialBalanceQuery } from '../../api/statements.js';
import tables from '../../money/money.module.css';
import { useSessionSnapshot } from '../../session/session-context.js';
import { Answer } from '../../shell/answer.js';
import { useFormats } from '../../text/use-formats.js';
import { useText } from '../../text/use-text.js';
import { BooksFrame } from './books-frame.js';
import { DayForm } from './span.js';

/** The balances of all accounts on a day; its two totals are the same. */
export function TrialBalancePage() {
  const { instance } = useSessionSnapshot();
  return instance && <Shown today={instance.businessDate} />;
}

function Shown({ today }: { today: CivilDate }) {
  const [on, setOn] = useState(today);
  const asked = useQuery({ query: trialBalanceQuery, variables: { on }, context: changesWithBooks });
  const text = useText();
  const formats = useFormats();
  return (
    <BooksFrame title={text('books.balances')} lead={text('balances.lead')}>
      <DayForm on={on} latest={today} onChoose={setOn} />
      <Answer asked={asked}>
        {({ trialBalance: { accounts, totalDebit, totalCredit } }) => (
          <div className={tables.scroll} role="region" tabIndex={0} aria-label={text('books.balances')}>
            <table className={tables.table}>
              <thead>
                <tr>
                  <th scope="col">{text('books.account')}</th>
                  <th scope="col" className={tables.figure}>
                    {text('books.debit')}
                  </th>
                  <th scope="col" className={tables.figure}>
                    {text('books.credit')}
                  </th>
                </tr>
              </thead>
              <tbody>
                {accounts.map(({ number, name, debit, credit }) => (
                  <tr key={number}>
                    <th scope="row">
                      <Link to="/books/accounts/$number" params={{ number }}>
                        {number} {name}
                      </Link>
                    </th>
                    <td className={`${tables.figure} amount`}>
                      {Number(debit.amount) !== 0 && formats.money(debit)}
                    </td>
                    <td className={`${tables.figure} amount`}>
                      {Number(credit.amount) !== 0 && formats.money(credit)}
                    </td>
                  </tr>
                ))}
              </tbody>
              <tfoot>
                <tr>
                  <th scope="row">{text('books.total')}</th>
                  <td className={`${tables.figure} amount`}>{formats.money(totalDebit)}</td>
                  <td className={`${tables.figure} amount`}>{formats.money(totalCredit)}</td>
                </tr>
              </tfoot>
            </table>
          </div>
        )}
      </Answer>
    </BooksFrame>
  );
}
