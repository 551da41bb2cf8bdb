import { fileTypeFromBuffer } from 'file-type';

/** What may be uploaded, by what is in it; the name and the browser's word for it count for nothing. */
export const ACCEPTED = ['image/png', 'image/jpeg', 'application/pdf', 'application/xml'] as const;
export type MediaType = (typeof ACCEPTED)[number];

/** How many bytes of the beginning are enough to tell. */
export const SNIFFED_BYTES = 4_100;

/** The type of a file by its first bytes, or null for one that is not accepted: SVG and HTML among them. */
export async function mediaTypeOf(beginning: Uint8Array): Promise<MediaType | null> {
  const found = await fileTypeFromBuffer(beginning);
  const mime = found?.mime ?? (looksLikeXml(beginning) ? 'application/xml' : null);
  if (mime === 'application/xml' && /<(svg|html)[\s>]/i.test(Buffer.from(beginning).toString('latin1'))) return null;
  return ACCEPTED.find((accepted) => accepted === mime) ?? null;
}

function looksLikeXml(beginning: Uint8Array): boolean {
  return /^\uFEFF?\s*<(\?xml|Document)[\s>]/.test(Buffer.from(beginning).toString('utf8'));
}
