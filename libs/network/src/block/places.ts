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

type NewPlace = Place & { readonly blocks: Partial<Record<AtomKind, string>> };

/** Each entry once, with its block of every kind: so the people of all kinds are placed in one go. */
export function placesOf(blocks: readonly BlockOfEntries[]): Place[] {
  const found: Place[] = [];
  // level by level: a key made of all three would be a new text for each of a hundred thousand entries
  const known = new Map<string, Map<string, Map<string, NewPlace>>>();
  for (const { id, kind, entries } of blocks)
    for (const { cooperative, region, enteredIn } of entries) {
      const quarters = inside(inside(known, cooperative), region);
      let place = quarters.get(enteredIn);
      if (!place) {
        place = { cooperative, region, enteredIn, blocks: {} };
        quarters.set(enteredIn, place);
        found.push(place);
      }
      place.blocks[kind] = id;
    }
  return found;
}

function inside<T>(levels: Map<string, Map<string, T>>, key: string): Map<string, T> {
  let level = levels.get(key);
  if (!level) levels.set(key, (level = new Map()));
  return level;
}
