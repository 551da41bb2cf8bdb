import { nextDueOf } from '../../member/due.js';
import type { GrowthStage } from '../../shell/growth.js';
import type { ListedMember, Phase } from '../../api/listed-member.js';
import type { CivilDate } from '../../api/scalars.js';

export type ColumnKey = 'REFERRED' | 'PLAN' | 'TRIAL' | 'ACTIVE' | 'OUT';

export interface Column {
  key: ColumnKey;
  stage: GrowthStage;
  members: ListedMember[];
}

const stages: readonly { key: ColumnKey; stage: GrowthStage; phases: readonly Phase[] }[] = [
  { key: 'REFERRED', stage: 0, phases: ['REFERRED'] },
  { key: 'PLAN', stage: 1, phases: ['PLAN'] },
  { key: 'TRIAL', stage: 2, phases: ['TRIAL'] },
  { key: 'ACTIVE', stage: 3, phases: ['ACTIVE'] },
  { key: 'OUT', stage: 4, phases: ['OUTFLOW', 'DROP_OUT', 'TRANSFERRED'] },
];

/** The columns from left to right. */
export const columnKeys = stages.map(({ key }) => key);

/**
 * The members in the columns of the board. What is due first stands on top, without a date the longest waiting;
 * those who left stand in the order given, latest first.
 * Who left longer than a year before `today` is no longer on it.
 */
export function columnsOf(members: readonly ListedMember[], today: CivilDate): Column[] {
  const since = yearBefore(today);
  const urgency = (member: ListedMember) => nextDueOf(member, today)?.days ?? Number.MAX_SAFE_INTEGER;
  return stages.map(({ key, stage, phases }) => {
    const inColumn = members.filter(({ phase }) => phases.includes(phase));
    const shown =
      key === 'OUT'
        ? inColumn.filter(({ phaseSinceOn }) => phaseSinceOn >= since)
        : inColumn.toSorted(
            (a, b) => urgency(a) - urgency(b) || a.phaseSinceOn.localeCompare(b.phaseSinceOn),
          );
    return { key, stage, members: shown };
  });
}

/** 29 February becomes a day that does not exist; as text it still sorts between the 28th and 1 March. */
const yearBefore = (date: CivilDate): CivilDate => `${Number(date.slice(0, 4)) - 1}${date.slice(4)}`;
