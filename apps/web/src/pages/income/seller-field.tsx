import { useQuery } from 'urql';
import { sellingEnterprisesQuery, type SellingEnterprise } from '../../api/income.js';
import type { CivilDate } from '../../api/scalars.js';
import { ChoiceField } from '../../form/choice-field.js';
import type { Typed } from '../../form/typed.js';
import { useTold } from '../../money/following.js';
import { Answer } from '../../shell/answer.js';
import { useFormats } from '../../text/use-formats.js';
import { useText } from '../../text/use-text.js';
import { sharedOn } from './shared-on.js';

/** All that is sold is the member's own. */
const alone = 'ALONE';

export interface SellerFieldProps {
  name: string;
  memberId: string;
  /** The day of the sale. */
  day: CivilDate;
}

/**
 * Whose a sale is. It is asked only of who shares an enterprise with others, and there nothing is assumed. Key it by the
 * member: what is there of another says nothing of this one.
 */
export function SellerField({ memberId, ...props }: SellerFieldProps) {
  const asked = useQuery({
    query: sellingEnterprisesQuery,
    variables: { memberId },
    requestPolicy: 'network-only',
  });
  return (
    <Answer asked={asked} height={60}>
      {({ enterprises }) => <Seller enterprises={enterprises} memberId={memberId} {...props} />}
    </Answer>
  );
}

function Seller({
  enterprises,
  name,
  memberId,
  day,
}: SellerFieldProps & { enterprises: readonly SellingEnterprise[] }) {
  useTold();
  const text = useText();
  const formats = useFormats();
  const shared = sharedOn(enterprises, memberId, day);
  if (shared.length === 0) return <input type="hidden" name={name} value={alone} />;
  const ownersOf = (owners: (typeof shared)[number]['owners']) =>
    owners
      .map((owner) => `${owner.name ?? text('today.anotherMember')} ${formats.rate(owner.basisPoints)}`)
      .join(', ');
  return (
    <ChoiceField
      name={name}
      label={text('income.seller')}
      choices={[
        ...shared.map((enterprise) => ({
          value: enterprise.id,
          label: enterprise.name,
          hint: text('income.sellerShares', { owners: ownersOf(enterprise.owners) }),
        })),
        { value: alone, label: text('income.sellerAlone') },
      ]}
    />
  );
}

/** Null where nothing was chosen, or the choice is not there yet. */
export function sellerIn(typed: Typed, name: string): { enterpriseId: string | null } | null {
  const seller = typed.optional(name);
  return seller === null ? null : { enterpriseId: seller === alone ? null : seller };
}
