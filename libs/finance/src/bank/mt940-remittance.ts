import { DomainError, ibanOf } from '#kernel';

/** What a payment says about itself in field 86; null where it says nothing. */
export interface Mt940Details {
  readonly name: string | null;
  readonly iban: string | null;
  readonly remittance: string | null;
  readonly endToEndId: string | null;
}

/** Words between slashes that begin a part, at Dutch banks. What follows up to the next belongs to it. */
const SLASH_TAGS = [
  'ADDR',
  'BENM',
  'BIC',
  'CNTP',
  'CSID',
  'EREF',
  'IBAN',
  'ISDT',
  'MARF',
  'NAME',
  'ORDP',
  'PREF',
  'PURP',
  'REMI',
  'RTRN',
  'RTYP',
  'SVCL',
  'TRCD',
  'TRTP',
  'ULTB',
  'ULTC',
  'ULTD',
];
const SLASH = new RegExp(`/(${SLASH_TAGS.join('|')})/`);
const NUMBERED = /^\d{3}([?>])(?=\d{2})/;
/** How SEPA names stand in the numbered subfields. */
const SEPA_PART = /^(EREF|KREF|MREF|CRED|DEBT|SVWZ|ABWA|IBAN|BIC)\+/;
const IBAN = /\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]){11,30}\b/;
const NO_REFERENCE = /^(?:NOTPROVIDED|NOT PROVIDED|NONREF|EREF)?$/i;

/**
 * Reads field 86 in the three ways of Dutch banks: parts between slashes (`/IBAN/…/NAME/…`, with ING's `/CNTP/`), numbered
 * subfields (`?20`), or plain text.
 */
export function mt940Details(lines: readonly string[]): Mt940Details {
  const whole = lines.join('');
  if (/^\s*\//.test(whole) && SLASH.test(whole)) return slashed(whole);
  const [, sign] = NUMBERED.exec(whole.trimStart()) ?? [];
  if (sign) return numbered(whole.trimStart(), sign);
  const text = plain(lines.join(' '));
  return { name: null, iban: text === null ? null : ibanIn(text), remittance: text, endToEndId: null };
}

function slashed(whole: string): Mt940Details {
  const parts = new Map<string, string>();
  const [, ...pieces] = whole.split(SLASH);
  for (let i = 0; i < pieces.length; i += 2) {
    const [tag, value] = [pieces[i]!, pieces[i + 1]!];
    if (!parts.has(tag)) parts.set(tag, value);
  }
  // ING: account, bank code, name and place of the other party in one part
  const [account, , party] = (parts.get('CNTP') ?? '').split('/');
  const remittance = (parts.get('REMI') ?? '').replace(/^(?:USTD|STRD(?:\/CUR)?)\/{1,2}/, '');
  return {
    name: plain(parts.get('NAME') ?? party ?? ''),
    iban: accountOf(parts.get('IBAN') ?? account ?? ''),
    remittance: plain(remittance.replace(/\/+$/, '')),
    endToEndId: reference(parts.get('EREF') ?? ''),
  };
}

function numbered(whole: string, sign: string): Mt940Details {
  const [, ...fields] = whole.split(sign);
  const text = (...numbers: readonly number[]) =>
    fields
      .filter((field) => numbers.includes(Number(field.slice(0, 2))))
      .map((field) => field.slice(2))
      .join('');
  const said = ['20', '21', '22', '23', '24', '25', '26', '27', '28', '29', '60', '61', '62', '63'].map(
    Number,
  );
  const parts: { name: string; value: string }[] = [{ name: 'SVWZ', value: '' }];
  for (const number of said) {
    const value = text(number);
    const [begin = '', name] = SEPA_PART.exec(value) ?? [];
    if (name) parts.push({ name, value: value.slice(begin.length) });
    else parts.at(-1)!.value += value;
  }
  const part = (name: string) =>
    parts
      .filter((one) => one.name === name)
      .map(({ value }) => value)
      .join('');
  return {
    name: plain(text(32, 33)),
    iban: accountOf(text(31) || part('IBAN')),
    remittance: plain(part('SVWZ')),
    endToEndId: reference(part('EREF')),
  };
}

function reference(text: string): string | null {
  const trimmed = text.replace(/\/+$/, '').trim();
  return NO_REFERENCE.test(trimmed) ? null : trimmed;
}

function accountOf(text: string): string | null {
  return text.replace(/[\s/]/g, '').toUpperCase() || null;
}

/** The first account in a plain text that passes its check. */
function ibanIn(text: string): string | null {
  const [found] = IBAN.exec(text) ?? [];
  if (!found) return null;
  // a word may stand right behind it: the longest beginning that is an account is it
  for (let end = found.length; end >= 15; end -= 1) {
    try {
      return ibanOf(found.slice(0, end));
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
    }
  }
  return null;
}

function plain(text: string): string | null {
  return text.replace(/\s+/g, ' ').replace(/\/+$/, '').trim() || null;
}
