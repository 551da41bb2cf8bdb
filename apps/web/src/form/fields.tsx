import { NativeSelect, PasswordInput, Textarea, TextInput } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import type { CivilDate } from '../api/scalars.js';
import { useText } from '../text/use-text.js';
import { useProblem } from './problems.js';

/** What every field has: a label that stays in sight, words to help, and its problem beside it. */
export interface FieldProps {
  /** The place in the input, outermost first and joined by dots: `startsOn`, `agreements.0.text`. */
  name: string;
  label: string;
  hint?: string;
  isOptional?: boolean;
}

const useLabel = ({ label, isOptional }: FieldProps): string => {
  const text = useText();
  return isOptional ? `${label} ${text('form.optional')}` : label;
};

export interface TextFieldProps extends FieldProps {
  /** Most characters. */
  most: number;
  type?: 'text' | 'email' | 'tel';
  starts?: string;
  /** A pattern for the whole, and what to say where it does not hold. */
  pattern?: { expression: string; problem: string };
  /** What the browser may fill in, for something of whoever types it: `given-name`. */
  autoComplete?: string;
}

export function TextField(props: TextFieldProps) {
  return (
    <TextInput
      name={props.name}
      type={props.type ?? 'text'}
      label={useLabel(props)}
      description={props.hint}
      error={useProblem(props.name)}
      required={!props.isOptional}
      withAsterisk={false}
      maxLength={props.most}
      defaultValue={props.starts}
      pattern={props.pattern?.expression}
      title={props.pattern?.problem}
      autoComplete={props.autoComplete ?? 'off'}
    />
  );
}

export interface PasswordFieldProps extends FieldProps {
  /** Chosen here, rather than the one that somebody has. */
  isNew: boolean;
}

export function PasswordField(props: PasswordFieldProps) {
  const text = useText();
  return (
    <PasswordInput
      name={props.name}
      label={useLabel(props)}
      description={props.hint}
      error={useProblem(props.name)}
      required={!props.isOptional}
      withAsterisk={false}
      autoComplete={props.isNew ? 'new-password' : 'current-password'}
      visibilityToggleButtonProps={{
        'aria-label': text('signIn.showPassword'),
        'aria-hidden': false,
        tabIndex: 0,
      }}
    />
  );
}

export interface LongTextFieldProps extends FieldProps {
  most: number;
  rows?: number;
  starts?: string;
}

export function LongTextField(props: LongTextFieldProps) {
  return (
    <Textarea
      name={props.name}
      label={useLabel(props)}
      description={props.hint}
      error={useProblem(props.name)}
      required={!props.isOptional}
      withAsterisk={false}
      maxLength={props.most}
      rows={props.rows ?? 4}
      defaultValue={props.starts}
      autoComplete="off"
    />
  );
}

export interface DateFieldProps extends FieldProps {
  starts?: CivilDate | undefined;
  earliest?: CivilDate | undefined;
  latest?: CivilDate | undefined;
}

/** The browser's own: a phone opens the calendar that its owner knows. */
export function DateField(props: DateFieldProps) {
  return (
    <TextInput
      name={props.name}
      type="date"
      label={useLabel(props)}
      description={props.hint}
      error={useProblem(props.name)}
      required={!props.isOptional}
      withAsterisk={false}
      defaultValue={props.starts}
      min={props.earliest}
      max={props.latest}
    />
  );
}

/** A time of the day, `10:30`. */
export function TimeField(props: FieldProps) {
  return (
    <TextInput
      name={props.name}
      type="time"
      label={useLabel(props)}
      description={props.hint}
      error={useProblem(props.name)}
      required={!props.isOptional}
      withAsterisk={false}
    />
  );
}

export interface SelectFieldProps extends FieldProps {
  options: readonly { value: string; label: string }[];
  starts?: string;
}

export function SelectField(props: SelectFieldProps) {
  const text = useText();
  return (
    <NativeSelect
      name={props.name}
      label={useLabel(props)}
      description={props.hint}
      error={useProblem(props.name)}
      required={!props.isOptional}
      withAsterisk={false}
      defaultValue={props.starts ?? ''}
      data={[{ value: '', label: text('form.choose') }, ...props.options]}
      rightSection={<IconChevronDown size={18} stroke={2} aria-hidden="true" />}
      rightSectionPointerEvents="none"
    />
  );
}
