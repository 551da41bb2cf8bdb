import {
  type Cents,
  civilDate,
  type CivilDate,
  daysBetween,
  DomainError,
  LARGEST_CENTS,
  maskBsn,
} from '#kernel';
import {
  type BankBalance,
  type BankFile,
  type ReadEntry,
  type ReadPart,
  statementName,
} from './bank-statement.js';
import { ibanOrNumber } from './bank-number.js';
import { type Mt940Field, mt940Fields } from './mt940-lines.js';
import { mt940Details } from './mt940-remittance.js';

const BALANCE = /^([CD])(\d{6})([A-Z]{3})(\d{1,15},\d*)\s*$/;
/** Value date, booking day, side (R before it takes back), the currency's last letter, amount, kind, references. */
const ENTRY = /^(\d{6})(\d{4})?(R?)([CD])([A-Z])?(\d{1,15},\d*)([NFS].{3})(.*)$/;
const NO_REFERENCE = /^(?:NONREF|EREF|MARF|PREF)?$/;
const LONGEST_TEXT = 1000;

/**
 * Reads SWIFT MT940 as Dutch banks write it (ABN AMRO, ING, Rabobank, SNS and their like), part by part while the file
 * still arrives. A statement over several pages is read page by page: each has its balances, of which the intermediate
 * ones (60M, 62M) must meet like those of two statements.
 *
 * A statement has no name of its own here: it is known by its number, which begins anew each year or is always the same,
 * and the day on which it opens.
 * @throws DomainError `BANK_FILE_MALFORMED` (`line`) for a field out of its place, `BANK_FILE_EMPTY`,
 *   `BANK_AMOUNT_PRECISION` (`line`, `amount`), `BANK_FIELD_MISSING` and `BANK_FIELD_INVALID` (`line`, `field`)
 */
export async function* parseMt940(file: BankFile): AsyncGenerator<ReadPart> {
  const page = new Page();
  let found = false;
  for await (const field of mt940Fields(file)) {
    const part = page.take(field);
    found = true;
    if (part) yield* part;
  }
  page.refuseOpen();
  if (!found) throw new DomainError('BANK_FILE_EMPTY');
}

/** One page while its fields pass: what it is of, and the entry whose description may still come. */
class Page {
  private account: string | null = null;
  private number = '';
  private currency: string | null = null;
  private entry: { readonly field: Mt940Field; readonly read: ReadEntry; isDescribed: boolean } | null = null;
  private line = 1;

  take(field: Mt940Field): ReadPart[] | null {
    this.line = field.line;
    switch (field.tag) {
      case '25':
      case '25P':
        this.account = accountIn(field);
        return null;
      case '28':
      case '28C':
        this.number = field.lines[0]!.trim();
        return null;
      case '60F':
      case '60M':
        return [this.head(field)];
      case '61':
        return this.next(field);
      case '86':
        this.describe(field);
        return null;
      case '62F':
      case '62M':
        return [...this.flush(), this.end(field)];
      default:
        // transaction reference, available balances and the like say nothing that is kept
        return null;
    }
  }

  /** @throws DomainError `BANK_FIELD_MISSING` where the file ends within a page */
  refuseOpen(): void {
    if (this.currency !== null) throw missing(this.line, ':62F:');
  }

  private head(field: Mt940Field): ReadPart {
    this.refuseOpen();
    if (this.account === null) throw missing(field.line, ':25:');
    const { currency, ...opening } = balanceIn(field);
    const name = this.number === '' ? opening.on : `${this.number} ${opening.on}`;
    const head = { account: this.account, statementId: statementName(name, opening.on), opening };
    this.currency = currency;
    return { kind: 'HEAD', head, currencies: [currency] };
  }

  private next(field: Mt940Field): ReadPart[] {
    if (this.currency === null) throw missing(field.line, ':60F:');
    const before = this.flush();
    this.entry = { field, read: entryIn(field, this.currency), isDescribed: false };
    return before;
  }

  /** The description of the entry before it; after the closing balance it is the statement's own, and is not kept. */
  private describe(field: Mt940Field): void {
    if (!this.entry) return;
    if (this.entry.isDescribed) throw malformed(field);
    const { read, field: first } = this.entry;
    const said = mt940Details(field.lines);
    const [, supplement = ''] = first.lines;
    const account = said.iban ?? ibanOrNull(supplement);
    const name = said.name ?? (ibanOrNull(supplement) === null ? supplement.trim() : '');
    this.entry = {
      field: first,
      isDescribed: true,
      read: {
        ...read,
        counterpartyName: masked(name, field),
        counterpartyIban: masked(account, field),
        remittance: masked(said.remittance, field),
        endToEndId: masked(said.endToEndId, field),
        transactions: 1,
      },
    };
  }

  private flush(): ReadPart[] {
    const { entry } = this;
    this.entry = null;
    return entry ? [{ kind: 'ENTRY', entry: entry.read }] : [];
  }

  private end(field: Mt940Field): ReadPart {
    if (this.currency === null) throw missing(field.line, ':60F:');
    const { currency, ...closing } = balanceIn(field);
    this.currency = null;
    this.account = null;
    this.number = '';
    return { kind: 'END', closing, currencies: [currency] };
  }
}

function accountIn(field: Mt940Field): string {
  const account = ibanOrNumber(field.lines[0]!);
  if (account === null) throw invalid(field);
  return account;
}

function balanceIn(field: Mt940Field): BankBalance & { readonly currency: string } {
  const [, side, day = '', currency = '', amount = ''] = BALANCE.exec(field.lines[0]!) ?? [];
  if (!side) throw invalid(field);
  return { amount: signed(side === 'C', centsIn(amount, field)), on: dayIn(day, field), currency };
}

function entryIn(field: Mt940Field, currency: string): ReadEntry {
  const [, value = '', booked, back, side, , amount = '', , references = ''] =
    ENTRY.exec(field.lines[0]!) ?? [];
  if (!side) throw invalid(field);
  const [own = '', banks = ''] = references.split('//');
  const reference = [banks, own].map((one) => one.trim()).find((one) => !NO_REFERENCE.test(one));
  const valueOn = dayIn(value, field);
  const reversal = back === 'R';
  return {
    reference: masked(reference ?? null, field),
    amount: signed((side === 'C') !== reversal, centsIn(amount, field)),
    currency,
    bookedOn: booked ? bookedOn(booked, valueOn, field) : valueOn,
    valueOn,
    counterpartyName: null,
    counterpartyIban: null,
    remittance: null,
    endToEndId: null,
    reversal,
    transactions: 0,
  };
}

/** The booking day has no year: it is the one nearest to the value date. */
function bookedOn(monthAndDay: string, valueOn: CivilDate, field: Mt940Field): CivilDate {
  const year = Number(valueOn.slice(2, 4));
  const near = [year - 1, year, year + 1].flatMap((one) => {
    const text = String((one + 100) % 100).padStart(2, '0') + monthAndDay;
    try {
      return [dayIn(text, field)];
    } catch {
      // 29 February of another year
      return [];
    }
  });
  const distance = (day: CivilDate) => Math.abs(daysBetween(valueOn, day));
  const [nearest] = near.sort((a, b) => distance(a) - distance(b));
  if (!nearest) throw invalid(field);
  return nearest;
}

function dayIn(sixDigits: string, field: Mt940Field): CivilDate {
  try {
    return civilDate(`20${sixDigits.slice(0, 2)}-${sixDigits.slice(2, 4)}-${sixDigits.slice(4)}`);
  } catch {
    throw invalid(field);
  }
}

function centsIn(amount: string, field: Mt940Field): Cents {
  const [whole, fraction = ''] = amount.split(',');
  const cents = Number(whole) * 100 + Number(fraction.slice(0, 2).padEnd(2, '0'));
  if (!(cents <= LARGEST_CENTS)) throw invalid(field);
  if (/[1-9]/.test(fraction.slice(2)))
    throw new DomainError('BANK_AMOUNT_PRECISION', { params: { line: field.line, amount } });
  return cents;
}

function signed(isIn: boolean, cents: Cents): Cents {
  return isIn || cents === 0 ? cents : -cents;
}

function ibanOrNull(text: string): string | null {
  const account = ibanOrNumber(text);
  return account !== null && /^[A-Z]/.test(account) ? account : null;
}

function masked(text: string | null, field: Mt940Field): string | null {
  if (text !== null && text.length > LONGEST_TEXT) throw invalid(field);
  return text === null || text === '' ? null : maskBsn(text);
}

function missing(line: number, field: string): DomainError {
  return new DomainError('BANK_FIELD_MISSING', { params: { line, field } });
}

function malformed({ line }: Mt940Field): DomainError {
  return new DomainError('BANK_FILE_MALFORMED', { params: { line } });
}

function invalid({ line, tag }: Mt940Field): DomainError {
  return new DomainError('BANK_FIELD_INVALID', { params: { line, field: `:${tag}:` } });
}
