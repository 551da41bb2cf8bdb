import { useNavigate, useSearch } from '@tanstack/react-router';
import { useText } from '../../text/use-text.js';
import { comparisonOf } from './comparison.js';
import { KindChoice } from './kind-choice.js';
import { NetworkFrame } from './network-frame.js';
import { NotShown } from './not-shown.js';
import { OwnRange } from './own-range.js';
import { WithRelease } from './with-release.js';

/** How far the cooperatives lie apart, and how sure that is. */
export function RangePage() {
  const { kind = 'outflow-12' } = useSearch({ from: '/signed-in/network' });
  const navigate = useNavigate({ from: '/network' });
  const text = useText();
  return (
    <NetworkFrame title={text('range.title')} lead={text('range.lead')}>
      <KindChoice
        kind={kind}
        onChoose={(chosen) => void navigate({ search: { kind: chosen }, replace: true, resetScroll: false })}
      />
      <WithRelease>
        {({ body }) => {
          const comparison = comparisonOf(body, kind);
          return comparison?.pooled ? (
            <OwnRange key={kind} kind={kind} comparison={comparison} body={body} />
          ) : (
            <NotShown words={text('network.noComparison')} code={comparison?.code} />
          );
        }}
      </WithRelease>
    </NetworkFrame>
  );
}
