// Runs in a process of its own, forked by document-renderer.ts: Typst blocks its thread, cannot be interrupted and
// keeps memory, and all three end with the process. Plain JavaScript, because `fork` needs a file that Node itself
// can run: beside the renderer it is found both here (under Jest) and in `dist`, where the compiler copies it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';

const DOCUMENTS_PER_CLEANING = 10;

const [templates, ...fonts] = process.argv.slice(2);
const compiler = NodeCompiler.create({
  workspace: templates,
  fontArgs: [{ fontBlobs: fonts.map((file) => readFileSync(file)) }],
});
let documents = 0;

// Ctrl-C reaches the whole process group; the parent decides when this process ends.
process.on('SIGINT', () => {});

process.on('message', (order) => {
  process.send(answerTo(order));
  documents += 1;
  if (documents % DOCUMENTS_PER_CLEANING === 0) {
    compiler.evictCache(0);
    globalThis.gc();
  }
});

function answerTo(order) {
  try {
    return { pdf: compile(order) };
  } catch (error) {
    // Typst's own errors have an empty message and carry their text in `code`.
    return { error: error.message || error.code || String(error) };
  }
}

function compile({ template, json, files, locale, seconds }) {
  compiler.resetShadow();
  compiler.mapShadow(join(templates, 'data.json'), Buffer.from(json));
  for (const [name, bytes] of Object.entries(files)) {
    compiler.mapShadow(join(templates, 'files', name), Buffer.from(bytes));
  }
  const result = compiler.compile({
    mainFilePath: join(templates, template),
    inputs: { locale },
    resetRead: true,
  });
  // A warning is a fault too: an unknown font is only warned of, and would silently change every document.
  const faults = result.takeError() ?? result.takeWarnings();
  if (faults) throw new Error(faults.shortDiagnostics.map(({ message }) => message).join('; '));
  return compiler.pdf(result.result, { pdfStandard: 'ua-1', creationTimestamp: seconds });
}
