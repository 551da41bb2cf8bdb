import { useSearch } from '@tanstack/react-router';
import { bankInboxQuery, changesWithBank, type BankEntry } from '../../api/bank.js';
import { MoreButton } from '../../form/more-button.js';
import { useOpened } from '../../form/use-opened.js';
import { usePages } from '../../form/use-pages.js';
import { useSessionSnapshot, useSignedIn } from '../../session/session-context.js';
import { may, permissions } from '../../session/start-page.js';
import { Answer } from '../../shell/answer.js';
import { PageTitle } from '../../shell/page-title.js';
import frame from '../../shell/page.module.css';
import { useText } from '../../text/use-text.js';
import { BankNav } from './bank-nav.js';
import { BankTabs } from './bank-tabs.js';
import classes from './bank.module.css';
import { ConfirmMany } from './confirm-many.js';
import { EntryCard } from './entry-card.js';
import { EntryDialog, type EntryAct } from './entry-dialogs.js';
import { SearchEntries } from './search-entries.js';

/** The bank inbox: what came in and went out, what it may be for, and one tap to book it. */
export function BankPage() {
  const { instance } = useSessionSnapshot();
  const { viewer } = useSignedIn();
  const { state, text: sought } = useSearch({ from: '/signed-in/bank' });
  const text = useText();
  const { opened, open, close, done, told } = useOpened<EntryAct>();
  const { asked, pages } = usePages({
    query: bankInboxQuery,
    variables: { state: state ?? null, filter: sought ? { text: sought } : null, first: 30 },
    listOf: (data) => data.bankInbox,
    context: changesWithBank,
  });
  const mayBook = may(viewer, permissions.bookBank);
  return (
    <div className={frame.page}>
      <div>
        <PageTitle name={text('bank.title')}>{text('bank.title')}</PageTitle>
        <p className={frame.lead}>{text('bank.lead')}</p>
      </div>
      <BankNav />
      <BankTabs state={state} />
      <SearchEntries key={sought} state={state} sought={sought ?? ''} />
      {told}
      <Answer asked={asked}>
        {() => (
          <>
            {mayBook && <ConfirmMany key={state} entries={pages.nodes} onDone={done} />}
            {pages.nodes.length === 0 && (
              <p>{text(sought ? 'bank.notFound' : `bank.none.${state ?? 'WAITING'}`)}</p>
            )}
            <ul className={classes.list}>
              {pages.nodes.map((entry: BankEntry) => (
                <li key={entry.id}>
                  <EntryCard entry={entry} mayBook={mayBook} onAct={open} onDone={done} />
                </li>
              ))}
            </ul>
            <MoreButton pages={pages} />
          </>
        )}
      </Answer>
      {opened && instance && (
        <EntryDialog
          opened={opened}
          today={instance.businessDate}
          onDone={() => done(text(`bank.${opened.act}.done`))}
          onCancel={close}
        />
      )}
    </div>
  );
}
