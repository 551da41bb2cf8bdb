import {
  DomainError,
  LARGEST_CENTS,
  civilDate,
  ibanOf,
  maskBsn,
  todayAt,
  type Cents,
  type CivilDate,
} from '#kernel';
import {
  type BankBalance,
  type BankFile,
  type ReadEntry,
  type ReadPart,
  statementName,
} from './bank-statement.js';
import { nodesAt, textAt, xmlReader, type XmlNode } from './xml-nodes.js';

const NAMESPACE = /^urn:iso:std:iso:20022:tech:xsd:camt\.053\.001\.0[28]$/;
const STATEMENT = 'Document/BkToCstmrStmt/Stmt';
/** Twice what the schema allows in its longest text, since banks overrun it. */
const LONGEST_TEXT = 1000;
/** The balances that open and close a statement: opening booked, previously closed booked, closing booked. */
const BOOKED_BALANCES = ['OPBD', 'PRCD', 'CLBD'];
const AMOUNT = /^(\d{1,15})(?:\.(\d{0,17}))?$/;

/**
 * Reads ISO 20022 camt.053.001.02 and .08 (Bank to Customer Statement), part by part while the file still arrives. It
 * reads what stands there; whether that adds up is for `checkedParts`. Entries that are not booked (pending, for
 * information) are left out.
 *
 * Every error means that the file is refused whole; parts given before it must not be kept.
 * @throws DomainError as `xmlReader`; `BANK_FILE_FORMAT` for XML that is no such message; `BANK_FILE_EMPTY` when it has no
 *   statement; `BANK_FILE_ENCODING` for bytes that are no UTF-8; `BANK_AMOUNT_PRECISION` (`line`, `amount`) for a part of a
 *   cent, never rounded away; `BANK_FIELD_MISSING` and `BANK_FIELD_INVALID` (`line`, `field`)
 */
export async function* parseCamt053(file: BankFile): AsyncGenerator<ReadPart> {
  const parts: ReadPart[] = [];
  let open: OpenStatement | null = null;
  let found = false;
  const reader = xmlReader({
    root(namespace, name) {
      if (!NAMESPACE.test(namespace) || name !== 'Document') throw new DomainError('BANK_FILE_FORMAT');
    },
    opens(node, path) {
      if (`${path.join('/')}/${node.name}` === STATEMENT) open = { node, headSent: false };
    },
    element(node, path) {
      if (node.name !== '' && node.text.length > LONGEST_TEXT) throw invalid(node);
      const at = path.join('/');
      if (at === STATEMENT && node.name === 'Ntry') {
        const entry = bookedEntry(node);
        parts.push(...headOnce(open!), ...(entry ? [{ kind: 'ENTRY', entry } as const] : []));
        return false;
      }
      if (`${at}/${node.name}` === STATEMENT) {
        parts.push(...headOnce(open!), endOf(node));
        found = true;
        return false;
      }
      return at.startsWith(STATEMENT);
    },
  });
  for await (const text of textOf(file)) {
    reader.write(text);
    yield* parts.splice(0);
  }
  reader.close();
  yield* parts.splice(0);
  if (!found) throw new DomainError('BANK_FILE_EMPTY');
}

/** A statement whose end has not come yet: its element, with what stood in it so far. */
interface OpenStatement {
  readonly node: XmlNode;
  headSent: boolean;
}

async function* textOf(file: BankFile): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const decode = (bytes?: Uint8Array) => {
    try {
      return decoder.decode(bytes, { stream: bytes !== undefined });
    } catch {
      throw new DomainError('BANK_FILE_ENCODING');
    }
  };
  for await (const piece of file) yield decode(piece);
  yield decode();
}

/** The message puts identity and balances before the entries, so the head is whole when the first entry comes. */
function headOnce(open: OpenStatement): ReadPart[] {
  if (open.headSent) return [];
  open.headSent = true;
  const { node } = open;
  const { currency, ...opening } = balanceOf(node, 'OPBD', 'PRCD');
  const accountCurrency = textAt(node, 'Acct', 'Ccy');
  const head = {
    account: accountOf(node),
    statementId: statementName(required(node, 'Id'), opening.on),
    opening,
  };
  return [{ kind: 'HEAD', head, currencies: [...(accountCurrency ? [accountCurrency] : []), currency] }];
}

function endOf(node: XmlNode): ReadPart {
  const { amount, on } = balanceOf(node, 'CLBD');
  const balances = nodesAt(node, 'Bal').filter((balance) => BOOKED_BALANCES.includes(typeOf(balance) ?? ''));
  return {
    kind: 'END',
    closing: { amount, on },
    currencies: balances.map((balance) => signedAmount(balance).currency),
  };
}

/** Not every account has an IBAN; another bank's number stands in `Othr` and is taken as it is. */
function accountOf(node: XmlNode): string {
  const [iban] = nodesAt(node, 'Acct', 'Id', 'IBAN');
  if (!iban) return required(node, 'Acct', 'Id', 'Othr', 'Id');
  return valid(iban, () => ibanOf(iban.text));
}

/** The first balance of these types that the statement has, the types in order of preference. */
function balanceOf(node: XmlNode, ...types: readonly string[]): BankBalance & { currency: string } {
  const balances = nodesAt(node, 'Bal');
  const balance = types
    .map((type) => balances.find((one) => typeOf(one) === type))
    .find((one) => one !== undefined);
  if (!balance)
    throw new DomainError('BANK_FIELD_MISSING', { params: { line: node.line, field: `Bal ${types[0]}` } });
  const on = dayAt(balance, 'Dt');
  if (!on) throw missing(balance, 'Dt');
  return { ...signedAmount(balance), on };
}

function typeOf(balance: XmlNode): string | null {
  return textAt(balance, 'Tp', 'CdOrPrtry', 'Cd');
}

/** Null when it is not booked. Version .08 wraps the status in a code. */
function bookedEntry(node: XmlNode): ReadEntry | null {
  const status = textAt(node, 'Sts') ?? textAt(node, 'Sts', 'Cd');
  if (status === null && nodesAt(node, 'Sts', 'Prtry').length === 0) throw missing(node, 'Sts');
  if (status !== 'BOOK') return null;
  const { amount, currency } = signedAmount(node);
  const bookedOn = dayAt(node, 'BookgDt');
  if (!bookedOn) throw missing(node, 'BookgDt');
  const reversal = ['true', '1'].includes(textAt(node, 'RvslInd') ?? '');
  const details = nodesAt(node, 'NtryDtls', 'TxDtls');
  const first = details[0] ?? node;
  // A reversal names the parties of the payment that it takes back, so they stand the other way round.
  const party = amount > 0 !== reversal ? 'Dbtr' : 'Cdtr';
  const parties = (...path: readonly string[]) => textAt(first, 'RltdPties', ...path);
  const endToEndId = textAt(first, 'Refs', 'EndToEndId');
  const iban = parties(`${party}Acct`, 'Id', 'IBAN')?.replace(/\s/g, '').toUpperCase() ?? null;
  return {
    reference: masked(
      textAt(node, 'AcctSvcrRef') ?? textAt(node, 'NtryRef') ?? textAt(first, 'Refs', 'AcctSvcrRef'),
    ),
    amount,
    currency,
    bookedOn,
    valueOn: dayAt(node, 'ValDt'),
    counterpartyName: masked(parties(party, 'Nm') ?? parties(party, 'Pty', 'Nm')),
    counterpartyIban: masked(iban),
    remittance: masked(remittanceOf(first) ?? textAt(node, 'AddtlNtryInf')),
    endToEndId: endToEndId === 'NOTPROVIDED' ? null : masked(endToEndId),
    reversal,
    transactions: details.length,
  };
}

function remittanceOf(transaction: XmlNode): string | null {
  const texts = [
    ...nodesAt(transaction, 'RmtInf', 'Ustrd'),
    ...nodesAt(transaction, 'RmtInf', 'Strd', 'CdtrRefInf', 'Ref'),
    ...nodesAt(transaction, 'RmtInf', 'Strd', 'AddtlRmtInf'),
  ];
  return texts.map(({ text }) => text).join(' ') || null;
}

function signedAmount(node: XmlNode): { amount: Cents; currency: string } {
  const [written] = nodesAt(node, 'Amt');
  if (!written) throw missing(node, 'Amt');
  const currency = written.attributes['Ccy'];
  if (!currency) throw missing(written, 'Amt/@Ccy');
  const [, whole, fraction = ''] = AMOUNT.exec(written.text) ?? [];
  const cents = Number(whole) * 100 + Number(fraction.slice(0, 2).padEnd(2, '0'));
  if (!(cents <= LARGEST_CENTS)) throw invalid(written);
  if (/[1-9]/.test(fraction.slice(2))) {
    throw new DomainError('BANK_AMOUNT_PRECISION', { params: { line: written.line, amount: written.text } });
  }
  const [indicator] = nodesAt(node, 'CdtDbtInd');
  if (!indicator) throw missing(node, 'CdtDbtInd');
  if (indicator.text !== 'CRDT' && indicator.text !== 'DBIT') throw invalid(indicator);
  return { amount: indicator.text === 'CRDT' || cents === 0 ? cents : -cents, currency };
}

/** A date, or the Dutch day of a moment; a moment without its zone is the bank's own. */
function dayAt(node: XmlNode, name: string): CivilDate | null {
  const [date] = nodesAt(node, name, 'Dt');
  if (date) return valid(date, () => civilDate(date.text.slice(0, 10)));
  const [moment] = nodesAt(node, name, 'DtTm');
  if (!moment) return null;
  const zoned = /(Z|[+-]\d{2}:\d{2})$/.test(moment.text);
  const day = valid(moment, () => civilDate(moment.text.slice(0, 10)));
  if (!zoned) return day;
  const instant = new Date(moment.text);
  if (Number.isNaN(instant.getTime())) throw invalid(moment);
  return todayAt(instant);
}

function masked(text: string | null): string | null {
  return text === null ? null : maskBsn(text);
}

function required(node: XmlNode, ...path: readonly string[]): string {
  const text = textAt(node, ...path);
  if (text === null) throw missing(node, path.join('/'));
  return text;
}

/** Reads a field by a rule of the kernel, whose refusal becomes one that names the line. */
function valid<T>(node: XmlNode, read: () => T): T {
  try {
    return read();
  } catch {
    throw invalid(node);
  }
}

function missing(node: XmlNode, field: string): DomainError {
  return new DomainError('BANK_FIELD_MISSING', { params: { line: node.line, field } });
}

function invalid(node: XmlNode): DomainError {
  return new DomainError('BANK_FIELD_INVALID', { params: { line: node.line, field: node.name } });
}
