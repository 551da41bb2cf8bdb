import { useState } from 'react';
import { useQuery } from 'urql';
import { changesWithBooks } from '../../api/books.js';
import type { CivilDate } from '../../api/scalars.js';
import { balanceSheetQuery } from '../../api/statements.js';
import { useSessionSnapshot } from '../../session/session-context.js';
import { Answer } from '../../shell/answer.js';
import { useFormats } from '../../text/use-formats.js';
import { useText } from '../../text/use-text.js';
import { BooksFrame } from './books-frame.js';
import classes from './books.module.css';
import { HeadingTable } from './heading-table.js';
import { DayForm } from './span.js';

/** What the cooperative has, and whose it is, on a day. */
export function BalanceSheetPage() {
  const { instance } = useSessionSnapshot();
  return instance && <Shown today={instance.businessDate} />;
}

function Shown({ today }: { today: CivilDate }) {
  const [on, setOn] = useState(today);
  const asked = useQuery({ query: balanceSheetQuery, variables: { on }, context: changesWithBooks });
  const text = useText();
  const formats = useFormats();
  return (
    <BooksFrame title={text('books.balanceSheet')} lead={text('balanceSheet.lead')}>
      <DayForm on={on} latest={today} onChoose={setOn} />
      <Answer asked={asked}>
        {({ balanceSheet: { assets, liabilities, totalAssets, totalLiabilities, thermometers } }) => (
          <>
            <p>{text('balanceSheet.thermometers', { amount: formats.money(thermometers) })}</p>
            <div className={classes.sides}>
              <HeadingTable title={text('balanceSheet.assets')} headings={assets} total={totalAssets} />
              <HeadingTable
                title={text('balanceSheet.liabilities')}
                headings={liabilities}
                total={totalLiabilities}
              />
            </div>
          </>
        )}
      </Answer>
    </BooksFrame>
  );
}
