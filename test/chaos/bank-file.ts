import { euroText } from '#kernel';

/** A movement on an account, in cents; above zero is money that comes in. */
export interface Movement {
  readonly cents: number;
  /** What the payer wrote. */
  readonly text: string;
  /** The bank's own reference; two without one can be equal in all they say. */
  readonly reference?: string;
}

export interface StatementFile {
  readonly iban: string;
  readonly id: string;
  readonly opening: number;
  readonly closing: number;
  readonly on: string;
  readonly movements: readonly Movement[];
}

/** A CAMT.053 file of one statement of one day. */
export function camtFile({ iban, id, opening, closing, on, movements }: StatementFile): string {
  const amount = (cents: number) =>
    `<Amt Ccy="EUR">${euroText(Math.abs(cents))}</Amt><CdtDbtInd>${cents < 0 ? 'DBIT' : 'CRDT'}</CdtDbtInd>`;
  const balance = (code: string, cents: number) =>
    `<Bal><Tp><CdOrPrtry><Cd>${code}</Cd></CdOrPrtry></Tp>${amount(cents)}<Dt><Dt>${on}</Dt></Dt></Bal>`;
  const entry = ({ cents, text, reference }: Movement) =>
    `<Ntry>${amount(cents)}<Sts>BOOK</Sts><BookgDt><Dt>${on}</Dt></BookgDt>${reference ? `<AcctSvcrRef>${reference}</AcctSvcrRef>` : ''}<BkTxCd><Prtry><Cd>RCDT</Cd></Prtry></BkTxCd><NtryDtls><TxDtls><RltdPties><Dbtr><Nm>Klant</Nm></Dbtr></RltdPties><RmtInf><Ustrd>${text}</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.02"><BkToCstmrStmt>
<GrpHdr><MsgId>${id}</MsgId><CreDtTm>${on}T04:12:00+01:00</CreDtTm></GrpHdr>
<Stmt><Id>${id}</Id><CreDtTm>${on}T04:12:00+01:00</CreDtTm><Acct><Id><IBAN>${iban}</IBAN></Id><Ccy>EUR</Ccy></Acct>
${balance('OPBD', opening)}${balance('CLBD', closing)}
${movements.map(entry).join('\n')}
</Stmt></BkToCstmrStmt></Document>`;
}

/** Where the account of the story stands at its end, in cents, after the statement of November. */
const BEGIN = 120_835;
const ENTRY_CENTS = 101;

/**
 * The place-th of a row of statements that follow the story's on its account, each of so many receipts of 1.01.
 *
 * @param place from 0
 */
export function bankFile(place: number, entries: number): string {
  const opening = BEGIN + place * entries * ENTRY_CENTS;
  return camtFile({
    iban: 'NL83OPBL0123456789',
    id: `KILL-${place}`,
    opening,
    closing: opening + entries * ENTRY_CENTS,
    on: '2026-12-01',
    movements: Array.from({ length: entries }, (_, n) => ({
      cents: ENTRY_CENTS,
      text: `Ballon ${n}`,
      reference: `KILL-${place}-${n}`,
    })),
  });
}
