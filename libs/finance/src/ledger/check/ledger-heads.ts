import { appendFile, mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

/** Where the chain of a cooperative ended on a day. */
const headLine = z.strictObject({
  on: z.iso.date(),
  cooperative: z.uuid(),
  sequence: z.int().positive(),
  /** In hexadecimal. */
  hash: z.string().regex(/^[0-9a-f]{64}$/),
});
export type HeadLine = z.infer<typeof headLine>;

/** What was written down of a cooperative, and how many lines of all cannot be read. */
export interface WrittenHeads {
  readonly heads: readonly HeadLine[];
  readonly unreadable: number;
}

/**
 * The ends of the chains, written down outside the database: a file per year to which lines are only ever added. Whoever
 * rewrites a chain in the database, hashes and all, does not agree with it any more.
 */
export class LedgerHeads {
  private readonly folder: string;

  constructor(filesDir: string) {
    this.folder = join(filesDir, 'ledger-heads');
  }

  async write(line: HeadLine): Promise<void> {
    await mkdir(this.folder, { recursive: true });
    await appendFile(
      join(this.folder, `${line.on.slice(0, 4)}.jsonl`),
      `${JSON.stringify(headLine.parse(line))}\n`,
      {
        flush: true,
      },
    );
  }

  /** Everything that was written of a cooperative, the oldest first. */
  async of(cooperative: string): Promise<WrittenHeads> {
    const lines = (await this.years()).flat().map(parsed);
    return {
      heads: lines.filter((line): line is HeadLine => line?.cooperative === cooperative),
      unreadable: lines.filter((line) => line === null).length,
    };
  }

  private async years(): Promise<string[][]> {
    const names = await readdir(this.folder).catch(ifMissing);
    const years: string[][] = [];
    for (const name of names.filter((one) => /^\d{4}\.jsonl$/.test(one)).sort()) {
      const content = await readFile(join(this.folder, name), 'utf8');
      years.push(content.split('\n').filter((line) => line !== ''));
    }
    return years;
  }
}

function parsed(line: string): HeadLine | null {
  try {
    return headLine.parse(JSON.parse(line));
  } catch {
    return null;
  }
}

function ifMissing(error: NodeJS.ErrnoException): string[] {
  if (error.code === 'ENOENT') return [];
  throw error;
}
