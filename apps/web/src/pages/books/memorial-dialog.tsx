import { useState } from 'react';
import { useQuery } from 'urql';
import { memorialMembersQuery, postMemorial } from '../../api/journal.js';
import { ledgerAccountsQuery, type LedgerAccount } from '../../api/ledger-accounts.js';
import type { CivilDate, Connection } from '../../api/scalars.js';
import { ChoiceField } from '../../form/choice-field.js';
import { Dialog } from '../../form/dialog.js';
import { DateField, TextField } from '../../form/fields.js';
import { FindField } from '../../form/find-field.js';
import { LineList } from '../../form/line-list.js';
import { MoneyField } from '../../form/money-field.js';
import { ReceiptField } from '../../form/receipt-field.js';
import { Typed } from '../../form/typed.js';
import { useAllPages } from '../../form/use-all-pages.js';
import { BookingForm } from '../../money/booking-dialog.js';
import { euros } from '../../money/cents.js';
import { Answer } from '../../shell/answer.js';
import { useFormats } from '../../text/use-formats.js';
import { useText } from '../../text/use-text.js';
import classes from './books.module.css';
import { memorialOf, sumsOf, writtenIn } from './written-lines.js';

/** As many as the API takes in one entry. */
const most = 200;

export interface MemorialDialogProps {
  today: CivilDate;
  onDone(): void;
  onCancel(): void;
}

/** Books lines by hand: it waits until debit and credit are equal, and shows what it does to each account. */
export function MemorialDialog({ today, onDone, onCancel }: MemorialDialogProps) {
  const asked = useQuery({ query: ledgerAccountsQuery, variables: { withArchived: false } });
  const text = useText();
  return (
    <Dialog title={text('memorial.title')} onClose={onCancel}>
      <Answer asked={asked}>
        {({ ledgerAccounts }) => (
          <Entry
            accounts={ledgerAccounts.filter(({ isByHand }) => isByHand)}
            today={today}
            onDone={onDone}
            onCancel={onCancel}
          />
        )}
      </Answer>
    </Dialog>
  );
}

function Entry({ accounts, today, ...ends }: MemorialDialogProps & { accounts: readonly LedgerAccount[] }) {
  const [{ debit, credit }, setSums] = useState({ debit: 0, credit: 0 });
  const text = useText();
  const formats = useFormats();
  const amounts = {
    debit: formats.money(euros(debit)),
    credit: formats.money(euros(credit)),
    difference: formats.money(euros(Math.abs(debit - credit))),
  };
  const isEqual = debit === credit;
  return (
    <BookingForm
      {...ends}
      submit={text('memorial.submit')}
      booking={postMemorial}
      showsAccounts
      missing={isEqual ? text('memorial.notWhole') : text('memorial.difference', amounts)}
      input={memorialOf}
    >
      <p>{text('memorial.lead')}</p>
      <TextField
        name="description"
        label={text('memorial.description')}
        hint={text('memorial.descriptionHint')}
        most={200}
      />
      <DateField name="on" label={text('memorial.on')} starts={today} latest={today} />
      <div
        onInput={({ currentTarget }) => {
          const form = currentTarget.closest('form');
          if (form) setSums(sumsOf(writtenIn(new Typed(new FormData(form)))));
        }}
      >
        <LineList
          title={text('memorial.lines')}
          hint={text('memorial.linesHint')}
          add={text('memorial.addLine')}
          remove={(number) => text('memorial.removeLine', { number })}
          most={most}
          least={2}
          starts={2}
          renderLine={(at, began) => (
            <LineFields
              at={at}
              accounts={accounts}
              starts={
                began < 2
                  ? { side: began === 0 ? 'debit' : 'credit' }
                  : { side: debit > credit ? 'credit' : 'debit', cents: Math.abs(debit - credit) }
              }
            />
          )}
        />
      </div>
      <p role="status" className={isEqual ? undefined : classes.open}>
        {isEqual ? text('memorial.equal', amounts) : text('memorial.difference', amounts)}
      </p>
      <ReceiptField name="receiptFileId" label={text('memorial.receipt')} isOptional />
    </BookingForm>
  );
}

interface LineFieldsProps {
  at: number;
  accounts: readonly LedgerAccount[];
  /** An added line begins with what is missing. */
  starts: { side: string; cents?: number };
}

function LineFields({ at, accounts, starts }: LineFieldsProps) {
  // what is missing when the line is added; it changes as soon as the line is there
  const [{ side, cents }] = useState(starts);
  const [accountId, setAccountId] = useState('');
  const text = useText();
  const name = (field: string) => `lines.${at}.${field}`;
  const account = accounts.find(({ id }) => id === accountId);
  const hintOf = (which: string) =>
    account && text(growsAt(account) === which ? 'memorial.more' : 'memorial.less');
  return (
    <>
      <FindField
        name={name('accountId')}
        label={text('books.account')}
        options={accounts.map(({ id, number, name: label, kind }) => ({
          value: id,
          label: `${number} ${label}`,
          group: text(`accountKind.${kind}`),
        }))}
        onChoose={setAccountId}
      />
      {account && account.persons > 0 && <MemberField name={name('memberId')} />}
      <ChoiceField
        name={name('side')}
        label={text('memorial.side')}
        starts={side}
        choices={(['debit', 'credit'] as const).map((which) => {
          const hint = hintOf(which);
          return { value: which, label: text(`books.${which}`), ...(hint && { hint }) };
        })}
      />
      <MoneyField
        name={name('amount')}
        label={text('books.amount')}
        starts={cents ? euros(cents).amount : undefined}
      />
    </>
  );
}

/** The side at which an account becomes more. */
const growsAt = ({ kind }: LedgerAccount) => (kind === 'ASSET' || kind === 'EXPENSE' ? 'debit' : 'credit');

const membersOf = (data: { members: Connection<{ id: string; name: string }> }) => data.members;

function MemberField({ name }: { name: string }) {
  const asked = useAllPages(memorialMembersQuery, membersOf);
  const text = useText();
  return (
    <Answer asked={asked}>
      {(members) => (
        <FindField
          name={name}
          label={text('memorial.member')}
          options={members.map(({ id, name: label }) => ({ value: id, label }))}
        />
      )}
    </Answer>
  );
}
