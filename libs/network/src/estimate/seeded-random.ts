import { createHash } from 'node:crypto';

/**
 * Numbers from 0 up to but not including 1 that look like chance and are the same for everyone who knows the seed: the
 * words of SHA-256(seed ‖ counter), 53 bits each. For computations that a reader must be able to repeat; never for the
 * noise of a count, which has to be unpredictable.
 */
export function seededRandom(seed: string): () => number {
  let [counter, place, digest] = [0, 4, Buffer.alloc(0)];
  return () => {
    if (place === 4) {
      digest = createHash('sha256').update(`${seed} ${counter}`).digest();
      counter += 1;
      place = 0;
    }
    const word = digest.readBigUInt64BE(8 * place);
    place += 1;
    return Number(word >> 11n) / 2 ** 53;
  };
}
