import { ChangeForm, type ChangeFormProps } from '../form/change-form.js';
import { useText } from '../text/use-text.js';
import type { Act } from './act.js';

export interface ActFormProps<Input> extends Omit<ChangeFormProps<Input>, 'submit'> {
  act: Act;
}

/** The form of an act: its button says what the act says. */
export function ActForm<Input>({ act, ...form }: ActFormProps<Input>) {
  const text = useText();
  return <ChangeForm submit={text(`act.${act}.submit`)} {...form} />;
}
