import type { SaleInput } from '../../api/invoices.js';
import type { Money } from '../../api/scalars.js';
import { amountOf } from '../../form/amount.js';
import { LongTextField, SelectField, TextField } from '../../form/fields.js';
import { LineList } from '../../form/line-list.js';
import { MoneyField } from '../../form/money-field.js';
import type { Typed } from '../../form/typed.js';
import { VatField } from '../../money/vat-field.js';
import { useText } from '../../text/use-text.js';
import classes from './invoices.module.css';
import type { SaleChoices } from './sale-choices.js';

const mostLines = 100;

/** What stands there at first. */
export interface SaleStarts {
  memberId: string;
  memberName: string;
  customer: { id: string; name: string };
  customerReference: string;
  directCosts: Money;
  lines: readonly { description: string; quantity: string; unitPrice: Money; vat: string }[];
}

/** What is sold to whom, line by line: of an invoice, a quote and a recurring invoice alike. */
export function SaleFields({ choices, starts }: { choices: SaleChoices; starts?: SaleStarts }) {
  const text = useText();
  const { customers, members } = choices;
  return (
    <>
      <SelectField
        name="memberId"
        label={text('sale.member')}
        options={withStarts(
          members.map(({ id, name }) => ({ value: id, label: name })),
          starts && { value: starts.memberId, label: starts.memberName },
        )}
        starts={starts?.memberId ?? ''}
      />
      <SelectField
        name="customerId"
        label={text('sale.customer')}
        options={withStarts(
          customers.map(({ id, name, city }) => ({ value: id, label: `${name}, ${city}` })),
          starts && { value: starts.customer.id, label: starts.customer.name },
        )}
        starts={starts?.customer.id ?? ''}
      />
      <TextField
        name="customerReference"
        label={text('sale.reference')}
        hint={text('sale.referenceHint')}
        isOptional
        most={100}
        starts={starts?.customerReference ?? ''}
      />
      <LineList
        title={text('sale.lines')}
        add={text('sale.addLine')}
        remove={(number) => text('sale.removeLine', { number })}
        most={mostLines}
        least={1}
        starts={Math.max(1, starts?.lines.length ?? 1)}
        renderLine={(at, began) => (
          <LineFields at={at} {...(starts?.lines[began] && { line: starts.lines[began] })} />
        )}
      />
      <MoneyField
        name="directCosts"
        label={text('sale.directCosts')}
        hint={text('sale.directCostsHint')}
        isOptional
        starts={starts && Number(starts.directCosts.amount) !== 0 ? starts.directCosts.amount : undefined}
      />
    </>
  );
}

interface Option {
  value: string;
  label: string;
}

/** Who stands in it stays in it, also who left since, or a customer who was put away. */
const withStarts = (options: readonly Option[], starts: Option | undefined): readonly Option[] =>
  !starts || options.some(({ value }) => value === starts.value) ? options : [starts, ...options];

function LineFields({ at, line }: { at: number; line?: SaleStarts['lines'][number] }) {
  const text = useText();
  const name = (field: string) => `lines.${at}.${field}`;
  return (
    <>
      <LongTextField
        name={name('description')}
        label={text('sale.description')}
        most={500}
        rows={2}
        starts={line?.description ?? ''}
      />
      <div className={classes.pair}>
        <TextField
          name={name('quantity')}
          label={text('sale.quantity')}
          most={12}
          starts={(line?.quantity ?? '1').replace('.', ',')}
          pattern={{ expression: String.raw`-?\d+([.,]\d{1,3})?`, problem: text('sale.badQuantity') }}
        />
        <MoneyField
          name={name('unitPrice')}
          label={text('sale.unitPrice')}
          mayBeNegative
          starts={line?.unitPrice.amount}
        />
        <VatField name={name('vat')} label={text('sale.vat')} starts={line?.vat ?? 'HIGH'} />
      </div>
    </>
  );
}

/** What the fields came to, as the API wants it; null while something is missing. */
export function saleOf(typed: Typed): SaleInput | null {
  const lines: SaleInput['lines'] = [];
  for (let at = 0; typed.has(`lines.${at}.description`); at += 1) {
    const name = (field: string) => `lines.${at}.${field}`;
    const amount = amountOf(typed.text(name('unitPrice')));
    const [description, quantity] = [typed.text(name('description')), typed.text(name('quantity'))];
    if (!amount || !description || !quantity) return null;
    lines.push({
      description,
      quantity: quantity.replace(',', '.'),
      unitPrice: { amount },
      vat: typed.text(name('vat')),
    });
  }
  const [memberId, customerId] = [typed.text('memberId'), typed.text('customerId')];
  if (!memberId || !customerId || lines.length === 0) return null;
  return {
    memberId,
    customerId,
    customerReference: typed.text('customerReference'),
    directCosts: typed.money('directCosts'),
    lines,
  };
}
