/** What can be chosen: its value for the form, and its words for people. */
export interface FindOption {
  value: string;
  label: string;
  /** What it stands under in the list; options of one group follow each other. */
  group?: string;
}

/** Without capitals and accents, as people look for things. */
const plain = (words: string): string =>
  words
    .normalize('NFD')
    .replaceAll(/\p{Diacritic}/gu, '')
    .toLowerCase();

/** The options that have every word in them, in any order; all of them where nothing was typed. */
export function found(options: readonly FindOption[], typed: string): FindOption[] {
  const words = plain(typed).split(/\s+/).filter(Boolean);
  return options.filter(({ label, group = '' }) => {
    const all = plain(`${label} ${group}`);
    return words.every((word) => all.includes(word));
  });
}

/** The one option that can be meant: the only one that was found, or the only one that begins with what was typed. */
export function meant(options: readonly FindOption[], typed: string): FindOption | null {
  if (typed.trim() === '') return null;
  const all = found(options, typed);
  const beginning = all.filter(({ label }) => plain(label).startsWith(plain(typed.trim())));
  const [only, ...others] = beginning.length > 0 ? beginning : all;
  return only && others.length === 0 ? only : null;
}

/** In their order, each group once. */
export function grouped(options: readonly FindOption[]): { group: string; options: FindOption[] }[] {
  const groups = new Map<string, FindOption[]>();
  for (const option of options) {
    const group = option.group ?? '';
    groups.set(group, [...(groups.get(group) ?? []), option]);
  }
  return [...groups].map(([group, within]) => ({ group, options: within }));
}
