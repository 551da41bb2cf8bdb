/** Run by `sheet.mjs` in a process of its own, so that its memory is that of the workbook: prints seconds and megabytes. */
import { xlsxOf } from '#reports';

const [count] = process.argv.slice(2).map(Number);
const rows = {
  *[Symbol.iterator]() {
    for (let i = 0; i < count; i++)
      yield [
        `2025-${String(1 + (i % 12)).padStart(2, '0')}-${String(1 + (i % 28)).padStart(2, '0')}`,
        `=HYPERLINK("lid ${i}")`,
        `Ballonnenboog ${i}`,
        i % 3 ? 12_345 + i : -678 - i,
        i,
      ];
  },
};
const sheet = {
  name: 'Bewegingen',
  columns: [
    { heading: 'Datum', kind: 'DATE' },
    { heading: 'Lid', kind: 'TEXT' },
    { heading: 'Omschrijving', kind: 'TEXT' },
    { heading: 'Bedrag', kind: 'AMOUNT' },
    { heading: 'Nummer', kind: 'NUMBER' },
  ],
  rows,
};
const before = process.memoryUsage.rss();
const from = performance.now();
const bytes = await xlsxOf([sheet], { title: 'Bench', creator: 'Scope', timestamp: new Date(0) });
const seconds = (performance.now() - from) / 1000;
const inMegabytes = (size) => Math.round(size / 1024 / 1024);
process.stdout.write(
  JSON.stringify({
    seconds: Number(seconds.toFixed(2)),
    peakMegabytes: Math.round(process.resourceUsage().maxRSS / 1024),
    ofWhichBefore: inMegabytes(before),
    fileMegabytes: Number((bytes.length / 1024 / 1024).toFixed(1)),
  }),
);
