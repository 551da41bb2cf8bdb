import type { Decimal } from '../api/scalars.js';
import { amountOf } from './amount.js';

/** What somebody typed into a form, by the names of its fields. */
export class Typed {
  readonly #data: FormData;

  constructor(data: FormData) {
    this.#data = data;
  }

  /** Without the spaces around it; empty where nothing was typed. */
  text(name: string): string {
    return String(this.#data.get(name) ?? '').trim();
  }

  /** As it was typed: a space may be part of a password. */
  secret(name: string): string {
    return String(this.#data.get(name) ?? '');
  }

  /** Null where nothing was typed, as the API wants it of what may be left out. */
  optional(name: string): string | null {
    return this.text(name) || null;
  }

  /** A whole number; null where nothing was typed. The field holds it to its bounds. */
  number(name: string): number | null {
    const typed = this.text(name);
    return typed === '' ? null : Number(typed);
  }

  /** An amount in euros as the API wants it; zero where nothing was typed. The field holds it to its pattern. */
  money(name: string): { amount: Decimal } {
    return { amount: amountOf(this.text(name)) ?? '0' };
  }

  /** Null where none was chosen. */
  file(name: string): File | null {
    const file = this.#data.get(name);
    return file instanceof File && file.size > 0 ? file : null;
  }

  /** Whether the form has such a field, filled or not. */
  has(name: string): boolean {
    return this.#data.has(name);
  }

  isTicked(name: string): boolean {
    return this.#data.has(name);
  }

  /** What is ticked of the fields that stand under a place, by the last part of their names. */
  tickedUnder(place: string): string[] {
    return [...this.#data.keys()]
      .filter((name) => name.startsWith(`${place}.`))
      .map((name) => name.slice(place.length + 1));
  }

  /** Every line of a field that occurs several times, the empty ones left out. */
  lines(name: string): string[] {
    return this.#data
      .getAll(name)
      .map((line) => String(line).trim())
      .filter((line) => line !== '');
  }
}
