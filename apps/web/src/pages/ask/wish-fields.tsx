import { useState } from 'react';
import { investmentCategories, type Investment, type InvestmentKind } from '../../api/investments.js';
import { amountOf } from '../../form/amount.js';
import { LongTextField, SelectField, TextField } from '../../form/fields.js';
import { MoneyField } from '../../form/money-field.js';
import { ReceiptField } from '../../form/receipt-field.js';
import { TickField } from '../../form/tick-field.js';
import type { Typed } from '../../form/typed.js';
import { useText } from '../../text/use-text.js';
import type { Asked } from './use-spendable.js';
import { WhatIsLeft } from './what-is-left.js';

export interface WishFieldsProps {
  memberId: string;
  kind: InvestmentKind;
  /** What stands there when it is changed; nothing for a new one. */
  starts?: Investment;
}

/** What is wished: what for, what it costs, and the receipt. */
export function WishFields({ memberId, kind, starts }: WishFieldsProps) {
  const [asked, setAsked] = useState<Asked>({
    amount: starts?.amount.amount ?? null,
    vat: starts?.vatAmount.amount ?? null,
  });
  const text = useText();
  return (
    <>
      <LongTextField
        name="purpose"
        label={text(`ask.${kind}.purpose`)}
        hint={text('ask.purposeHint')}
        most={500}
        rows={2}
        {...(starts && { starts: starts.purpose })}
      />
      <SelectField
        name="category"
        label={text('ask.category')}
        options={investmentCategories.map((value) => ({ value, label: text(`category.${value}`) }))}
        {...(starts && { starts: starts.category })}
      />
      <MoneyField
        name="amount"
        label={text(`ask.${kind}.amount`)}
        hint={text('ask.amountHint')}
        starts={starts?.amount.amount}
        onType={(typed) => setAsked({ ...asked, amount: amountOf(typed) })}
      />
      {kind !== 'ADVANCE' && (
        <>
          <MoneyField
            name="vatAmount"
            label={text('ask.vat')}
            hint={text('ask.vatHint')}
            isOptional
            starts={starts?.vatAmount.amount}
            onType={(typed) => setAsked({ ...asked, vat: amountOf(typed) })}
          />
          <TextField
            name="supplierName"
            label={text('ask.supplier')}
            isOptional
            most={200}
            {...(starts && { starts: starts.supplierName })}
          />
          <ReceiptField
            name="receiptFileId"
            label={text(`ask.${kind}.receipt`)}
            hint={text(starts ? 'ask.receiptStays' : 'ask.receiptHint')}
            isOptional={kind === 'PURCHASE' || Boolean(starts)}
          />
        </>
      )}
      {kind === 'PURCHASE' && <TickField name="isQuote" label={text('ask.isQuote')} isOptional />}
      <WhatIsLeft memberId={memberId} asked={asked} />
    </>
  );
}

/** What the fields came to, as the API wants it. */
export const wishOf = (typed: Typed) => {
  const fileId = typed.optional('receiptFileId');
  const isQuote = typed.isTicked('isQuote');
  return {
    purpose: typed.text('purpose'),
    category: typed.text('category'),
    supplierName: typed.optional('supplierName'),
    amount: typed.money('amount'),
    vatAmount: typed.money('vatAmount'),
    receiptFileId: isQuote ? null : fileId,
    quoteFileId: isQuote ? fileId : null,
  };
};
