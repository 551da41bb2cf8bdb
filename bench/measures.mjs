import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { DocumentRenderer, thermometerStatement } from '#reports';

const rounded = (value, digits = 1) => Number(value.toFixed(digits));
const median = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];

/** Milliseconds to print a thermometer statement of a year with 60 movements, once the renderer runs. */
export async function statementPdf() {
  let balance = 0;
  const movements = Array.from({ length: 60 }, (_none, index) => ({
    on: `2025-${String(1 + Math.floor(index / 5)).padStart(2, '0')}-${String(1 + (index % 5) * 5).padStart(2, '0')}`,
    kind: index % 2 ? 'CONTRIBUTION' : 'SALE',
    description: `Ballonnenboog ${index}`,
    amount: index % 2 ? -3_000 : 10_000,
    balance: (balance += index % 2 ? -3_000 : 10_000),
    ...(index % 2 && { explanation: { rate: 3_000, base: 10_000, since: '2024-01-01' } }),
  }));
  const document = thermometerStatement(
    {
      cooperative: { name: 'Scope', address: ['Voorstraat 12', '2611 JN Delft'], kvk: '12345678' },
      member: { name: 'Samira de Vries', memberNumber: '0017' },
      period: { from: '2025-01-01', until: '2025-12-31' },
      opening: 0,
      movements,
      closing: balance,
      privatelyPaid: 0,
      requestedBy: 'Karin Jansen',
      basis: 'COORDINATOR',
      madeAt: new Date('2026-01-02T12:00:00Z'),
      isDemo: true,
      leftOut: ['LEFT_OUT_COACHING'],
    },
    'nl',
  );
  const renderer = new DocumentRenderer();
  try {
    const times = [];
    for (let i = 0; i < 12; i++) {
      const from = performance.now();
      await renderer.render(document);
      if (i > 1) times.push(performance.now() - from);
    }
    return { name: 'statement PDF', ms: rounded(median(times)), target: 50 };
  } finally {
    await renderer.close();
  }
}

/** Milliseconds until the slowest of some documents made to hurt is refused, without a sign-in. */
export async function hostileDocuments(port) {
  const laughs = Array.from(
    { length: 25 },
    (_none, i) => `fragment f${i} on Query { ...f${i + 1} ...f${i + 1} }`,
  );
  const documents = [
    `{ ...f0 } ${laughs.join(' ')} fragment f25 on Query { instance { isDemo } }`,
    `{ ${'viewer { '.repeat(15)}__typename${' }'.repeat(16)}`,
    `{ ${'instance { isDemo } '.repeat(700)} }`,
    `{ instance ${'@x '.repeat(1500)} { isDemo } }`,
    '{'.repeat(100_000),
  ];
  const times = [];
  for (const query of [...documents, ...documents]) {
    const from = performance.now();
    const answer = await fetch(`http://127.0.0.1:${port}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    });
    await answer.text();
    if (answer.status !== 400) throw new Error(`not refused: ${query.slice(0, 80)} (${answer.status})`);
    times.push(performance.now() - from);
  }
  // the first round warms up
  return {
    name: 'hostile document refused',
    ms: rounded(Math.max(...times.slice(documents.length))),
    target: 50,
  };
}

/** Kilobytes that a browser loads before the first page stands: what `index.html` names, compressed by gzip. */
export function firstLoad() {
  const page = readFileSync('dist/web/index.html');
  const names = [...page.toString().matchAll(/(?:src|href)="\/(assets\/[^"]+)"/g)].map(([, name]) => name);
  const files = [page, ...names.map((name) => readFileSync(`dist/web/${name}`))];
  const bytes = files.reduce((sum, file) => sum + gzipSync(file).length, 0);
  return { name: 'web app, first load', kilobytes: rounded(bytes / 1000), target: 250 };
}
