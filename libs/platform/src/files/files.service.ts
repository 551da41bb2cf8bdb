import { createHash, createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import { type Readable, Transform } from 'node:stream';
import { Inject, Injectable } from '@nestjs/common';
import { DomainError, newId } from '#kernel';
import { Clock } from '../clock/clock.js';
import { CONFIG, type Config } from '../config/config.js';
import { currentContext } from '../context/request-context.js';
import { Db } from '../database/databases.js';
import { statement, type Statement } from '../database/statement.js';
import type { Unit } from '../database/unit-of-work.js';
import { FileStore } from './file-store.js';
import {
  ACCEPTED,
  bankFileTypeOf,
  LARGEST_UPLOAD_MEGABYTES,
  mediaTypeOf,
  sheetTypeOf,
  SNIFFED_BYTES,
  type UploadPurpose,
} from './file-type.js';

/** How the content of an upload is looked at, and what is said when it is something else. */
const SNIFFED_AS: Readonly<
  Record<
    UploadPurpose,
    { typeOf(beginning: Uint8Array): Promise<string | null> | string | null; refusal: string }
  >
> = {
  ATTACHMENT: { typeOf: mediaTypeOf, refusal: 'FILE_TYPE_REFUSED' },
  SHEET: { typeOf: sheetTypeOf, refusal: 'SHEET_TYPE_REFUSED' },
  BANK_FILE: { typeOf: bankFileTypeOf, refusal: 'BANK_FILE_TYPE_REFUSED' },
};
/** Seconds that a link to a file works. */
const LINK_SECONDS = 300;

export interface StoredFile {
  readonly id: string;
  readonly mediaType: string;
  readonly byteSize: number;
  readonly originalName: string;
}

const COLUMNS = `id, media_type AS "mediaType", byte_size AS "byteSize", original_name AS "originalName"`;

/**
 * Files of a cooperative. An upload waits until a mutation names it (`attach`); until then nobody else sees it. A link
 * to one is bound to cooperative, file and account, and short-lived.
 */
@Injectable()
export class Files {
  private readonly store: FileStore;
  private readonly linkKey: Buffer;
  private readonly guards: ((id: string) => Promise<boolean>)[] = [];

  constructor(
    @Inject(CONFIG) config: Config,
    private readonly db: Db,
    private readonly clock: Clock,
  ) {
    this.store = new FileStore(config.filesDir);
    this.linkKey = Buffer.from(hkdfSync('sha256', config.masterKey, 'opbloei', 'file-link', 32));
  }

  /**
   * Takes an upload, by its content. The caller checks `isCut()` after: the parser stops a too large one silently.
   * @throws DomainError `FILE_TYPE_REFUSED`, `SHEET_TYPE_REFUSED`, `BANK_FILE_TYPE_REFUSED`, `FILE_MISSING` for an empty one, `FILE_TOO_LARGE`
   */
  async receive(
    content: Readable,
    originalName: string,
    isCut: () => boolean,
    purpose: UploadPurpose = 'ATTACHMENT',
  ): Promise<StoredFile> {
    const tenantId = currentContext().cooperativeId!;
    const id = newId();
    const hash = createHash('sha256');
    const head: Buffer[] = [];
    let byteSize = 0;
    const measure = new Transform({
      transform(chunk: Buffer, _encoding, done) {
        if (byteSize < SNIFFED_BYTES) head.push(chunk);
        byteSize += chunk.length;
        hash.update(chunk);
        done(null, chunk);
      },
    });
    await this.store.put(tenantId, id, content, measure);
    try {
      if (isCut())
        throw new DomainError('FILE_TOO_LARGE', {
          params: { megabytes: LARGEST_UPLOAD_MEGABYTES[purpose] },
        });
      if (byteSize === 0) throw new DomainError('FILE_MISSING');
      const { typeOf, refusal } = SNIFFED_AS[purpose];
      const mediaType = await typeOf(Buffer.concat(head).subarray(0, SNIFFED_BYTES));
      if (!mediaType) throw new DomainError(refusal);
      const file = { id, mediaType, byteSize, originalName: originalName.slice(0, 255) || 'file' };
      await this.db.write(insert(file, hash.digest(), false));
      return file;
    } catch (error) {
      await this.store.remove(tenantId, id);
      throw error;
    }
  }

  /** Keeps bytes that we made ourselves. Call before the unit; `recordMade` in the unit makes them a file. */
  async keepMade(id: string, content: Uint8Array): Promise<void> {
    await this.store.put(currentContext().cooperativeId!, id, content);
  }

  async recordMade(unit: Unit, file: StoredFile, content: Uint8Array): Promise<void> {
    await unit.run(insert(file, createHash('sha256').update(content).digest(), true));
  }

  /**
   * Takes an upload into use: by who uploaded it, once, and of a type that fits.
   * @param field of the input that named it
   * @throws DomainError `NOT_FOUND`, `FILE_TYPE_REFUSED`
   */
  async attach(
    unit: Unit,
    id: string,
    types: readonly string[] = ACCEPTED,
    field = 'fileId',
  ): Promise<StoredFile> {
    const file = await unit.run(attach(id));
    if (!file) throw new DomainError('NOT_FOUND', { path: [field] });
    if (!types.includes(file.mediaType)) throw new DomainError('FILE_TYPE_REFUSED', { path: [field] });
    return file;
  }

  /** An upload of the caller's that no mutation has named yet. @throws DomainError `NOT_FOUND` */
  async uploaded(id: string): Promise<StoredFile> {
    const file = await this.db.read(waiting(id));
    if (!file) throw new DomainError('NOT_FOUND');
    return file;
  }

  /** A file that a mutation has taken into use, or null. The caller has made sure that it may be seen. */
  attached(id: string): Promise<StoredFile | null> {
    return this.db.read(get(id));
  }

  /** Takes the bytes away for good; `forget` takes the file's row away, in a unit after it. */
  async destroy(id: string): Promise<void> {
    await this.store.remove(currentContext().cooperativeId!, id);
  }

  async forget(unit: Unit, id: string): Promise<void> {
    await unit.run(remove(id));
  }

  read(id: string): Promise<Buffer> {
    return this.store.read(currentContext().cooperativeId!, id);
  }

  stream(id: string): Readable {
    return this.store.stream(currentContext().cooperativeId!, id);
  }

  /** A link for the caller alone, for five minutes. The caller has made sure that this account may have the file. */
  linkTo(id: string): string {
    const expires = Math.floor(this.clock.now().getTime() / 1000) + LINK_SECONDS;
    return `/files/${id}?cooperative=${currentContext().cooperativeId}&expires=${expires}&signature=${this.signature(id, expires)}`;
  }

  /** A room says which of its files the caller may no longer have, though their link still stands. */
  guard(mayHave: (id: string) => Promise<boolean>): void {
    this.guards.push(mayHave);
  }

  /** @throws DomainError `LINK_EXPIRED` for a link that is late, changed, another's, or of what the caller may no longer have */
  async byLink(id: string, expires: number, signature: string): Promise<StoredFile> {
    const given = Buffer.from(signature, 'base64url');
    const right = Buffer.from(this.signature(id, expires), 'base64url');
    const isRight = given.length === right.length && timingSafeEqual(given, right);
    if (!isRight || expires * 1000 < this.clock.now().getTime()) throw new DomainError('LINK_EXPIRED');
    const file = await this.db.read(get(id));
    if (!file) throw new DomainError('LINK_EXPIRED');
    for (const mayHave of this.guards) if (!(await mayHave(id))) throw new DomainError('LINK_EXPIRED');
    return file;
  }

  private signature(id: string, expires: number): string {
    const { cooperativeId, principal } = currentContext();
    const bound = `${cooperativeId}/${id}/${principal?.accountId}/${expires}`;
    return createHmac('sha256', this.linkKey).update(bound).digest('base64url');
  }
}

const first = (rows: StoredFile[]): StoredFile | null => rows[0] ?? null;

const insert = (file: StoredFile, sha256: Buffer, isAttached: boolean): Statement<void> =>
  statement(
    `INSERT INTO tenant.file (id, media_type, byte_size, sha256, original_name, attached_at)
     VALUES ($1, $2, $3, $4, $5, CASE WHEN $6 THEN now() END)`,
    [file.id, file.mediaType, file.byteSize, sha256, file.originalName, isAttached],
    () => undefined,
  );

const get = (id: string): Statement<StoredFile | null> =>
  statement<StoredFile, StoredFile | null>(
    `SELECT ${COLUMNS} FROM tenant.file WHERE tenant_id = tenant.current_tenant() AND id = $1 AND attached_at IS NOT NULL`,
    [id],
    first,
  );

const remove = (id: string): Statement<void> =>
  statement(
    'DELETE FROM tenant.file WHERE tenant_id = tenant.current_tenant() AND id = $1',
    [id],
    () => undefined,
  );

const waiting = (id: string): Statement<StoredFile | null> =>
  statement<StoredFile, StoredFile | null>(
    `SELECT ${COLUMNS} FROM tenant.file
      WHERE tenant_id = tenant.current_tenant() AND id = $1 AND attached_at IS NULL AND recorded_by = tenant.current_actor()`,
    [id],
    first,
  );

const attach = (id: string): Statement<StoredFile | null> =>
  statement<StoredFile, StoredFile | null>(
    `UPDATE tenant.file SET attached_at = now()
      WHERE tenant_id = tenant.current_tenant() AND id = $1 AND attached_at IS NULL AND recorded_by = tenant.current_actor()
      RETURNING ${COLUMNS}`,
    [id],
    first,
  );
