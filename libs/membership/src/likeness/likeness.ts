/** What two persons are compared by. There is no birth date: we do not ask for one. */
export interface Comparable {
  readonly givenName: string;
  readonly familyName: string;
  readonly email: string | null;
  readonly phone: string | null;
}

export const LIKENESS_GROUNDS = ['SAME_EMAIL', 'SAME_PHONE', 'SAME_NAME', 'SIMILAR_NAME'] as const;
export type LikenessGround = (typeof LIKENESS_GROUNDS)[number];

/** Small words in Dutch and German family names, which one writes and another leaves out. */
const PREFIXES = new Set(
  'van de der den het t ten ter te in op aan uit bij onder over tot von vom zu zum zur du d la le el al'.split(
    ' ',
  ),
);

/** Letters that Unicode does not take apart into a letter and an accent. */
const UNFOLDED: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  ı: 'i',
  þ: 'th',
};

/** Below this many letters one letter more or less makes another name (`Jan`, `Jans`). */
const LEAST_LETTERS = 7;
/** Digits at the end of a number that tell one connection from another, whatever country code stands before it. */
const TELLING_DIGITS = 9;

/**
 * The words of a name as they are compared: without case, accents, hyphens and small words, in alphabetical order, for
 * given and family name are often taken for each other. A name of small words alone keeps them.
 */
export function foldedName(name: string): string[] {
  const plain = name
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[ßæœøđðłıþ]/g, (letter) => UNFOLDED[letter]!);
  const words = plain.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
  const telling = words.filter((word) => !PREFIXES.has(word));
  return (telling.length > 0 ? telling : words).sort();
}

/** The digits that tell a number apart, or null where there are too few. `06 1234 5678` and `+31 6 12345678` are one. */
export function foldedPhone(phone: string | null): string | null {
  const digits = (phone ?? '').replace(/\(0\)/g, '').replace(/\D/g, '');
  return digits.length < TELLING_DIGITS ? null : digits.slice(-TELLING_DIGITS);
}

/**
 * On what grounds two persons may be one; none: nothing says so. A person is like themselves, and the order of the two
 * does not matter. It is a question for a coordinator, never a decision: sisters share a telephone, and cousins a name.
 */
export function likeness(a: Comparable, b: Comparable): LikenessGround[] {
  const grounds: LikenessGround[] = [];
  const [emailOfA, emailOfB] = [a.email?.trim().toLowerCase(), b.email?.trim().toLowerCase()];
  if (emailOfA && emailOfA === emailOfB) grounds.push('SAME_EMAIL');
  const phone = foldedPhone(a.phone);
  if (phone !== null && phone === foldedPhone(b.phone)) grounds.push('SAME_PHONE');
  const [one, other] = [a, b].map(({ givenName, familyName }) =>
    foldedName(`${givenName} ${familyName}`).join(' '),
  ) as [string, string];
  if (one === other) grounds.push('SAME_NAME');
  else if (Math.min(one.length, other.length) >= LEAST_LETTERS && isOneEditAway(one, other))
    grounds.push('SIMILAR_NAME');
  return grounds;
}

/** Whether one letter was added, left out or changed, or two neighbours changed places (Damerau, 1964). */
function isOneEditAway(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (long.length - short.length > 1) return false;
  let start = 0;
  while (start < short.length && short[start] === long[start]) start += 1;
  const rest = (text: string, from: number) => text.slice(from);
  if (short.length < long.length) return rest(short, start) === rest(long, start + 1);
  const isSwapped = short[start] === long[start + 1] && short[start + 1] === long[start];
  return (
    rest(short, start + 1) === rest(long, start + 1) ||
    (isSwapped && rest(short, start + 2) === rest(long, start + 2))
  );
}
