import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { isId } from '#kernel';

/** Where the bytes of files are: one folder per cooperative. On several machines it is a shared volume. */
export class FileStore {
  constructor(private readonly root: string) {}

  /** Streams a file in, through what wants to see it pass; it appears whole or not at all. */
  async put(
    tenantId: string,
    id: string,
    content: Readable | Uint8Array,
    ...through: Transform[]
  ): Promise<void> {
    const path = this.pathOf(tenantId, id);
    const partial = `${path}.partial`;
    await mkdir(join(this.root, tenantId), { recursive: true });
    try {
      if (content instanceof Uint8Array) await writeFile(partial, content);
      else await pipeline([content, ...through, createWriteStream(partial)]);
      await rename(partial, path);
    } catch (error) {
      await rm(partial, { force: true });
      throw error;
    }
  }

  read(tenantId: string, id: string): Promise<Buffer> {
    return readFile(this.pathOf(tenantId, id));
  }

  stream(tenantId: string, id: string): Readable {
    return createReadStream(this.pathOf(tenantId, id));
  }

  async remove(tenantId: string, id: string): Promise<void> {
    await rm(this.pathOf(tenantId, id), { force: true });
  }

  private pathOf(tenantId: string, id: string): string {
    if (!isId(tenantId) || !isId(id)) throw new Error('a file is named by two UUIDs');
    return join(this.root, tenantId, id);
  }
}
