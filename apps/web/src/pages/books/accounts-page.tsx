import { useState } from 'react';
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { IconLock } from '@tabler/icons-react';
import { useQuery } from 'urql';
import { changesWithBooks } from '../../api/books.js';
import {
  accountKinds,
  ledgerAccountsQuery,
  restoreLedgerAccount,
  type AccountKind,
  type LedgerAccount,
} from '../../api/ledger-accounts.js';
import { OneTap } from '../../form/one-tap.js';
import { OpenButton } from '../../form/open-button.js';
import { useOpened } from '../../form/use-opened.js';
import { useSend } from '../../form/use-send.js';
import tables from '../../money/money.module.css';
import { useSignedIn } from '../../session/session-context.js';
import { may, permissions } from '../../session/start-page.js';
import { Answer } from '../../shell/answer.js';
import { useFormats } from '../../text/use-formats.js';
import { useText } from '../../text/use-text.js';
import { AddAccount, ArchiveAccount, ChangeAccount } from './account-dialogs.js';
import { BooksFrame } from './books-frame.js';
import classes from './books.module.css';

type Opened = { act: 'add' } | { act: 'change' | 'archive'; account: LedgerAccount };

/** The chart of accounts with the balance of today; each leads to its card. */
export function AccountsPage() {
  const { viewer } = useSignedIn();
  const [withArchived, setWithArchived] = useState(false);
  const text = useText();
  const { opened, open, close, done, told } = useOpened<Opened>();
  const asked = useQuery({
    query: ledgerAccountsQuery,
    variables: { withArchived },
    context: changesWithBooks,
  });
  const mayChange = may(viewer, permissions.keepChart);
  const ends = { onDone: () => done(text(`accounts.${opened?.act ?? 'add'}.done`)), onCancel: close };
  return (
    <BooksFrame title={text('books.accounts')} lead={text('accounts.lead')}>
      {mayChange && <p>{text('accounts.rules')}</p>}
      <div className={classes.acts}>
        {mayChange && (
          <Button aria-haspopup="dialog" onClick={() => open({ act: 'add' })}>
            {text('accounts.add')}
          </Button>
        )}
        <Button variant="default" onClick={() => setWithArchived((before) => !before)}>
          {text(withArchived ? 'accounts.withoutArchived' : 'accounts.withArchived')}
        </Button>
      </div>
      {told}
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
                  {mayChange && (
                    <th scope="col">
                      <span className="visually-hidden">{text('accounts.acts')}</span>
                    </th>
                  )}
                </tr>
              </thead>
              {accountKinds.map((kind) => (
                <KindRows
                  key={kind}
                  kind={kind}
                  accounts={ledgerAccounts.filter((one) => one.kind === kind)}
                  mayChange={mayChange}
                  onAct={(act, account) => open({ act, account })}
                  onRestored={() => done(text('accounts.restore.done'))}
                />
              ))}
            </table>
          </div>
        )}
      </Answer>
      {opened?.act === 'add' && <AddAccount {...ends} />}
      {opened?.act === 'change' && <ChangeAccount account={opened.account} {...ends} />}
      {opened?.act === 'archive' && <ArchiveAccount account={opened.account} {...ends} />}
    </BooksFrame>
  );
}

interface ActProps {
  mayChange: boolean;
  onAct(act: 'change' | 'archive', account: LedgerAccount): void;
  onRestored(): void;
}

interface KindRowsProps extends ActProps {
  kind: AccountKind;
  accounts: readonly LedgerAccount[];
}

function KindRows({ kind, accounts, ...acts }: KindRowsProps) {
  const text = useText();
  if (accounts.length === 0) return null;
  return (
    <tbody>
      <tr className={classes.heading}>
        <th scope="rowgroup" colSpan={acts.mayChange ? 3 : 2}>
          {text(`accountKind.${kind}`)}
        </th>
      </tr>
      {accounts.map((account) => (
        <AccountRow key={account.id} account={account} {...acts} />
      ))}
    </tbody>
  );
}

function AccountRow({ account, mayChange, onAct, onRestored }: ActProps & { account: LedgerAccount }) {
  const { id, number, name, rgsCode, persons, balance, isArchived, isNeeded } = account;
  const send = useSend();
  const text = useText();
  const formats = useFormats();
  return (
    <tr>
      <th scope="row">
        <Link to="/books/accounts/$number" params={{ number }}>
          {number} {name}
        </Link>
        {isNeeded && (
          <IconLock
            size={16}
            stroke={2}
            role="img"
            aria-label={text('accounts.needed')}
            className={classes.lock}
          />
        )}
        <small>
          {[
            rgsCode,
            persons > 0 && text('accounts.persons', { count: persons }),
            isArchived && text('accounts.archived'),
          ]
            .filter(Boolean)
            .join(' · ')}
        </small>
      </th>
      <td className={`${tables.figure} amount`}>{formats.money(balance)}</td>
      {mayChange && (
        <td>
          <div className={classes.rowActs}>
            {!isArchived && (
              <OpenButton
                isQuiet
                label={text('accounts.change')}
                about={name}
                onOpen={() => onAct('change', account)}
              />
            )}
            {!isArchived && !isNeeded && (
              <OpenButton
                isQuiet
                label={text('accounts.archive')}
                about={name}
                onOpen={() => onAct('archive', account)}
              />
            )}
            {isArchived && (
              <OneTap
                variant="subtle"
                label={text('accounts.restore')}
                about={name}
                send={() => send(restoreLedgerAccount, { input: { accountId: id } })}
                onDone={onRestored}
              />
            )}
          </div>
        </td>
      )}
    </tr>
  );
}
