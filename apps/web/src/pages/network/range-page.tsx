import { useNavigate, useSearch } from '@tanstack/react-router';
import { useText } from '../../text/use-text.js';
import { KindPage } from './kind-page.js';
import { OwnRange } from './own-range.js';

/** How far the cooperatives lie apart, and how sure that is. */
export function RangePage() {
  const { kind = 'outflow-12' } = useSearch({ from: '/signed-in/network' });
  const navigate = useNavigate({ from: '/network' });
  const text = useText();
  return (
    <KindPage
      kind={kind}
      onChoose={(chosen) => void navigate({ search: { kind: chosen }, replace: true, resetScroll: false })}
      title={text('range.title')}
      lead={text('range.lead')}
      missing={text('network.noComparison')}
    >
      {(comparison, body) =>
        comparison.pooled ? <OwnRange key={kind} kind={kind} comparison={comparison} body={body} /> : null
      }
    </KindPage>
  );
}
