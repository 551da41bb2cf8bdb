/** A place at which two readings of the same report say something else. */
export interface Difference {
  /** From the outside in: the name of a part, and where it is a list, what the element begins with or its place. */
  readonly path: readonly string[];
  /** As it is written in the document; null: not there. */
  readonly frozen: string | null;
  readonly now: string | null;
}

/** What a document shows: JSON of texts. */
type Shown = unknown;

/**
 * Where two printed documents differ. What they print is compared and not what was stored: amounts, dates and words are
 * written out in it as a person reads them. Elements that both lists have drop out, wherever they stand.
 */
export function differencesOf(frozen: Shown, now: Shown, path: readonly string[] = []): Difference[] {
  if (same(frozen, now)) return [];
  if (Array.isArray(frozen) && Array.isArray(now)) return ofLists(frozen, now, path);
  if (isRecord(frozen) && isRecord(now)) {
    const keys = new Set([...Object.keys(frozen), ...Object.keys(now)]);
    return [...keys].flatMap((key) => differencesOf(frozen[key] ?? null, now[key] ?? null, [...path, key]));
  }
  return [{ path, frozen: written(frozen), now: written(now) }];
}

function ofLists(frozen: readonly Shown[], now: readonly Shown[], path: readonly string[]): Difference[] {
  const left = without(frozen, now);
  const right = without(now, frozen);
  const longest = Math.max(left.length, right.length);
  return Array.from({ length: longest }, (_, index) => {
    const [before, after] = [left[index], right[index]];
    const name = nameOf((before ?? after)!.element) ?? String((before ?? after)!.place + 1);
    return differencesOf(before?.element ?? null, after?.element ?? null, [...path, name]);
  }).flat();
}

/** The elements of one list that the other lacks, as often as it lacks them, with their places. */
function without(list: readonly Shown[], other: readonly Shown[]) {
  const spare = new Map<string, number>();
  for (const element of other) {
    const key = JSON.stringify(element);
    spare.set(key, (spare.get(key) ?? 0) + 1);
  }
  return list
    .map((element, place) => ({ element, place }))
    .filter(({ element }) => {
      const key = JSON.stringify(element);
      const left = spare.get(key) ?? 0;
      if (left > 0) spare.set(key, left - 1);
      return left === 0;
    });
}

/** The first words in an element, such as the date of a movement or the name of somebody. */
function nameOf(element: Shown): string | null {
  if (typeof element === 'string') return null;
  return wordsIn(element)[0] ?? null;
}

function wordsIn(shown: Shown): string[] {
  if (typeof shown === 'string') return shown === '' ? [] : [shown];
  if (Array.isArray(shown)) return shown.flatMap(wordsIn);
  return isRecord(shown) ? Object.values(shown).flatMap(wordsIn) : [];
}

function written(shown: Shown): string | null {
  if (shown === null || shown === undefined) return null;
  return typeof shown === 'object' ? wordsIn(shown).join(', ') : String(shown);
}

function isRecord(shown: Shown): shown is Record<string, Shown> {
  return typeof shown === 'object' && shown !== null && !Array.isArray(shown);
}

function same(one: Shown, other: Shown): boolean {
  return JSON.stringify(one ?? null) === JSON.stringify(other ?? null);
}
