import { useState } from 'react';
import { useQuery } from 'urql';
import { changesWithBooks } from '../../api/books.js';
import type { CivilDate } from '../../api/scalars.js';
import { profitAndLossQuery } from '../../api/statements.js';
import { useSessionSnapshot } from '../../session/session-context.js';
import { Answer } from '../../shell/answer.js';
import { isNegative, useFormats } from '../../text/use-formats.js';
import { useText } from '../../text/use-text.js';
import { BooksFrame } from './books-frame.js';
import classes from './books.module.css';
import { HeadingTable } from './heading-table.js';
import { SpanForm, yearUntil } from './span.js';

/** What came in and what it cost, in a span of days. */
export function ProfitAndLossPage() {
  const { instance } = useSessionSnapshot();
  return instance && <Shown today={instance.businessDate} />;
}

function Shown({ today }: { today: CivilDate }) {
  const [span, setSpan] = useState(yearUntil(today));
  const asked = useQuery({ query: profitAndLossQuery, variables: span, context: changesWithBooks });
  const text = useText();
  const formats = useFormats();
  return (
    <BooksFrame title={text('books.profitAndLoss')} lead={text('profitAndLoss.lead')}>
      <SpanForm span={span} latest={today} onChoose={setSpan} />
      <Answer asked={asked}>
        {({ profitAndLoss: { income, expenses, totalIncome, totalExpenses, result } }) => (
          <>
            <p className={classes.verdict}>
              {text(isNegative(result.amount) ? 'profitAndLoss.loss' : 'profitAndLoss.profit')}{' '}
              <span className="amount">{formats.size(result)}</span>
            </p>
            <div className={classes.sides}>
              <HeadingTable title={text('accountKind.INCOME')} headings={income} total={totalIncome} />
              <HeadingTable title={text('accountKind.EXPENSE')} headings={expenses} total={totalExpenses} />
            </div>
          </>
        )}
      </Answer>
    </BooksFrame>
  );
}
