import { Readable } from 'node:stream';
import { createInflateRaw } from 'node:zlib';
import { DomainError } from '#kernel';

/** A file inside a ZIP archive, as the directory at its end names it. */
interface ZipEntry {
  readonly method: number;
  readonly packedSize: number;
  readonly at: number;
}

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_ENTRY = 0x04034b50;
const LONGEST_COMMENT = 65_535;
const MOST_ENTRIES = 1_000;
const STORED = 0;
const DEFLATED = 8;

/**
 * The files of a ZIP archive (PKWARE APPNOTE 6.3.3; no ZIP64, no encryption). What an archive says of its sizes is not
 * believed: the bytes that come out are counted while they come.
 */
export class ZipEntries {
  private readonly entries = new Map<string, ZipEntry>();
  private unpacked = 0;

  /**
   * @param most bytes that may be unpacked in all
   * @throws DomainError `SHEET_UNREADABLE` for what is no such archive
   */
  constructor(
    private readonly archive: Buffer,
    private readonly most: number,
  ) {
    const end = this.endOfDirectory();
    const count = archive.readUInt16LE(end + 10);
    let at = archive.readUInt32LE(end + 16);
    if (count > MOST_ENTRIES) throw new DomainError('SHEET_UNREADABLE');
    for (let i = 0; i < count; i += 1) {
      if (at + 46 > archive.length || archive.readUInt32LE(at) !== DIRECTORY_ENTRY)
        throw new DomainError('SHEET_UNREADABLE');
      const [nameLength, extraLength, commentLength] = [28, 30, 32].map((offset) =>
        archive.readUInt16LE(at + offset),
      ) as [number, number, number];
      const name = archive.toString('utf8', at + 46, at + 46 + nameLength);
      this.entries.set(name, {
        method: archive.readUInt16LE(at + 10),
        packedSize: archive.readUInt32LE(at + 20),
        at: archive.readUInt32LE(at + 42),
      });
      at += 46 + nameLength + extraLength + commentLength;
    }
  }

  has(name: string): boolean {
    return this.entries.has(name);
  }

  /** The text of a file in UTF-8, piece by piece. @throws DomainError `SHEET_UNREADABLE`, `SHEET_TOO_LARGE` */
  async *text(name: string): AsyncGenerator<string> {
    const decoder = new TextDecoder('utf-8');
    try {
      for await (const bytes of this.bytes(name)) {
        this.unpacked += bytes.length;
        if (this.unpacked > this.most)
          throw new DomainError('SHEET_TOO_LARGE', { params: { megabytes: this.most / 1024 / 1024 } });
        yield decoder.decode(bytes, { stream: true });
      }
    } catch (error) {
      // zlib's own complaints: the bytes are not what the directory says
      throw error instanceof DomainError ? error : new DomainError('SHEET_UNREADABLE');
    }
    yield decoder.decode();
  }

  private bytes(name: string): AsyncIterable<Buffer> {
    const entry = this.entries.get(name);
    const { archive } = this;
    if (!entry || entry.at + 30 > archive.length || archive.readUInt32LE(entry.at) !== LOCAL_ENTRY)
      throw new DomainError('SHEET_UNREADABLE');
    const start = entry.at + 30 + archive.readUInt16LE(entry.at + 26) + archive.readUInt16LE(entry.at + 28);
    const packed = archive.subarray(start, start + entry.packedSize);
    if (entry.method === STORED) return Readable.from([packed]);
    if (entry.method === DEFLATED) return Readable.from([packed]).pipe(createInflateRaw());
    throw new DomainError('SHEET_UNREADABLE');
  }

  private endOfDirectory(): number {
    const { archive } = this;
    const first = Math.max(0, archive.length - 22 - LONGEST_COMMENT);
    for (let at = archive.length - 22; at >= first; at -= 1)
      if (archive.readUInt32LE(at) === END_OF_DIRECTORY) return at;
    throw new DomainError('SHEET_UNREADABLE');
  }
}
