import { useNavigate, useSearch } from '@tanstack/react-router';
import { FunnelChart, funnelTable } from '#charts';
import type { OwnKind, PrintedFunnel, ReleaseBody } from '../../api/release-body.js';
import { useFormats } from '../../text/use-formats.js';
import { useText } from '../../text/use-text.js';
import { Figure } from './figure.js';
import { KindPage } from './kind-page.js';
import { outsideOf } from './outside.js';
import { useNetworkWords } from './use-network-words.js';

/** Whether a cooperative differs from the others by more than chance. */
export function FunnelPage() {
  const { kind = 'outflow-12' } = useSearch({ from: '/signed-in/network/funnel' });
  const navigate = useNavigate({ from: '/network/funnel' });
  const text = useText();
  return (
    <KindPage
      kind={kind}
      onChoose={(chosen) => void navigate({ search: { kind: chosen }, replace: true, resetScroll: false })}
      title={text('funnel.title')}
      lead={text('funnel.lead')}
      missing={text('funnel.no')}
    >
      {({ funnel }, { definitions }) =>
        funnel ? <Funnel kind={kind} funnel={funnel} definitions={definitions} /> : null
      }
    </KindPage>
  );
}

interface FunnelProps {
  kind: OwnKind;
  funnel: PrintedFunnel;
  definitions: ReleaseBody['definitions'];
}

function Funnel({ kind, funnel, definitions }: FunnelProps) {
  const text = useText();
  const formats = useFormats();
  const { percent, list } = useNetworkWords();
  const { beyondInner, beyondOuter, expected } = outsideOf(funnel);
  const centre = Number(funnel.centre);
  const sizes = funnel.points.map(({ n }) => n);
  const outside = text('funnel.outside', { count: beyondInner, all: funnel.points.length, expected });
  const farOutside =
    beyondOuter.length > 0 ? text('funnel.farOutside', { names: list(beyondOuter) }) : text('funnel.noneFar');
  const limitsOf = (label: string, low: 'low95' | 'low998', high: 'high95' | 'high998') => ({
    label,
    at: funnel.limits.map((limit) => ({ n: limit.n, low: Number(limit[low]), high: Number(limit[high]) })),
  });
  return (
    <Figure
      chart={{
        title: text(`networkKind.${kind}`),
        description: `${outside} ${farOutside}`,
        nothing: text('funnel.no'),
        label: text('network.cooperative'),
        // one to spare on either side: no dot lies on the axis or on the words at the end of a line
        x: {
          label: text('network.people'),
          format: formats.number,
          isWhole: true,
          from: Math.max(0, Math.min(...sizes) - 1),
          until: Math.max(...sizes) + 1,
        },
        y: { label: text('network.share'), format: percent },
        groups: [
          {
            label: text('funnel.points'),
            points: funnel.points.map(({ cooperative, n, share }) => ({
              label: cooperative,
              n,
              share: Number(share),
            })),
          },
        ],
        centre: { label: text('funnel.centre', { share: percent(centre) }), value: centre },
        limits: [
          limitsOf(text('funnel.inner'), 'low95', 'high95'),
          limitsOf(text('funnel.outer'), 'low998', 'high998'),
        ],
      }}
      draw={FunnelChart}
      tableOf={funnelTable}
      definition={text(`networkKind.${kind}.is`)}
      version={definitions[kind]!}
    >
      <p>
        <strong>{outside}</strong> {farOutside}
      </p>
      <p>{text('funnel.ask')}</p>
      <p>
        {text('funnel.how')} {Number(funnel.tau) > 0 && text('funnel.spread')}
      </p>
    </Figure>
  );
}
