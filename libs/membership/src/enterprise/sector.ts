import { DomainError } from '#kernel';
import { SBI_SECTIONS, type SbiDivision, type SbiName } from './sbi.js';

const DIVISIONS: ReadonlyMap<string, SbiDivision> = new Map(
  SBI_SECTIONS.flatMap(({ divisions }) => divisions).map((division) => [division.code, division]),
);

/** Whether a code is a division (`56`) or a group (`562`) of the SBI 2008. */
export function isSector(code: string): boolean {
  const groups = DIVISIONS.get(code.slice(0, 2))?.groups;
  return groups !== undefined && (code.length === 2 || (code.length === 3 && groups.includes(code[2]!)));
}

/** @throws DomainError `SECTOR_INVALID` when it is no division or group of the SBI 2008 */
export function sectorOf(code: string): string {
  if (!isSector(code)) throw new DomainError('SECTOR_INVALID', { path: ['sector'] });
  return code;
}

/** The section (`I`) in which a division or a group lies; `UNKNOWN` for a code that is none. */
export function sectionOf(code: string): string {
  const holds = (section: (typeof SBI_SECTIONS)[number]) =>
    section.divisions.some((division) => division.code === code.slice(0, 2));
  return SBI_SECTIONS.find(holds)?.code ?? 'UNKNOWN';
}

/** The name of a section (`I`), or of the division in which a code lies; null for a code that is none. */
export function sectorName(code: string, locale: keyof SbiName): string | null {
  const section = SBI_SECTIONS.find((one) => one.code === code);
  if (section) return section[locale];
  return DIVISIONS.get(code.slice(0, 2))?.[locale] ?? null;
}
