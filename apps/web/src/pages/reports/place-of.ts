/** What the program calls a part of a document; what a person reads there has capitals, spaces or digits. */
const isPart = (name: string): boolean => /^[a-z][A-Za-z]*$/.test(name) || /^\d+$/.test(name);

/** Where in a document something changed, as a reader finds it: the words that stand there. Null where none do. */
export const placeOf = (path: readonly string[]): string | null =>
  path.filter((name) => !isPart(name)).join(', ') || null;
