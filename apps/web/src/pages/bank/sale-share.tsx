import { useState } from 'react';
import type { SoldShare } from '../../api/bank.js';
import type { CivilDate } from '../../api/scalars.js';
import { SelectField, TextField } from '../../form/fields.js';
import { MoneyField } from '../../form/money-field.js';
import type { Typed } from '../../form/typed.js';
import { VatField } from '../../money/vat-field.js';
import { useText } from '../../text/use-text.js';
import { SellerField, sellerIn } from '../income/seller-field.js';
import { WithSellers } from '../invoices/sale-choices.js';

export interface SaleShareProps {
  /** The name of a field of this share, by its place in the input. */
  name(field: string): string;
  /** The day on which the money came. */
  day: CivilDate;
}

/** What is asked of a share that is a sale without an invoice, beside its amount. */
export function SaleShare({ name, day }: SaleShareProps) {
  const [memberId, setMemberId] = useState('');
  const text = useText();
  return (
    <>
      <p>{text('bank.sale.lead')}</p>
      <WithSellers>
        {(sellers) => (
          <SelectField
            name={name('sale.memberId')}
            label={text('sale.member')}
            options={sellers.map((seller) => ({ value: seller.id, label: seller.name }))}
            onChoose={setMemberId}
          />
        )}
      </WithSellers>
      {memberId !== '' && (
        <SellerField key={memberId} name={name('sale.enterpriseId')} memberId={memberId} day={day} />
      )}
      <TextField
        name={name('description')}
        label={text('income.description')}
        hint={text('income.descriptionHint')}
        most={200}
      />
      <VatField
        name={name('sale.vat')}
        label={text('forecast.vat')}
        hint={text('forecast.vatHint')}
        starts="HIGH"
      />
      <MoneyField
        name={name('sale.directCosts')}
        label={text('sale.directCosts')}
        hint={text('income.directCostsHint')}
        isOptional
      />
    </>
  );
}

/** Null while something is missing, or while it is not known yet whose the sale can be. */
export function saleIn(typed: Typed, name: SaleShareProps['name']): SoldShare | null {
  const memberId = typed.text(name('sale.memberId'));
  const seller = sellerIn(typed, name('sale.enterpriseId'));
  const vat = typed.text(name('sale.vat'));
  if (!memberId || !seller || !vat || !typed.text(name('description'))) return null;
  const directCosts = typed.money(name('sale.directCosts'));
  return { sale: { memberId, enterpriseId: seller.enterpriseId, vat, directCosts } };
}
