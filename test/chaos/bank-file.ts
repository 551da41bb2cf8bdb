import { euroText } from '#kernel';

/** Where the account of the story stands at its end, in cents, after the statement of November. */
const BEGIN = 120_835;
const ENTRY_CENTS = 101;

/**
 * The place-th of a row of CAMT.053 statements that follow the story's on its account, each of so many receipts of 1.01.
 *
 * @param place from 0
 */
export function bankFile(place: number, entries: number): string {
  const balance = (code: string, cents: number) =>
    `<Bal><Tp><CdOrPrtry><Cd>${code}</Cd></CdOrPrtry></Tp><Amt Ccy="EUR">${euroText(cents)}</Amt><CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>2026-12-01</Dt></Dt></Bal>`;
  const entry = (n: number) =>
    `<Ntry><Amt Ccy="EUR">${euroText(ENTRY_CENTS)}</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts>BOOK</Sts><BookgDt><Dt>2026-12-01</Dt></BookgDt><AcctSvcrRef>KILL-${place}-${n}</AcctSvcrRef><BkTxCd><Prtry><Cd>RCDT</Cd></Prtry></BkTxCd><NtryDtls><TxDtls><RltdPties><Dbtr><Nm>Klant ${n}</Nm></Dbtr></RltdPties><RmtInf><Ustrd>Ballon ${n}</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>`;
  const opening = BEGIN + place * entries * ENTRY_CENTS;
  return `<?xml version="1.0" encoding="UTF-8"?>
<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.02"><BkToCstmrStmt>
<GrpHdr><MsgId>KILL-${place}</MsgId><CreDtTm>2026-12-01T04:12:00+01:00</CreDtTm></GrpHdr>
<Stmt><Id>KILL-${place}</Id><CreDtTm>2026-12-01T04:12:00+01:00</CreDtTm><Acct><Id><IBAN>NL83OPBL0123456789</IBAN></Id><Ccy>EUR</Ccy></Acct>
${balance('OPBD', opening)}${balance('CLBD', opening + entries * ENTRY_CENTS)}
${Array.from({ length: entries }, (_, n) => entry(n)).join('\n')}
</Stmt></BkToCstmrStmt></Document>`;
}
