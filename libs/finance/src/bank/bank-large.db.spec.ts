import { Readable } from 'node:stream';
import { bankImport } from '../../../../test/fixtures/bank/import-bank-file.js';
import { type TestCooperative, testCooperative } from '../../../../test/fixtures/cooperative/a-treasury.js';
import { startWorker, type TestProcess } from '../../../../test/harness/processes.js';
import { startTestApp, type TestApp } from '../../../../test/harness/test-app.js';
import { euroText } from '#kernel';
import { Files, globalId } from '#platform';

const ENTRIES = 100_000;
/**
 * What the worker may hold. Its program takes 86 of it, and the entries of the file as a whole would not fit into the rest;
 * much nearer to what the program takes, V8 only collects: with 112 nothing came in within five minutes.
 */
const HEAP_MEGABYTES = 144;
const OPENING = 100_000;

/** A statement of so many entries, each as long as banks make them. */
function* statementOf(entries: number): Generator<string> {
  const balance = (code: string, cents: number) =>
    `<Bal><Tp><CdOrPrtry><Cd>${code}</Cd></CdOrPrtry></Tp><Amt Ccy="EUR">${euroText(cents)}</Amt><CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>2026-12-01</Dt></Dt></Bal>`;
  yield `<?xml version="1.0" encoding="UTF-8"?>
<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.02"><BkToCstmrStmt><GrpHdr><MsgId>L</MsgId><CreDtTm>2026-12-01T04:12:00</CreDtTm></GrpHdr>
<Stmt><Id>LARGE</Id><CreDtTm>2026-12-01T04:12:00</CreDtTm><Acct><Id><IBAN>NL83OPBL0123456789</IBAN></Id><Ccy>EUR</Ccy></Acct>
${balance('OPBD', OPENING)}${balance('CLBD', OPENING + entries)}`;
  for (let n = 0; n < entries; n += 1)
    yield `
<Ntry><Amt Ccy="EUR">0.01</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts>BOOK</Sts><BookgDt><Dt>2026-12-01</Dt></BookgDt><ValDt><Dt>2026-12-01</Dt></ValDt><AcctSvcrRef>L${n}</AcctSvcrRef><BkTxCd><Domn><Cd>PMNT</Cd><Fmly><Cd>RCDT</Cd><SubFmlyCd>ESCT</SubFmlyCd></Fmly></Domn></BkTxCd>
<NtryDtls><TxDtls><Refs><EndToEndId>E2E-${n}</EndToEndId></Refs><RltdPties><Dbtr><Nm>Klant nummer ${n} van de markt</Nm></Dbtr><DbtrAcct><Id><IBAN>NL39OPBL0000004711</IBAN></Id></DbtrAcct></RltdPties>
<RmtInf><Ustrd>Kaartje ${n}, ${'gekocht bij de kraam op het plein; '.repeat(12)}</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>`;
  yield '</Stmt></BkToCstmrStmt></Document>';
}

describe(`a statement of ${ENTRIES} entries`, () => {
  let app: TestApp;
  let worker: TestProcess;
  let scope: TestCooperative;

  beforeAll(async () => {
    app = await startTestApp({}, false);
    app.moveTo('2026-12-02');
    scope = await testCooperative(app, 'scope');
    worker = await startWorker(app.database, { NODE_OPTIONS: `--max-old-space-size=${HEAP_MEGABYTES}` });
    await app.ok(
      'mutation ($input: OpenBankAccountInput!) { openBankAccount(input: $input) { userErrors { code } } }',
      { input: { iban: 'NL83OPBL0123456789', name: 'Betaalrekening' } },
      scope.treasurer,
    );
  }, 60_000);
  afterAll(async () => {
    await worker?.end('SIGKILL');
    await app?.stop();
  });

  it('comes in with progress, in a worker with little memory, and is not seen before it is whole', async () => {
    const file = await scope.asTreasurer(() =>
      app.get(Files).receive(Readable.from(statementOf(ENTRIES)), 'large.xml', () => false, 'BANK_FILE'),
    );
    const from = Date.now();
    const { bankImport: begun } = await app.ok(
      'mutation ($input: ImportBankStatementInput!) { importBankStatement(input: $input) { bankImport { id } userErrors { code } } }',
      { input: { fileId: globalId('File', file.id) } },
      scope.treasurer,
    );
    const steps = new Set<number>();
    const seen = 'SELECT count(*)::int AS n FROM tenant.bank_movement';
    for (;;) {
      // what is seen is asked first: by then it may be whole
      const [{ n }] = (await app.database.owner<{ n: number }>(seen)) as [{ n: number }];
      const { state, entriesRead } = await bankImport(app, begun.id, scope.treasurer);
      expect(entriesRead).toBeGreaterThanOrEqual(Math.max(0, ...steps));
      steps.add(entriesRead);
      if (state !== 'READING') break;
      expect(n).toBe(0);
    }
    const whole = await bankImport(app, begun.id, scope.treasurer);
    expect(whole).toMatchObject({ state: 'DONE', imported: ENTRIES, alreadyKnown: 0, percent: 100 });
    expect(steps.size).toBeGreaterThan(3);
    expect(await app.database.owner(seen)).toEqual([{ n: ENTRIES }]);
    const [job] = await app.database.owner(`SELECT attempts FROM outbox.request WHERE kind = 'bank-import'`);
    expect(job).toEqual({ attempts: 1 });
    const [seconds, megabytes] = [(Date.now() - from) / 1000, file.byteSize / 1024 / 1024];
    process.stderr.write(
      `bank import: ${ENTRIES} entries, ${megabytes.toFixed(0)} MB in ${seconds.toFixed(1)} s, heap of the worker at most ${HEAP_MEGABYTES} MB, ${steps.size} steps seen\n`,
    );
  }, 300_000);
});
