import { useNavigate, useSearch } from '@tanstack/react-router';
import { ChangeChart, type ChangeRow, changeTable } from '#charts';
import type { OwnKind, PrintedBlock, PrintedChange, ReleaseBody } from '../../api/release-body.js';
import { useFormats } from '../../text/use-formats.js';
import { useText } from '../../text/use-text.js';
import { Definition, Figure } from './figure.js';
import { KindPage } from './kind-page.js';
import classes from './network.module.css';
import { useNetworkWords } from './use-network-words.js';

/** Where the latest group of a cooperative did otherwise than the one before, by more than chance. */
export function ChangePage() {
  const { kind = 'outflow-12' } = useSearch({ from: '/signed-in/network/change' });
  const navigate = useNavigate({ from: '/network/change' });
  const text = useText();
  return (
    <KindPage
      kind={kind}
      onChoose={(chosen) => void navigate({ search: { kind: chosen }, replace: true, resetScroll: false })}
      title={text('change.title')}
      lead={text('change.lead')}
      missing={text('change.no')}
    >
      {({ changes, figures }, body) =>
        changes && figures ? <Changes kind={kind} changes={changes} figures={figures} body={body} /> : null
      }
    </KindPage>
  );
}

interface ChangesProps {
  kind: OwnKind;
  changes: readonly PrintedChange[];
  figures: readonly PrintedBlock[];
  body: ReleaseBody;
}

function Changes({ kind, changes, figures, body: { policy, definitions } }: ChangesProps) {
  const text = useText();
  const formats = useFormats();
  const { percent, people, period, points } = useNetworkWords();
  const byId = new Map(figures.map((block) => [block.id, block]));
  const momentOf = (id: string) => {
    const { n, from, to, rate, lower, upper } = byId.get(id)!;
    return { n, period: period(from, to), value: Number(rate), low: Number(lower), high: Number(upper) };
  };
  const rows = changes
    .filter(({ discovered }) => discovered === '1')
    .map(({ cooperative, earlier, later, difference, lower, upper }): ChangeRow => ({
      label: cooperative,
      before: momentOf(earlier),
      after: momentOf(later),
      difference: { value: Number(difference), low: Number(lower), high: Number(upper) },
    }));
  const looked = text('change.looked', { looked: changes.length, found: rows.length });
  const rule = changes.length > 0 && (
    <p>{text('change.rule', { part: formats.rate(policy.falseDiscoveryBasisPoints) })}</p>
  );
  const definition = { definition: text(`networkKind.${kind}.is`), version: definitions[kind]! };
  if (rows.length === 0) {
    return (
      <section className={classes.sheet}>
        <p>
          <strong>{looked}</strong>
        </p>
        {rule}
        <Definition
          words={definition.definition}
          version={definition.version}
          of={text(`networkKind.${kind}`)}
        />
      </section>
    );
  }
  return (
    <Figure
      chart={{
        title: text('change.of', { kind: text(`networkKind.${kind}`) }),
        description: text('change.seen', { count: rows.length }),
        nothing: looked,
        label: text('network.cooperative'),
        x: { label: text('network.share'), format: percent, from: 0, until: 1 },
        n: { label: text('network.people'), format: people },
        difference: { label: text('change.difference'), format: points },
        before: text('change.before'),
        after: text('change.after'),
        rows,
        heads: { period: text('network.began'), low: text('network.from'), high: text('network.to') },
      }}
      draw={ChangeChart}
      tableOf={changeTable}
      {...definition}
    >
      <p>
        <strong>{looked}</strong>
      </p>
      {rule}
      <p>{text('change.how')}</p>
    </Figure>
  );
}
