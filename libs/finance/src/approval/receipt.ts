import { DomainError } from '#kernel';
import type { Files, Unit } from '#platform';

const RECEIPTS = ['image/png', 'image/jpeg', 'application/pdf'];
/** A photo of a receipt is smaller, and every receipt is kept for seven years. */
const LARGEST_MEGABYTES = 10;

/**
 * Takes a picture or PDF that the caller uploaded as the proof of a cost; in the unit that names it.
 * @param field of the input that named it
 * @throws DomainError `NOT_FOUND`, `FILE_TYPE_REFUSED`, `FILE_TOO_LARGE`
 */
export async function attachReceipt(
  files: Files,
  unit: Unit,
  fileId: string,
  field = 'receiptFileId',
): Promise<void> {
  const { byteSize } = await files.attach(unit, fileId, RECEIPTS, field);
  if (byteSize > LARGEST_MEGABYTES * 1024 * 1024)
    throw new DomainError('FILE_TOO_LARGE', { path: [field], params: { megabytes: LARGEST_MEGABYTES } });
}
