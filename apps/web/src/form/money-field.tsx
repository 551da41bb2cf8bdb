import { TextInput } from '@mantine/core';
import { useText } from '../text/use-text.js';
import type { FieldProps } from './fields.js';
import { useProblem } from './problems.js';

export interface MoneyFieldProps extends FieldProps {
  /** `412.50`, as the API writes it. */
  starts?: string | undefined;
  /** Less than zero may be typed: a discount, or what is taken back. */
  mayBeNegative?: boolean;
  onType?: (typed: string) => void;
}

const amounts = String.raw`\d{1,3}(?:[.]?\d{3})*(?:,\d{1,2})?|\d+(?:[.]\d{1,2})?`;

/** An amount in euros, typed with a comma or a point, as people write it: `412,50`, `1.234`, `12.5`. */
export function MoneyField(props: MoneyFieldProps) {
  const { name, label, hint, isOptional, starts, mayBeNegative, onType } = props;
  const text = useText();
  return (
    <TextInput
      name={name}
      label={isOptional ? `${label} ${text('form.optional')}` : label}
      description={hint}
      error={useProblem(name)}
      required={!isOptional}
      withAsterisk={false}
      inputMode={mayBeNegative ? 'text' : 'decimal'}
      pattern={mayBeNegative ? `-?(?:${amounts})` : amounts}
      title={text('form.badAmount')}
      maxLength={14}
      defaultValue={starts?.replace('.', ',')}
      leftSection="€"
      autoComplete="off"
      onChange={(event) => onType?.(event.currentTarget.value)}
    />
  );
}
