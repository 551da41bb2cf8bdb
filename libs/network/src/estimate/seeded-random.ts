import { createHash } from 'node:crypto';

const BLOCK_BYTES = 65_536;

/**
 * Numbers from 0 up to but not including 1 that look like chance and are the same for everyone who knows the seed: the
 * words of SHAKE256(seed ‖ ' ' ‖ block number), 64 kB a block, 53 bits a number. For computations that a reader must be
 * able to repeat; never for the noise of a count, which has to be unpredictable.
 */
export function seededRandom(seed: string): () => number {
  let [block, place, words] = [0, BLOCK_BYTES, new DataView(new ArrayBuffer(0))];
  return () => {
    if (place === BLOCK_BYTES) {
      const bytes = createHash('shake256', { outputLength: BLOCK_BYTES }).update(`${seed} ${block}`).digest();
      words = new DataView(bytes.buffer, bytes.byteOffset, BLOCK_BYTES);
      block += 1;
      place = 0;
    }
    const [high, low] = [words.getUint32(place), words.getUint32(place + 4)];
    place += 8;
    return (high * 2 ** 21 + (low >>> 11)) / 2 ** 53;
  };
}
