import { useState } from 'react';
import { useParams } from '@tanstack/react-router';
import { changesWithBooks } from '../../api/books.js';
import type { CivilDate } from '../../api/scalars.js';
import { accountCardQuery } from '../../api/statements.js';
import { MoreButton } from '../../form/more-button.js';
import { usePages } from '../../form/use-pages.js';
import tables from '../../money/money.module.css';
import { useSessionSnapshot } from '../../session/session-context.js';
import { Answer } from '../../shell/answer.js';
import { useFormats } from '../../text/use-formats.js';
import { useText } from '../../text/use-text.js';
import { BooksFrame } from './books-frame.js';
import { ExplainDialog } from './explain-dialog.js';
import { SpanForm, yearUntil, type Span } from './span.js';

/** One account, line by line, with the balance after each. */
export function AccountCardPage() {
  const { number } = useParams({ from: '/signed-in/books/accounts/$number' });
  const { instance } = useSessionSnapshot();
  if (!instance) return null;
  return <Card key={number} accountNumber={number} today={instance.businessDate} />;
}

function Card({ accountNumber, today }: { accountNumber: string; today: CivilDate }) {
  const [span, setSpan] = useState<Span>(yearUntil(today));
  const [explained, setExplained] = useState<{ entryId: string; line: number } | null>(null);
  const text = useText();
  const formats = useFormats();
  const { asked, pages } = usePages({
    query: accountCardQuery,
    variables: { accountNumber, ...span, first: 50 },
    listOf: (data) => data.accountCard.lines,
    context: changesWithBooks,
  });
  const card = asked[0].data?.accountCard;
  return (
    <BooksFrame title={card ? `${card.number} ${card.name}` : text('books.accounts')}>
      <SpanForm span={span} latest={today} onChoose={setSpan} />
      <Answer asked={asked}>
        {({ accountCard }) => (
          <>
            <div className={tables.scroll} role="region" tabIndex={0} aria-label={accountCard.name}>
              <table className={tables.table}>
                <thead>
                  <tr>
                    <th scope="col">{text('card.what')}</th>
                    <th scope="col" className={tables.figure}>
                      {text('books.debit')}
                    </th>
                    <th scope="col" className={tables.figure}>
                      {text('books.credit')}
                    </th>
                    <th scope="col" className={tables.figure}>
                      {text('accounts.balance')}
                    </th>
                  </tr>
                </thead>
                <tbody>
                  <tr>
                    <th scope="row" colSpan={3}>
                      {text('card.opening', { date: formats.date(span.fromOn) })}
                    </th>
                    <td className={`${tables.figure} amount`}>{formats.money(accountCard.opening)}</td>
                  </tr>
                  {pages.nodes.map(({ entryId, on, reference, posting, balance }) => (
                    <tr key={`${entryId} ${posting.line}`}>
                      <th scope="row">
                        <button
                          type="button"
                          className={tables.explain}
                          aria-haspopup="dialog"
                          onClick={() => setExplained({ entryId, line: posting.line })}
                        >
                          {reference}
                        </button>
                        <small>{formats.date(on)}</small>
                      </th>
                      <td className={`${tables.figure} amount`}>
                        {posting.debit && formats.money(posting.debit)}
                      </td>
                      <td className={`${tables.figure} amount`}>
                        {posting.credit && formats.money(posting.credit)}
                      </td>
                      <td className={`${tables.figure} amount`}>{formats.money(balance)}</td>
                    </tr>
                  ))}
                </tbody>
                <tfoot>
                  <tr>
                    <th scope="row" colSpan={3}>
                      {text('card.closing', { date: formats.date(span.untilOn) })}
                    </th>
                    <td className={`${tables.figure} amount`}>{formats.money(accountCard.closing)}</td>
                  </tr>
                </tfoot>
              </table>
            </div>
            <MoreButton pages={pages} />
          </>
        )}
      </Answer>
      {explained && <ExplainDialog {...explained} onClose={() => setExplained(null)} />}
    </BooksFrame>
  );
}
