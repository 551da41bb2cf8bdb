import { useState } from 'react';
import { Button, TextInput } from '@mantine/core';
import { RangeChart, rangeTable, type RangeRow } from '#charts';
import type { OwnKind, PrintedBlock, PrintedComparison, ReleaseBody } from '../../api/release-body.js';
import { useFormats } from '../../text/use-formats.js';
import { useText } from '../../text/use-text.js';
import { latestBlocks } from './comparison.js';
import { Figure } from './figure.js';
import classes from './network.module.css';
import { NotShown } from './not-shown.js';
import { Together } from './together.js';
import { useNetworkWords } from './use-network-words.js';

/** A chart of more is longer than anybody reads; the others are found by name. */
const AT_ONCE = 30;

interface OwnRangeProps {
  kind: OwnKind;
  comparison: PrintedComparison;
  body: ReleaseBody;
}

/** The latest figure of each cooperative by name; where names are not shown, of all of them together. */
export function OwnRange({ kind, comparison, body: { policy, definitions } }: OwnRangeProps) {
  const text = useText();
  const formats = useFormats();
  const { percent, people, period, list } = useNetworkWords();
  const [sought, setSought] = useState('');
  const [shown, setShown] = useState(AT_ONCE);
  const { pooled, range, figures = [], withoutFigure = [], code } = comparison;
  const all = latestBlocks(figures);
  const found = all.filter(({ cooperative }) =>
    cooperative.toLowerCase().includes(sought.trim().toLowerCase()),
  );
  const mean = Number(pooled!.rate);
  const middle = range && { low: Number(range.lower), high: Number(range.upper) };
  const middleWords = middle && {
    middle: formats.rate(policy.rangeBasisPoints),
    low: percent(middle.low),
    high: percent(middle.high),
  };
  const rowOf = ({
    cooperative,
    n,
    rate,
    lower,
    upper,
    from,
    to,
  }: Omit<PrintedBlock, 'id' | 'noisyOut' | 'epsilon'>): RangeRow => ({
    label: cooperative,
    n,
    period: period(from, to),
    value: Number(rate),
    low: Number(lower),
    high: Number(upper),
  });
  const rows =
    all.length > 0
      ? found.slice(0, shown).map(rowOf)
      : [rowOf({ ...pooled!, cooperative: text('range.one') })];
  return (
    <>
      {code && <NotShown code={code} />}
      {all.length > AT_ONCE && (
        <TextInput
          className={classes.choice}
          label={text('range.find')}
          value={sought}
          onChange={(event) => setSought(event.currentTarget.value)}
          autoComplete="off"
        />
      )}
      <Figure
        chart={{
          title: text(`networkKind.${kind}`),
          description: [
            all.length > 0 && text('range.seen', { count: all.length }),
            text('network.togetherIs', {
              share: percent(mean),
              n: formats.number(pooled!.n),
              chance: formats.rate(policy.credibilityBasisPoints),
              low: percent(Number(pooled!.lower)),
              high: percent(Number(pooled!.upper)),
            }),
            middleWords && text('range.middleAlone', middleWords),
          ]
            .filter(Boolean)
            .join(' '),
          nothing: text('range.notFound'),
          label: text('network.cooperative'),
          x: { label: text('network.share'), format: percent, from: 0, until: 1 },
          n: { label: text('network.people'), format: people },
          rows,
          mean:
            all.length > 0
              ? { label: text('network.together', { share: percent(mean) }), value: mean }
              : null,
          middle: middle ?? null,
          heads: { period: text('network.began'), low: text('network.from'), high: text('network.to') },
        }}
        draw={RangeChart}
        tableOf={rangeTable}
        definition={text(`networkKind.${kind}.is`)}
        version={definitions[kind]!}
        after={
          found.length > shown &&
          all.length > 0 && (
            <div>
              <Button variant="default" onClick={() => setShown(shown + AT_ONCE)}>
                {text('range.more')}
              </Button>
            </div>
          )
        }
      >
        <Together pooled={pooled!} policy={policy} />
        {middleWords && <p>{text('range.middle', middleWords)}</p>}
        <p>{text('range.how', { chance: formats.rate(policy.credibilityBasisPoints) })}</p>
      </Figure>
      {withoutFigure.length > 0 && (
        <NotShown
          code="NO_FIGURE_YET"
          words={text('range.without', { names: list(withoutFigure.map(({ cooperative }) => cooperative)) })}
        />
      )}
    </>
  );
}
