import { useState } from 'react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { changesWithBooks } from '../../api/books.js';
import { type JournalEntry, journalQuery, journals, reverseEntry } from '../../api/journal.js';
import { DateField, LongTextField, SelectField, TextField } from '../../form/fields.js';
import { Form } from '../../form/form.js';
import { MoreButton } from '../../form/more-button.js';
import { OpenButton } from '../../form/open-button.js';
import { useOpened } from '../../form/use-opened.js';
import { usePages } from '../../form/use-pages.js';
import { BookingDialog } from '../../money/booking-dialog.js';
import { LateCostDialog } from '../../money/late-cost-dialog.js';
import { PostingTable } from '../../money/posting-table.js';
import { TakeBackDialog } from '../../money/take-back-dialog.js';
import { useSessionSnapshot, useSignedIn } from '../../session/session-context.js';
import { may, permissions } from '../../session/start-page.js';
import { Answer } from '../../shell/answer.js';
import { useFormats } from '../../text/use-formats.js';
import { useText } from '../../text/use-text.js';
import { BooksFrame } from './books-frame.js';
import classes from './books.module.css';
import { ExplainDialog } from './explain-dialog.js';
import { MemorialDialog } from './memorial-dialog.js';
import { sumOfDebits } from './sum-of-debits.js';

type Opened =
  | { act: 'memorial' }
  | { act: 'explain'; entry: JournalEntry; line: number }
  | { act: 'reverse' | 'takeBack' | 'lateCost'; entry: JournalEntry };

/** Everything that was booked, the latest first; each line tells where it comes from. */
export function JournalPage() {
  const { instance } = useSessionSnapshot();
  const { viewer } = useSignedIn();
  const filter = useSearch({ from: '/signed-in/books/journal' });
  const text = useText();
  const { opened, open, close, done, told } = useOpened<Opened>();
  const { asked, pages } = usePages({
    query: journalQuery,
    variables: { filter, first: 25 },
    listOf: (data) => data.journalEntries,
    context: changesWithBooks,
  });
  return (
    <BooksFrame title={text('books.journal')} lead={text('journal.lead')}>
      {may(viewer, permissions.postBooks) && (
        <div>
          <OpenButton label={text('memorial.title')} onOpen={() => open({ act: 'memorial' })} />
        </div>
      )}
      <Filters key={JSON.stringify(filter)} />
      {told}
      <Answer asked={asked}>
        {() => (
          <div className={classes.entries}>
            {pages.nodes.length === 0 && <p>{text('journal.none')}</p>}
            {pages.nodes.map((entry) => (
              <Entry
                key={entry.id}
                entry={entry}
                onExplain={(line) => open({ act: 'explain', entry, line })}
                onReverse={() => open({ act: 'reverse', entry })}
                onTakeBack={() => open({ act: 'takeBack', entry })}
                onLateCost={() => open({ act: 'lateCost', entry })}
              />
            ))}
            <MoreButton pages={pages} />
          </div>
        )}
      </Answer>
      {opened?.act === 'explain' && (
        <ExplainDialog entryId={opened.entry.id} line={opened.line} onClose={close} />
      )}
      {opened?.act === 'memorial' && instance && (
        <MemorialDialog
          today={instance.businessDate}
          onDone={() => done(text('memorial.done'))}
          onCancel={close}
        />
      )}
      {opened?.act === 'reverse' && instance && (
        <BookingDialog
          title={text('journal.reverse')}
          about={opened.entry.reference}
          submit={text('journal.reverse.submit')}
          booking={reverseEntry}
          input={(typed) => {
            const on = typed.text('on');
            const reason = typed.text('reason');
            return on && reason ? { entryId: opened.entry.id, on, reason } : null;
          }}
          onDone={() => done(text('journal.reverse.done'))}
          onCancel={close}
        >
          <p>{text('journal.reverse.lead')}</p>
          <LongTextField name="reason" label={text('approvals.reason')} most={200} rows={2} />
          <DateField
            name="on"
            label={text('journal.reverse.on')}
            starts={instance.businessDate}
            latest={instance.businessDate}
          />
        </BookingDialog>
      )}
      {opened?.act === 'takeBack' && (
        <TakeBackDialog
          entryId={opened.entry.id}
          about={opened.entry.reference}
          lead={text('journal.takeBack.lead')}
          onDone={() => done(text('journal.takeBack.done'))}
          onCancel={close}
        />
      )}
      {opened?.act === 'lateCost' && instance && (
        <LateCostDialog
          saleId={opened.entry.id}
          about={opened.entry.reference}
          today={instance.businessDate}
          onDone={() => done(text('lateCost.record.done'))}
          onCancel={close}
        />
      )}
    </BooksFrame>
  );
}

function Filters() {
  const filter = useSearch({ from: '/signed-in/books/journal' });
  const navigate = useNavigate();
  const text = useText();
  const [isOpen] = useState(Object.keys(filter).length > 0);
  return (
    <details open={isOpen || undefined} className={classes.card}>
      <summary>{text('journal.filter')}</summary>
      <Form
        submit={text('journal.filter.submit')}
        send={async (typed) => {
          const search = {
            ...(typed.optional('text') && { text: typed.text('text') }),
            ...(typed.optional('fromOn') && { fromOn: typed.text('fromOn') }),
            ...(typed.optional('untilOn') && { untilOn: typed.text('untilOn') }),
            ...(typed.optional('journal') && { journal: typed.text('journal') }),
          };
          await navigate({ to: '/books/journal', search });
          return { userErrors: [], failure: null };
        }}
        onDone={() => undefined}
      >
        <div className={classes.filters}>
          <TextField
            name="text"
            label={text('journal.text')}
            isOptional
            most={100}
            starts={filter.text ?? ''}
          />
          <SelectField
            name="journal"
            label={text('journal.which')}
            isOptional
            options={journals.map((value) => ({ value, label: text(`journal.${value}`) }))}
            starts={filter.journal ?? ''}
          />
          <DateField name="fromOn" label={text('journal.from')} isOptional starts={filter.fromOn} />
          <DateField name="untilOn" label={text('journal.until')} isOptional starts={filter.untilOn} />
        </div>
      </Form>
    </details>
  );
}

interface EntryProps {
  entry: JournalEntry;
  onExplain(line: number): void;
  onReverse(): void;
  onTakeBack(): void;
  onLateCost(): void;
}

function Entry({ entry, onExplain, onReverse, onTakeBack, onLateCost }: EntryProps) {
  const { viewer } = useSignedIn();
  const text = useText();
  const formats = useFormats();
  const { sequence, reference, on, undo, takesLateCosts, postings, journal } = entry;
  return (
    <details className={classes.entry}>
      <summary>
        <span className={classes.number}>{formats.number(sequence)}</span>
        <span>
          <strong>{reference}</strong>
          <small>
            {formats.date(on)} · {text(`journal.${journal as (typeof journals)[number]}`)}
          </small>
        </span>
        <span className="amount">{formats.money(sumOfDebits(postings))}</span>
      </summary>
      <div className={classes.opened}>
        <PostingTable
          caption={`${reference} · ${formats.date(on)}`}
          postings={postings}
          onExplain={onExplain}
        />
        <div className={classes.acts}>
          {may(viewer, permissions.postBooks) && undo === 'ALONE' && (
            <OpenButton label={text('journal.reverse')} onOpen={onReverse} />
          )}
          {may(viewer, permissions.postBooks) && undo === 'WHOLE' && (
            <OpenButton label={text('journal.reverse')} onOpen={onTakeBack} />
          )}
          {may(viewer, permissions.recordLateCost) && takesLateCosts && (
            <OpenButton label={text('lateCost.record')} onOpen={onLateCost} />
          )}
        </div>
      </div>
    </details>
  );
}
