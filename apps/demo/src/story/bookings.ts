import type { Entry } from '#finance';

/** The same entry under an id of the story, which is the same in every load. */
export function withId(made: Entry, id: string): Entry {
  return { ...made, id };
}
