import { useState } from 'react';
import { RangeChart, rangeTable } from '#charts';
import type { ThemeKind } from '../../api/release-body.js';
import { useFormats } from '../../text/use-formats.js';
import { useCodeText, useText } from '../../text/use-text.js';
import { Figure } from './figure.js';
import classes from './network.module.css';
import { useNetworkWords } from './use-network-words.js';
import type { Release } from './with-release.js';
import { YearChoice } from './year-choice.js';
import { yearsOf } from './years.js';

interface ThemeFigureProps {
  kind: ThemeKind;
  release: Release;
}

/** Outflow within twelve months by one thing that people have in common. */
export function ThemeFigure({ kind, release: { body, sectors } }: ThemeFigureProps) {
  const text = useText();
  const codeText = useCodeText();
  const formats = useFormats();
  const { percent, people, period } = useNetworkWords();
  const [chosen, setChosen] = useState<string | null>(null);
  const years = yearsOf(body.themes.find((theme) => theme.kind === kind)?.cells ?? []);
  const year = years.find(({ key }) => key === chosen) ?? years[0];
  if (!year) {
    return (
      <section className={classes.sheet}>
        <h2>{text(`themes.${kind}`)}</h2>
        <p>{text('themes.no')}</p>
      </section>
    );
  }
  const nameOf = (label: string) =>
    sectors.find(({ code }) => code === label)?.name ?? codeText('label', label);
  return (
    <Figure
      chart={{
        title: text(`themes.${kind}`),
        description: text('themes.seen', { count: year.cells.length, period: period(year.from, year.to) }),
        nothing: text('themes.no'),
        label: text(`themes.${kind}`),
        x: { label: text('network.share'), format: percent, from: 0, until: 1 },
        n: { label: text('network.people'), format: people },
        rows: year.cells.map(({ label, n, from, to, rate, lower, upper }) => ({
          label: nameOf(label),
          n,
          period: period(from, to),
          value: Number(rate),
          low: Number(lower),
          high: Number(upper),
        })),
        mean: null,
        middle: null,
        heads: { period: text('network.began'), low: text('network.from'), high: text('network.to') },
      }}
      draw={RangeChart}
      tableOf={rangeTable}
      definition={`${text('networkKind.outflow-12.is')} ${text(`themes.${kind}.is`)}`}
      version={body.definitions[kind]!}
    >
      <YearChoice years={years} chosen={year.key} onChoose={setChosen} />
      <p>{text('themes.how', { chance: formats.rate(body.policy.credibilityBasisPoints) })}</p>
    </Figure>
  );
}
