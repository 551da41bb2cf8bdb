import { useState } from 'react';
import {
  changeCustomer,
  createCustomer,
  customerKinds,
  type Customer,
  type CustomerInput,
} from '../../api/customers.js';
import { ChangeDialog } from '../../form/change-form.js';
import { ChoiceField } from '../../form/choice-field.js';
import { NumberField, TextField } from '../../form/fields.js';
import type { Typed } from '../../form/typed.js';
import { languages } from '../../text/languages.js';
import { useText } from '../../text/use-text.js';
import classes from './invoices.module.css';

export interface CustomerDialogProps {
  /** Who is changed; nothing for a new one. */
  customer?: Customer;
  onDone(): void;
  onCancel(): void;
}

/** Who buys: a citizen has no numbers of a company. */
export function CustomerDialog({ customer, onDone, onCancel }: CustomerDialogProps) {
  const [kind, setKind] = useState<string>(customer?.kind ?? 'COMPANY');
  const text = useText();
  const ends = { onDone, onCancel };
  const fields = (
    <>
      <ChoiceField
        name="kind"
        label={text('customers.kind')}
        starts={kind}
        choices={customerKinds.map((value) => ({ value, label: text(`customers.${value}`) }))}
        onChoose={setKind}
      />
      <TextField name="name" label={text('customers.name')} most={200} starts={customer?.name ?? ''} />
      <div className={classes.pair}>
        <TextField
          name="street"
          label={text('customers.street')}
          most={200}
          starts={customer?.street ?? ''}
        />
        <TextField
          name="houseNumber"
          label={text('customers.houseNumber')}
          most={20}
          starts={customer?.houseNumber ?? ''}
        />
        <TextField
          name="postcode"
          label={text('customers.postcode')}
          most={12}
          starts={customer?.postcode ?? ''}
        />
        <TextField name="city" label={text('customers.city')} most={100} starts={customer?.city ?? ''} />
      </div>
      <TextField
        name="country"
        label={text('customers.country')}
        hint={text('customers.countryHint')}
        most={2}
        starts={customer?.country ?? 'NL'}
      />
      {kind !== 'CITIZEN' && (
        <>
          <TextField
            name="kvkNumber"
            label={text('customers.kvk')}
            isOptional
            most={8}
            starts={customer?.kvkNumber ?? ''}
          />
          <TextField
            name="vatId"
            label={text('customers.vatId')}
            hint={text('customers.vatIdHint')}
            isOptional
            most={20}
            starts={customer?.vatId ?? ''}
          />
        </>
      )}
      {kind === 'PUBLIC_BODY' && (
        <TextField
          name="oin"
          label={text('customers.oin')}
          isOptional
          most={20}
          starts={customer?.oin ?? ''}
        />
      )}
      <TextField
        name="email"
        type="email"
        label={text('customers.email')}
        hint={text('customers.emailHint')}
        isOptional
        most={254}
        starts={customer?.email ?? ''}
      />
      <TextField
        name="iban"
        label={text('bankAccount.iban')}
        isOptional
        most={42}
        starts={customer?.iban ?? ''}
      />
      <NumberField
        name="termDays"
        label={text('customers.termDays')}
        hint={text('customers.termDaysHint')}
        isOptional
        least={0}
        most={120}
        starts={customer?.termDays ?? undefined}
      />
      <ChoiceField
        name="locale"
        label={text('customers.locale')}
        starts={customer?.locale ?? 'NL'}
        choices={Object.entries(languages).map(([code, { name }]) => ({
          value: code.toUpperCase(),
          label: name,
        }))}
      />
    </>
  );
  if (customer)
    return (
      <ChangeDialog
        title={text('customers.change')}
        about={customer.name}
        submit={text('customers.save')}
        change={changeCustomer}
        input={(typed) => ({ ...inputOf(typed), customerId: customer.id })}
        {...ends}
      >
        {fields}
      </ChangeDialog>
    );
  return (
    <ChangeDialog
      title={text('customers.add')}
      submit={text('customers.save')}
      change={createCustomer}
      input={inputOf}
      {...ends}
    >
      {fields}
    </ChangeDialog>
  );
}

const inputOf = (typed: Typed): CustomerInput => ({
  kind: typed.text('kind'),
  name: typed.text('name'),
  street: typed.text('street'),
  houseNumber: typed.text('houseNumber'),
  postcode: typed.text('postcode'),
  city: typed.text('city'),
  country: typed.text('country').toUpperCase(),
  kvkNumber: typed.optional('kvkNumber'),
  oin: typed.optional('oin'),
  vatId: typed.optional('vatId'),
  iban: typed.optional('iban'),
  email: typed.optional('email'),
  locale: typed.text('locale'),
  termDays: typed.number('termDays'),
});
