import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isId } from '#kernel';

/** A mail that was kept instead of sent. */
export interface KeptMail {
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly writtenAt: Date;
}

const MOST_SHOWN = 100;

/**
 * A folder with the mails that would have gone out: `<id>.eml` opens in any mail program, `<id>.json` is what the
 * operator is shown. Ids grow with time, so names sort by age.
 */
export class KeptMails {
  constructor(private readonly folder: string) {}

  async keep({ id, to, subject, text, writtenAt, message }: KeptMail & { message: Buffer }): Promise<void> {
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    await this.write(`${id}.eml`, message);
    await this.write(`${id}.json`, JSON.stringify({ id, to, subject, text, writtenAt }));
  }

  /** The newest hundred, newest first. */
  async newest(): Promise<KeptMail[]> {
    const names = await readdir(this.folder).catch(() => []);
    const ids = names
      .filter((name) => name.endsWith('.json'))
      .map((name) => name.slice(0, -'.json'.length))
      .filter(isId)
      .sort()
      .reverse();
    return Promise.all(
      ids.slice(0, MOST_SHOWN).map(async (id) => {
        const kept = JSON.parse(await readFile(join(this.folder, `${id}.json`), 'utf8')) as KeptMail;
        return { ...kept, writtenAt: new Date(kept.writtenAt) };
      }),
    );
  }

  /** Whole or not at all, for who looks meanwhile; only its owner may read it. */
  private async write(name: string, content: string | Buffer): Promise<void> {
    const path = join(this.folder, name);
    await writeFile(`${path}.partial`, content, { mode: 0o600 });
    await rename(`${path}.partial`, path);
  }
}
