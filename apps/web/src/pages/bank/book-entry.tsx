import { useMemo, useState } from 'react';
import { useQuery } from 'urql';
import { bookBankEntry, type BankEntry, type Share } from '../../api/bank.js';
import { bankTargetsQuery, mostTargets, type BankTargets } from '../../api/bank-targets.js';
import type { CivilDate } from '../../api/scalars.js';
import { amountOf } from '../../form/amount.js';
import { Dialog } from '../../form/dialog.js';
import { TextField } from '../../form/fields.js';
import { FindField } from '../../form/find-field.js';
import type { FindOption } from '../../form/found.js';
import { LineList } from '../../form/line-list.js';
import { MoneyField } from '../../form/money-field.js';
import type { Typed } from '../../form/typed.js';
import { BookingForm } from '../../money/booking-dialog.js';
import { VatField } from '../../money/vat-field.js';
import { Answer } from '../../shell/answer.js';
import { useFormats } from '../../text/use-formats.js';
import { useText } from '../../text/use-text.js';
import classes from './bank.module.css';
import { firstProposal } from './certain.js';
import { leftOf } from './left.js';
import { saleIn, SaleShare } from './sale-share.js';
import { hasMore, ofSale, optionsOf, proposedTarget, targetIn } from './target-options.js';

const most = 50;

export interface BookEntryProps {
  title: string;
  about: string;
  submit: string;
  entry: BankEntry;
  onDone(): void;
  onCancel(): void;
}

/** Books one movement on an invoice or an account, or divides it over several; what it would do stands under it. */
export function BookEntry({ title, about, ...shares }: BookEntryProps) {
  const asked = useQuery({ query: bankTargetsQuery, variables: { first: mostTargets } });
  return (
    <Dialog title={title} about={about} onClose={shares.onCancel}>
      <Answer asked={asked}>{(targets) => <Shares targets={targets} {...shares} />}</Answer>
    </Dialog>
  );
}

type SharesProps = Omit<BookEntryProps, 'title' | 'about'> & { targets: BankTargets };

function Shares({ entry, targets, ...ends }: SharesProps) {
  const text = useText();
  const formats = useFormats();
  const [amounts, setAmounts] = useState<readonly string[]>([entry.amount.amount]);
  const options = useMemo(
    () => optionsOf(entry, targets, text, formats.money),
    [entry, targets, text, formats],
  );
  const left = leftOf(entry.amount, amounts);
  return (
    <BookingForm {...ends} booking={bookBankEntry} input={(typed) => inputOf(entry, typed)}>
      <div onInput={(event) => setAmounts(amountsIn(event.currentTarget))}>
        <LineList
          title={text('bank.shares')}
          hint={text('bank.sharesHint')}
          add={text('bank.addShare')}
          remove={(number) => text('bank.removeShare', { number })}
          most={most}
          least={1}
          starts={1}
          renderLine={(at, began) => (
            <ShareFields
              at={at}
              day={entry.bookedOn}
              options={options}
              hint={hasMore(targets) ? text('bank.target.more', { most: mostTargets }) : undefined}
              starts={
                began === 0
                  ? { amount: entry.amount.amount, target: proposedTarget(firstProposal(entry)) }
                  : { amount: left && Number(left.amount) !== 0 ? left.amount : undefined, target: '' }
              }
            />
          )}
        />
      </div>
      {left && Number(left.amount) !== 0 && (
        <p role="status" className={classes.problem}>
          {text('bank.left', { amount: formats.money(left) })}
        </p>
      )}
    </BookingForm>
  );
}

interface ShareFieldsProps {
  at: number;
  day: CivilDate;
  options: readonly FindOption[];
  hint: string | undefined;
  starts: { amount: string | undefined; target: string };
}

function ShareFields({ at, day, options, hint, starts }: ShareFieldsProps) {
  // what is left when the line is added; it changes as soon as the line is there
  const [{ amount }] = useState(starts);
  const [target, setTarget] = useState(starts.target);
  const text = useText();
  const name = (field: string) => `shares.${at}.${field}`;
  return (
    <>
      <FindField
        name={name('target')}
        label={text('bank.target')}
        {...(hint && { hint })}
        options={options}
        starts={starts.target}
        onChoose={setTarget}
      />
      <MoneyField
        name={name('amount')}
        label={text('bank.amount')}
        hint={text('bank.amountHint')}
        starts={amount}
        mayBeNegative
      />
      {target === ofSale && <SaleShare name={name} day={day} />}
      {target.startsWith('account:') && (
        <>
          <VatField name={name('vat')} label={text('bank.vat')} isOptional />
          <TextField name={name('description')} label={text('bank.description')} isOptional most={500} />
        </>
      )}
    </>
  );
}

const amountsIn = (place: HTMLElement): string[] =>
  [...place.querySelectorAll<HTMLInputElement>('input[name$=".amount"]')].map(
    ({ value }) => amountOf(value) ?? '0',
  );

/** Null while a target, what is asked of it, or an amount is missing. */
function inputOf(entry: BankEntry, typed: Typed): { bankEntryId: string; shares: Share[] } | null {
  const shares: Share[] = [];
  for (let at = 0; typed.has(`shares.${at}.target`); at += 1) {
    const name = (field: string) => `shares.${at}.${field}`;
    const chosen = typed.text(name('target'));
    const target = chosen === ofSale ? saleIn(typed, name) : targetIn(chosen);
    const amount = amountOf(typed.text(name('amount')));
    if (!target || !amount) return null;
    shares.push({
      ...target,
      amount: { amount },
      vat: typed.optional(name('vat')),
      description: typed.text(name('description')),
    });
  }
  return shares.length > 0 ? { bankEntryId: entry.id, shares } : null;
}
