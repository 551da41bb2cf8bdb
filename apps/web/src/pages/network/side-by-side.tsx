import { useState } from 'react';
import { Button } from '@mantine/core';
import { RangeChart, rangeTable, type RangeRow } from '#charts';
import type { Colleague, ColleagueFigure } from '../../api/colleagues.js';
import type { OwnKind } from '../../api/release-body.js';
import { useText } from '../../text/use-text.js';
import { Figure } from './figure.js';
import { useNetworkWords } from './use-network-words.js';

/** A chart of more is longer than anybody reads. */
const AT_ONCE = 20;

interface SideBySideProps {
  title: string;
  kind: OwnKind;
  colleagues: readonly Colleague[];
  pooled: ColleagueFigure | undefined;
}

/** Published figures of some cooperatives as they stand, beside the line of all of them; who has none is named. */
export function SideBySide({ title, kind, colleagues, pooled }: SideBySideProps) {
  const text = useText();
  const { percent, people, period, list } = useNetworkWords();
  const [shown, setShown] = useState(AT_ONCE);
  const rows = colleagues.flatMap(({ label, figures }): RangeRow[] => {
    const figure = figures.find((one) => one.kind === kind);
    if (!figure) return [];
    const { n, rate: value, low, high, from, to } = figure;
    return [{ label, n, value, low, high, period: period(from, to) }];
  });
  const without = colleagues.filter(({ figures }) => !figures.some((one) => one.kind === kind));
  const definition = [pooled, ...colleagues.flatMap(({ figures }) => figures)].find(
    (one) => one?.kind === kind,
  )?.definition;
  return (
    <Figure
      chart={{
        title,
        description: text('policies.seen', { count: rows.length, kind: text(`networkKind.${kind}`) }),
        nothing: text('policies.noFigures'),
        label: text('network.cooperative'),
        x: { label: text('network.share'), format: percent, from: 0, until: 1 },
        n: { label: text('network.people'), format: people },
        rows: rows.slice(0, shown),
        mean: pooled
          ? { label: text('network.together', { share: percent(pooled.rate) }), value: pooled.rate }
          : null,
        middle: null,
        heads: { period: text('network.began'), low: text('network.from'), high: text('network.to') },
      }}
      draw={RangeChart}
      tableOf={rangeTable}
      definition={text(`networkKind.${kind}.is`)}
      version={definition ?? '—'}
      after={
        rows.length > shown && (
          <div>
            <Button variant="default" onClick={() => setShown(shown + AT_ONCE)}>
              {text('range.more')}
            </Button>
          </div>
        )
      }
    >
      <p>{text('policies.count', { count: colleagues.length, shown: rows.length })}</p>
      {without.length > 0 && rows.length > 0 && (
        <p>{text('policies.without', { names: list(without.map(({ label }) => label)) })}</p>
      )}
    </Figure>
  );
}
