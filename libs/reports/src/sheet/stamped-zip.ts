const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const CENTRAL_BYTES = 46;

/**
 * The same archive with one time on each of its entries. Who makes the archive writes down when it did so, and the same
 * report would have other bytes each time.
 * @throws Error for bytes that are no archive of one part without a comment
 */
export function stampedZip(zip: Buffer, timestamp: Date): Buffer {
  const end = zip.length - 22;
  if (end < 0 || zip.readUInt32LE(end) !== END) throw new Error('not the end of an archive');
  const stamp = dosTime(timestamp);
  let place = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (zip.readUInt32LE(place) !== CENTRAL) throw new Error('not an entry of an archive');
    zip.writeUInt32LE(stamp, place + 12);
    zip.writeUInt32LE(stamp, zip.readUInt32LE(place + 42) + 10);
    const lengths = [28, 30, 32].map((at) => zip.readUInt16LE(place + at));
    place += CENTRAL_BYTES + lengths.reduce((sum, length) => sum + length, 0);
  }
  return zip;
}

/** Date and time as an archive has them, to two seconds; in UTC, so that no machine's zone matters. */
function dosTime(at: Date): number {
  const date = ((at.getUTCFullYear() - 1980) << 9) | ((at.getUTCMonth() + 1) << 5) | at.getUTCDate();
  const time = (at.getUTCHours() << 11) | (at.getUTCMinutes() << 5) | (at.getUTCSeconds() >> 1);
  return ((date << 16) | time) >>> 0;
}
