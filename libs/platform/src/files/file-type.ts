import { fileTypeFromBuffer } from 'file-type';

/** What may be uploaded, by what is in it; the name and the browser's word for it count for nothing. */
export const ACCEPTED = ['image/png', 'image/jpeg', 'application/pdf', 'application/xml'] as const;
export type MediaType = (typeof ACCEPTED)[number];

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
