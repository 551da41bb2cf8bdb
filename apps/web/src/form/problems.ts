import { createContext, useContext } from 'react';
import type { UserError } from '../api/scalars.js';
import type { Text } from '../text/use-text.js';

/** What is wrong, by the name of the field. */
export type Problems = ReadonlyMap<string, string>;

export const ProblemsContext = createContext<Problems>(new Map());

/** What is wrong with one field of the form around it; undefined when nothing is. */
export const useProblem = (name: string): string | undefined => useContext(ProblemsContext).get(name);

export type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

const isControl = (element: Element): element is Control =>
  element instanceof HTMLInputElement ||
  element instanceof HTMLTextAreaElement ||
  element instanceof HTMLSelectElement;

/** The fields of a form in the order of the page; what has no name is sent with none, and has no problem of its own. */
export const controlsOf = (form: HTMLFormElement): Control[] =>
  [...form.elements].filter(isControl).filter(({ name }) => name !== '');

/** What the browser finds wrong with a field, in our own words; null when it finds nothing. */
export function problemOf(control: Control, text: Text, date: (date: string) => string): string | null {
  const { validity, type } = control;
  if (validity.valid) return null;
  if (validity.customError) return control.validationMessage;
  if ('receipt' in control.dataset)
    return text(control.dataset.receipt === 'sending' ? 'receipt.wait' : 'receipt.missing');
  if (type === 'number' && control instanceof HTMLInputElement && !validity.valueMissing)
    return text('form.badNumber', { least: control.min, most: control.max });
  if (type === 'file') return text('form.missingFile');
  if (validity.badInput) return text('form.badDate');
  if (control instanceof HTMLInputElement && type === 'date') {
    if (validity.rangeOverflow) return text('form.tooLate', { date: date(control.max) });
    if (validity.rangeUnderflow) return text('form.tooEarly', { date: date(control.min) });
    return text('form.missingDate');
  }
  if (type === 'checkbox') return text('form.missingTick');
  if (type === 'radio' || type === 'select-one') return text('form.missingChoice');
  if (validity.typeMismatch) return text('form.badEmail');
  if (validity.patternMismatch) return control.title;
  return text('form.missing');
}

/** Divides what the server found over the fields that are there; the rest is about the whole. */
export function divided(errors: readonly UserError[], names: ReadonlySet<string>) {
  const fields = new Map<string, string>();
  const whole: string[] = [];
  for (const { path, message } of errors) {
    const name = path.join('.');
    if (names.has(name)) fields.set(name, message);
    else whole.push(message);
  }
  return { fields, whole };
}
