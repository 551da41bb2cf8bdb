import { useQuery } from 'urql';
import { changeEnterpriseShares } from '../../api/enterprise.js';
import { failureOf } from '../../api/failure.js';
import { myMembersQuery } from '../../api/my-members.js';
import { nodesOf } from '../../api/scalars.js';
import { FailureNotice } from '../../failure/failure-notice.js';
import { ChangeDialog } from '../../form/change-form.js';
import { DateField, SelectField, TextField } from '../../form/fields.js';
import { LineList } from '../../form/line-list.js';
import { basisPointsOf, percentages, percentOf } from '../../form/percent.js';
import { useText } from '../../text/use-text.js';
import type { EnterpriseDialogProps } from './note-enterprise.js';

const most = 20;
const places = Array.from({ length: most }, (_, at) => at);

const aboveZero = String.raw`(?!0+(?:[.,]0*)?$)${percentages}`;

/** All owners from a day on; their parts make the whole. */
export function ChangeShares({ enterprise, today, onDone, onCancel }: EnterpriseDialogProps) {
  const [{ data, error }, ask] = useQuery({ query: myMembersQuery, variables: {} });
  const text = useText();
  const now = enterprise.owners.filter(({ endsOn }) => endsOn === null || endsOn >= today);
  return (
    <ChangeDialog
      title={text('enterprise.shares')}
      about={enterprise.name}
      submit={text('enterprise.shares.submit')}
      change={changeEnterpriseShares}
      input={(typed) => ({
        enterpriseId: enterprise.id,
        startsOn: typed.text('startsOn'),
        shares: places
          .filter((at) => typed.text(`shares.${at}.memberId`))
          .map((at) => ({
            memberId: typed.text(`shares.${at}.memberId`),
            basisPoints: basisPointsOf(typed.text(`shares.${at}.basisPoints`)),
          })),
      })}
      onDone={onDone}
      onCancel={onCancel}
    >
      {error && (
        <FailureNotice failure={failureOf(error)} onRetry={() => ask({ requestPolicy: 'network-only' })} />
      )}
      {data && (
        <LineList
          title={text('enterprise.owners')}
          hint={text('enterprise.sharesHint')}
          add={text('enterprise.addOwner')}
          remove={(number) => text('talent.remove', { number })}
          most={most}
          starts={now.length}
          renderLine={(at, began) => (
            <>
              <SelectField
                name={`shares.${at}.memberId`}
                label={text('enterprise.owner')}
                starts={now[began]?.memberId ?? ''}
                options={nodesOf(data.members).map(({ id, name }) => ({ value: id, label: name }))}
              />
              <TextField
                name={`shares.${at}.basisPoints`}
                label={text('enterprise.percent')}
                most={6}
                pattern={{ expression: aboveZero, problem: text('enterprise.badPercent') }}
                {...(now[began] && { starts: percentOf(now[began].basisPoints) })}
              />
            </>
          )}
        />
      )}
      <DateField name="startsOn" label={text('enterprise.sharesFrom')} starts={today} />
    </ChangeDialog>
  );
}
