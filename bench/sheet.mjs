import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const ROWS = 100_000;

/** Seconds, and peak memory of the process, for 100,000 rows of a report as XLSX. */
export function sheetRows() {
  const script = fileURLToPath(new URL('./sheet-rows.mjs', import.meta.url));
  const answer = JSON.parse(execFileSync(process.execPath, [script, String(ROWS)], { encoding: 'utf8' }));
  return { name: 'rows to XLSX', rows: ROWS, ...answer, target: 5, targetMegabytes: 200 };
}
