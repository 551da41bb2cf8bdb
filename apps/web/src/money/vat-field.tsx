import { vatCodes } from '../api/bank.js';
import { SelectField, type SelectFieldProps } from '../form/fields.js';
import { useText } from '../text/use-text.js';

/** Which VAT belongs to an amount. */
export function VatField(props: Omit<SelectFieldProps, 'options'>) {
  const text = useText();
  return (
    <SelectField {...props} options={vatCodes.map((value) => ({ value, label: text(`vat.${value}`) }))} />
  );
}
