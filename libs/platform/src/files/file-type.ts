import { fileTypeFromBuffer } from 'file-type';

/** What may be uploaded, by what is in it; the name and the browser's word for it count for nothing. */
export const ACCEPTED = ['image/png', 'image/jpeg', 'application/pdf', 'application/xml'] as const;
export type MediaType = (typeof ACCEPTED)[number];

export const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
/** What may be uploaded as a sheet of rows, and for nothing else. */
export const SHEETS: readonly string[] = ['text/csv', SPREADSHEET];

/** What may be uploaded as a statement of a bank: XML of ISO 20022, or the text of MT940. */
export const BANK_FILES: readonly string[] = ['application/xml', 'text/plain'];

/** What an upload is for: an attachment or picture, a sheet of rows to be read, or a statement of a bank. */
export const UPLOAD_PURPOSES = ['ATTACHMENT', 'SHEET', 'BANK_FILE'] as const;
export type UploadPurpose = (typeof UPLOAD_PURPOSES)[number];

const MEGABYTE = 1024 * 1024;
/** The most that an upload may have; a bank's statement of a year is long, and is never held in memory. */
export const LARGEST_UPLOAD_MEGABYTES: Readonly<Record<UploadPurpose, number>> = {
  ATTACHMENT: 20,
  SHEET: 20,
  BANK_FILE: 250,
};

export function largestUpload(purpose: UploadPurpose): number {
  return LARGEST_UPLOAD_MEGABYTES[purpose] * MEGABYTE;
}

/** How many bytes of the beginning are enough to tell. */
export const SNIFFED_BYTES = 4_100;

/** An ISO 20022 message by its root element, in UTF-8; a comment may stand before it, a document type may not. */
const BANK_FILE = /^\uFEFF?\s*(<\?xml[^>]*\?>\s*)?(<!--(?:(?!-->)[^])*-->\s*)*<(\w+:)?Document[\s>]/;

/** The type of a file by its first bytes, or null for one that is not accepted: SVG and HTML among them. */
export async function mediaTypeOf(beginning: Uint8Array): Promise<MediaType | null> {
  if (BANK_FILE.test(Buffer.from(beginning).toString('utf8'))) return 'application/xml';
  const mime = (await fileTypeFromBuffer(beginning))?.mime;
  return mime === 'application/xml' ? null : (ACCEPTED.find((accepted) => accepted === mime) ?? null);
}

/** MT940 has no mark of its own: every statement names its account in field 25, at the start of a line. */
const MT940 = /^:25P?:/m;

/** The type of a bank's statement by its first bytes, or null. Whether it is one shows when it is read. */
export function bankFileTypeOf(beginning: Uint8Array): string | null {
  if (BANK_FILE.test(Buffer.from(beginning).toString('utf8'))) return 'application/xml';
  return MT940.test(Buffer.from(beginning).toString('latin1')) ? 'text/plain' : null;
}

/** An archive of the kind that spreadsheets are; whether a workbook is in it shows when it is read. */
const ZIP = [0x50, 0x4b, 0x03, 0x04];
/** Tab, line feed, form feed and carriage return: the only signs below the space that stand in a text. */
const WHITE = [9, 10, 12, 13];

/** The type of a sheet by its first bytes, or null: a spreadsheet, or text with something that parts columns. */
export async function sheetTypeOf(beginning: Uint8Array): Promise<string | null> {
  if (ZIP.every((byte, i) => beginning[i] === byte)) return SPREADSHEET;
  const [first, second] = beginning;
  const isWide = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  if (isWide) return 'text/csv';
  const isBinary =
    beginning.some((byte) => byte < 32 && !WHITE.includes(byte)) || (await fileTypeFromBuffer(beginning));
  const text = Buffer.from(beginning).toString('latin1');
  return !isBinary && /[;,\t]/.test(text) && !/^\W{0,3}\s*</.test(text) ? 'text/csv' : null;
}
