/** What tells one cooperative's values from another's: a word in every free text, and a value where a form is asked. */
export interface Marks {
  /** Lower case; part of the slug, of every e-mail address and, in capitals, of every text. */
  readonly word: string;
  readonly iban: string;
  readonly counterpartyIban: string;
  readonly kvkNumber: string;
  readonly vatId: string;
  readonly postcode: string;
  readonly phone: string;
  /** Four capitals before the year of an invoice number. */
  readonly series: string;
}

/** Marks that nobody else has. @param digit 1–9, another for each cooperative */
export function marks(word: string, digit: number, series: string): Marks {
  const many = (length: number) => String(digit).repeat(length);
  return {
    word,
    iban: ibanOf(`OPBL0${many(6)}123`),
    counterpartyIban: ibanOf(`OPBL0${many(6)}456`),
    kvkNumber: `7${many(6)}1`,
    vatId: `NL${many(8)}0B0${digit}`,
    postcode: `${many(4)} ZX`,
    phone: `06-${many(4)}7531`,
    series,
  };
}

/** Whether a text holds anything that is one cooperative's own. */
export function holdsMark(text: string, { word, ...values }: Marks): boolean {
  return (
    text.toLowerCase().includes(word) || Object.values(values).some((value: string) => text.includes(value))
  );
}

/** A Dutch account number that adds up. ISO 13616: the check digits make the whole 1 modulo 97. */
function ibanOf(bban: string): string {
  const digits = [...`${bban}NL00`].map((sign) => parseInt(sign, 36)).join('');
  return `NL${String(98n - (BigInt(digits) % 97n)).padStart(2, '0')}${bban}`;
}
