import type { SellingEnterprise } from '../../api/income.js';
import type { CivilDate } from '../../api/scalars.js';

/** An enterprise with whose it is on a day. */
export interface SharedEnterprise {
  id: string;
  name: string;
  /** Two or more; who may not be seen has no name. */
  owners: { name: string | null; basisPoints: number }[];
}

/** The enterprises that a member shares with others on a day: of the rest, all that is sold is the member's anyhow. */
export function sharedOn(
  enterprises: readonly SellingEnterprise[],
  memberId: string,
  day: CivilDate,
): SharedEnterprise[] {
  return enterprises.flatMap(({ id, name, owners }) => {
    const then = owners.filter(
      ({ startsOn, endsOn }) => startsOn <= day && (endsOn === null || day <= endsOn),
    );
    if (then.length < 2 || !then.some((owner) => owner.memberId === memberId)) return [];
    const shares = then.map(({ memberName, basisPoints }) => ({ name: memberName, basisPoints }));
    return [{ id, name, owners: shares }];
  });
}
