import { type Comparable, foldedName, foldedPhone } from '../likeness/likeness.js';
import { plainWord } from './import-field.js';
import type { ImportIssue } from './import-issue.js';
import type { ImportRecord } from './import-record.js';
import type { ReadRow } from './import-row.js';
import type { ImportCounts, KnownMember, NumberedPerson } from './member-import.repository.js';

/** What a sheet would do: whom it brings, and what its reader must know first. */
export interface ImportSurvey {
  readonly counts: ImportCounts;
  /** The people that are new, in the order of the sheet. */
  readonly records: readonly ImportRecord[];
  readonly issues: readonly ImportIssue[];
}

const LONGEST_SHOWN = 100;

/** What a row says other than what stands here of the same person. Empty cells say nothing. */
export function differences(
  { row, values }: ReadRow,
  known: KnownMember,
  coaches: ReadonlyMap<string, string>,
): ImportIssue[] {
  const said = { ...values };
  if (said.NAME_PREFIX && said.FAMILY_NAME) said.FAMILY_NAME = `${said.NAME_PREFIX} ${said.FAMILY_NAME}`;
  return Object.entries(said).flatMap(([name, value]): ImportIssue[] => {
    const field = name as keyof typeof said;
    if (!(field in known.values)) return [];
    const here = (known.values[field] ?? []).filter((one) => one !== null);
    const sought = field === 'COACH_EMAIL' ? coaches.get(value) : value;
    const isSame = here.some(
      (one) => one === sought || (field === 'REFERRER' && plainWord(one) === plainWord(value)),
    );
    if (isSame) return [];
    const shown = field === 'COACH_EMAIL' ? '' : here.join(' / ');
    const params = { sheet: value.slice(0, LONGEST_SHOWN), here: shown.slice(0, LONGEST_SHOWN) || '—' };
    return [{ row, kind: 'DIFFERENCE', field, code: 'IMPORT_DIFFERS', params }];
  });
}

/**
 * Whom people in a sheet look like: somebody who is there, or an earlier row. On the grounds of `likeness`, but for a name
 * with a letter other: ten thousand are held against ten thousand here, so only what can be looked up is.
 */
export class Lookalikes {
  private readonly byGround = new Map<string, ImportIssue['params']>();

  constructor(members: readonly NumberedPerson[]) {
    for (const member of members) this.add(member, { number: member.number });
  }

  /** The issue of a record, or null for somebody who looks like nobody before; later rows are held against it too. */
  next(record: ImportRecord): ImportIssue | null {
    const alike = groundsOf(record).find((ground) => this.byGround.has(ground));
    const found = alike === undefined ? null : this.byGround.get(alike)!;
    this.add(record, { row: record.row });
    if (!found) return null;
    const code = 'number' in found ? 'IMPORT_LIKE_MEMBER' : 'IMPORT_LIKE_ROW';
    return { row: record.row, kind: 'DUPLICATE', field: null, code, params: found };
  }

  private add(person: Comparable, whom: ImportIssue['params']): void {
    for (const ground of groundsOf(person)) if (!this.byGround.has(ground)) this.byGround.set(ground, whom);
  }
}

/** What two who are one have in common. */
function groundsOf({ givenName, familyName, email, phone }: Comparable): string[] {
  const number = foldedPhone(phone);
  return [
    ...(email ? [`email ${email.toLowerCase()}`] : []),
    ...(number ? [`phone ${number}`] : []),
    `name ${foldedName(`${givenName} ${familyName}`).join(' ')}`,
  ];
}
