import type { SellingEnterprise } from '../../api/income.js';
import type { CivilDate } from '../../api/scalars.js';
import { ChoiceField } from '../../form/choice-field.js';
import type { Typed } from '../../form/typed.js';
import { useFormats } from '../../text/use-formats.js';
import { useText } from '../../text/use-text.js';
import { sharedOn } from './shared-on.js';

/** All that is sold is the member's own. */
const alone = 'ALONE';

export interface SellerFieldProps {
  enterprises: readonly SellingEnterprise[];
  memberId: string;
  /** The day of the sale. */
  day: CivilDate;
}

/** Whose a sale is. It is asked only of who shares an enterprise with others, and there nothing is assumed. */
export function SellerField({ enterprises, memberId, day }: SellerFieldProps) {
  const text = useText();
  const formats = useFormats();
  const shared = sharedOn(enterprises, memberId, day);
  if (shared.length === 0) return <input type="hidden" name="seller" value={alone} />;
  const ownersOf = (owners: (typeof shared)[number]['owners']) =>
    owners
      .map(({ name, basisPoints }) => `${name ?? text('today.anotherMember')} ${formats.rate(basisPoints)}`)
      .join(', ');
  return (
    <ChoiceField
      name="seller"
      label={text('income.seller')}
      choices={[
        ...shared.map(({ id, name, owners }) => ({
          value: id,
          label: name,
          hint: text('income.sellerShares', { owners: ownersOf(owners) }),
        })),
        { value: alone, label: text('income.sellerAlone') },
      ]}
    />
  );
}

/** Null where nothing was chosen, or the choice is not there yet. */
export function sellerIn(typed: Typed): { enterpriseId: string | null } | null {
  const seller = typed.optional('seller');
  return seller === null ? null : { enterpriseId: seller === alone ? null : seller };
}
