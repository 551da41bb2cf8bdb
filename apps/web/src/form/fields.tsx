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

/** What every control is given: its words, its problem, and whether it must be filled. */
export const useField = ({ name, label, hint, isOptional }: FieldProps) => {
  const text = useText();
  return {
    name,
    label: isOptional ? `${label} ${text('form.optional')}` : label,
    description: hint,
    error: useProblem(name),
    required: !isOptional,
    withAsterisk: false,
  };
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
  const field = useField(props);
  return (
    <TextInput
      {...field}
      type={props.type ?? 'text'}
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
  const field = useField(props);
  const text = useText();
  return (
    <PasswordInput
      {...field}
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
  const field = useField(props);
  return (
    <Textarea
      {...field}
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
  const field = useField(props);
  return (
    <TextInput {...field} type="date" defaultValue={props.starts} min={props.earliest} max={props.latest} />
  );
}

/** A time of the day, `10:30`. */
export function TimeField(props: FieldProps) {
  return <TextInput {...useField(props)} type="time" />;
}

export interface NumberFieldProps extends FieldProps {
  least: number;
  most: number;
  starts?: number | undefined;
}

/** A whole number between two bounds. */
export function NumberField(props: NumberFieldProps) {
  const field = useField(props);
  return (
    <TextInput
      {...field}
      type="number"
      inputMode="numeric"
      min={props.least}
      max={props.most}
      step={1}
      defaultValue={props.starts}
      autoComplete="off"
    />
  );
}

/** One file: what the server takes as an attachment. It is sent with the form, not before. */
export interface FileFieldProps extends FieldProps {
  /** Which files; a PDF or a picture when absent. */
  accept?: string;
}

export function FileField(props: FileFieldProps) {
  const field = useField(props);
  const text = useText();
  return (
    <TextInput
      {...field}
      type="file"
      accept={props.accept ?? '.pdf,.png,.jpg,.jpeg,application/pdf,image/png,image/jpeg'}
      description={props.hint ?? text('form.fileHint')}
    />
  );
}

export interface SelectFieldProps extends FieldProps {
  options: readonly { value: string; label: string }[];
  starts?: string;
  onChoose?: (value: string) => void;
}

export function SelectField(props: SelectFieldProps) {
  const field = useField(props);
  const text = useText();
  return (
    <NativeSelect
      {...field}
      defaultValue={props.starts ?? ''}
      data={[{ value: '', label: text('form.choose') }, ...props.options]}
      onChange={(event) => props.onChoose?.(event.currentTarget.value)}
      rightSection={<IconChevronDown size={18} stroke={2} aria-hidden="true" />}
      rightSectionPointerEvents="none"
    />
  );
}
