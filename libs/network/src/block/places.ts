import type { AtomKind } from '../kind/kind.js';
import type { EntryCount } from './entry-count.js';

/** The new blocks, by kind, of those who entered a cooperative in a quarter. */
export interface Place extends Omit<EntryCount, 'n'> {
  readonly blocks: Readonly<Partial<Record<AtomKind, string>>>;
}

interface BlockOfEntries {
  readonly id: string;
  readonly kind: AtomKind;
  readonly entries: readonly EntryCount[];
}

/** Each entry once, with its block of every kind: so the people of all kinds are placed in one go. */
export function placesOf(blocks: readonly BlockOfEntries[]): Place[] {
  const places = new Map<string, Place & { blocks: Partial<Record<AtomKind, string>> }>();
  for (const { id, kind, entries } of blocks)
    for (const { cooperative, region, enteredIn } of entries) {
      const key = `${cooperative} ${region} ${enteredIn}`;
      const place = places.get(key);
      if (place) place.blocks[kind] = id;
      else places.set(key, { cooperative, region, enteredIn, blocks: { [kind]: id } });
    }
  return [...places.values()];
}
