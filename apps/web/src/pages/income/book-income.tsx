import { useState } from 'react';
import type { MemberChoice } from '../../api/customers.js';
import { postIncome } from '../../api/income.js';
import type { CivilDate } from '../../api/scalars.js';
import { amountOf } from '../../form/amount.js';
import { Dialog } from '../../form/dialog.js';
import { DateField, SelectField, TextField } from '../../form/fields.js';
import { MoneyField } from '../../form/money-field.js';
import type { Typed } from '../../form/typed.js';
import { BookingForm } from '../../money/booking-dialog.js';
import { VatField } from '../../money/vat-field.js';
import { useText } from '../../text/use-text.js';
import { WithSellers } from '../invoices/sale-choices.js';
import { Division } from './division.js';
import { SellerField, sellerIn } from './seller-field.js';

export interface BookIncomeProps {
  /** Whose sale it is; where it is absent it is chosen. */
  member?: MemberChoice;
  today: CivilDate;
  onDone(): void;
  onCancel(): void;
}

/** A sale that was paid at once and has no invoice: what it would do stands under it before it is booked. */
export function BookIncome({ member, ...rest }: BookIncomeProps) {
  const text = useText();
  return (
    <Dialog title={text('income.title')} {...(member && { about: member.name })} onClose={rest.onCancel}>
      {member ? (
        <IncomeForm starts={member.id} {...rest} />
      ) : (
        <WithSellers>{(sellers) => <IncomeForm starts="" sellers={sellers} {...rest} />}</WithSellers>
      )}
    </Dialog>
  );
}

interface IncomeFormProps extends Omit<BookIncomeProps, 'member'> {
  /** Whose sale it is, unless it is chosen. */
  starts: string;
  sellers?: readonly MemberChoice[];
}

function IncomeForm({ starts, sellers, today, onDone, onCancel }: IncomeFormProps) {
  const [memberId, setMemberId] = useState(starts);
  const [receivedOn, setReceivedOn] = useState(today);
  const text = useText();
  return (
    <BookingForm
      booking={postIncome}
      submit={text('income.submit')}
      input={(typed) => inputOf(typed, memberId)}
      renderTold={(division) => <Division of={division} />}
      onDone={onDone}
      onCancel={onCancel}
    >
      <p>{text('income.lead')}</p>
      <p>{text('income.bankToo')}</p>
      {sellers && (
        <SelectField
          name="memberId"
          label={text('sale.member')}
          options={sellers.map(({ id, name }) => ({ value: id, label: name }))}
          onChoose={setMemberId}
        />
      )}
      <TextField
        name="description"
        label={text('income.description')}
        hint={text('income.descriptionHint')}
        most={200}
      />
      <MoneyField name="amount" label={text('income.amount')} hint={text('ask.amountHint')} />
      <VatField name="vat" label={text('forecast.vat')} hint={text('forecast.vatHint')} starts="HIGH" />
      <MoneyField
        name="directCosts"
        label={text('sale.directCosts')}
        hint={text('income.directCostsHint')}
        isOptional
      />
      <div onInput={(event) => setReceivedOn((event.target as HTMLInputElement).value)}>
        <DateField
          name="receivedOn"
          label={text('income.receivedOn')}
          hint={text('income.receivedOnHint')}
          starts={today}
          latest={today}
        />
      </div>
      {memberId !== '' && <SellerField key={memberId} name="seller" memberId={memberId} day={receivedOn} />}
    </BookingForm>
  );
}

/** Null while something is missing, or while it is not known yet whose the sale can be. */
function inputOf(typed: Typed, memberId: string) {
  const seller = sellerIn(typed, 'seller');
  const [description, receivedOn, vat] = ['description', 'receivedOn', 'vat'].map((name) => typed.text(name));
  const amount = amountOf(typed.text('amount'));
  if (!memberId || !seller || !description || !receivedOn || !vat || !amount) return null;
  const { enterpriseId } = seller;
  return {
    memberId,
    enterpriseId,
    amount: { amount },
    vat,
    directCosts: typed.money('directCosts'),
    receivedOn,
    description,
  };
}
