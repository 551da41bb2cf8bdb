import { createElement, type ComponentType } from 'react';
import fc from 'fast-check';
import type { ChartTable, ChartWords } from './chart.js';
import {
  BarChart,
  barTable,
  ChangeChart,
  changeTable,
  FunnelChart,
  funnelTable,
  LineChart,
  lineTable,
  LyingBarChart,
  RadarChart,
  radarTable,
  RangeChart,
  rangeTable,
  Sparkline,
  sparklineTable,
  StepChart,
  stepTable,
  ThermometerChart,
  thermometerTable,
} from './index.js';
import { all, drawn, faultsOf, words } from './svg.fixture.js';

const said = { title: 'Titel', description: 'Wat te zien is', nothing: 'Nog niets' };
const axis = { label: 'Score', format: (value: number) => `${value} p` };
const named = (values: readonly number[]) => values.map((value, at) => ({ label: `nr ${at}`, value }));

/** One of each, made from the same numbers, and its table. */
const CHARTS: [
  string,
  (values: readonly number[]) => { chart: ChartWords; draw: ComponentType<never>; table: ChartTable },
][] = [
  of('line', LineChart, lineTable, (values) => ({
    x: axis,
    y: axis,
    series: [
      { label: 'zelf', points: values.map((y, x) => ({ x, y })) },
      { label: 'coach', points: values.map((x, y) => ({ x, y })) },
    ],
    phases: {
      label: 'Fase',
      spans: values.slice(1).map((until, at) => ({ label: 'Proef', from: values[at]!, until })),
    },
  })),
  of('line over days', LineChart, lineTable, (values) => ({
    x: { ...axis, format: () => 'dag' },
    isOverDays: true,
    y: axis,
    series: [{ label: 'zelf', points: values.map((value) => ({ x: value, y: value })) }],
  })),
  of('bar', BarChart, barTable, (values) => ({ label: 'Maand', y: axis, bars: named(values) })),
  of('lying bar', LyingBarChart, barTable, (values) => ({
    label: 'Soort',
    y: axis,
    bars: named(values.slice(0, 30)),
  })),
  of('step', StepChart, stepTable, (values) => ({
    x: axis,
    y: axis,
    until: values.at(-1) ?? 12,
    aim: { label: 'doel', value: values[0] ?? 0.6 },
    limits: { low: 'van', high: 'tot' },
    curves: [{ label: 'uit', steps: values.map((y, x) => ({ x, y, low: y / 2, high: x % 2 ? y : null })) }],
  })),
  of('funnel', FunnelChart, funnelTable, (values) => ({
    label: 'Coöperatie',
    x: axis,
    y: axis,
    centre: { label: 'samen', value: values[0] ?? 0 },
    limits: [{ label: '95%', at: values.map((n) => ({ n, low: -n / 2, high: n })) }],
    groups: [{ label: 'andere', points: values.map((share, n) => ({ label: `nr ${n}`, n, share })) }],
  })),
  of('range', RangeChart, rangeTable, (values) => ({
    label: 'Coöperatie',
    x: axis,
    n: axis,
    mean: values.length > 0 ? { label: 'samen', value: values[0]! } : null,
    middle: values.length > 1 ? { low: Math.min(...values), high: Math.max(...values) } : null,
    heads: { period: 'Begonnen', low: 'van', high: 'tot' },
    rows: values.map((value, n) => ({
      label: `nr ${n}`,
      n,
      period: '2025',
      value,
      low: value / 2,
      high: value,
    })),
  })),
  of('change', ChangeChart, changeTable, (values) => ({
    label: 'Coöperatie',
    x: axis,
    n: axis,
    difference: axis,
    before: 'eerst',
    after: 'nu',
    heads: { period: 'Begonnen', low: 'van', high: 'tot' },
    rows: values.map((value, n) => {
      const moment = { period: '2025', n, value, low: value / 2, high: value };
      return { label: `nr ${n}`, before: moment, after: { ...moment, value: value / 3 }, difference: moment };
    }),
  })),
  of('radar', RadarChart, radarTable, (values) => ({
    label: 'Domein',
    scale: axis,
    spokes: values.map((_, at) => `Domein ${at}`),
    series: [{ label: 'eerst', values: values.map((value, at) => (at % 3 === 2 ? null : value)) }],
  })),
  of('sparkline', Sparkline, sparklineTable, (values) => ({
    label: 'Maand',
    y: axis,
    points: named(values),
  })),
  of('thermometer', ThermometerChart, thermometerTable, (values) => ({
    label: 'Dag',
    y: axis,
    now: { label: 'nu', value: values[0] ?? 0 },
    before: values.length > 1 ? { label: 'begin', value: values[1]! } : null,
  })),
];

function of<T extends ChartWords>(
  name: string,
  draw: ComponentType<{ chart: T; width?: number }>,
  table: (chart: T) => ChartTable,
  data: (values: readonly number[]) => Omit<T, keyof ChartWords>,
): (typeof CHARTS)[number] {
  return [
    name,
    (values) => {
      const chart = { ...data(values), ...said } as T;
      return { chart, draw: draw as ComponentType<never>, table: table(chart) };
    },
  ];
}

const draw = (made: ReturnType<(typeof CHARTS)[number][1]>, width?: number) =>
  drawn(
    createElement(made.draw as unknown as ComponentType<{ chart: ChartWords; width?: number }>, {
      chart: made.chart,
      ...(width ? { width } : {}),
    }),
  );

describe.each(CHARTS)('a %s', (name, chartOf) => {
  it('says what it is and what can be seen in it', () => {
    const svg = draw(chartOf([1, 4, 2]));
    const [title] = all(svg, 'title');
    const [description] = all(svg, 'desc');
    expect([title!.text, description!.text]).toEqual([said.title, said.description]);
    expect(svg.attributes).toMatchObject({
      role: 'img',
      'aria-labelledby': `${title!.attributes['id']} ${description!.attributes['id']}`,
    });
  });

  it('has every number in its table, as wide as its head', () => {
    const { table } = chartOf([1, 4, 2]);
    expect(table.rows.length).toBeGreaterThan(0);
    for (const row of table.rows) expect(row).toHaveLength(table.columns.length);
    for (const value of name === 'thermometer' ? [1, 4] : name === 'radar' ? [1, 4] : [1, 4, 2])
      expect(table.rows.flat()).toContain(`${value} p`);
  });

  it.each([
    ['nothing', []],
    ['one point', [3]],
    ['equal values', [5, 5, 5]],
    ['negative values', [-3, -40, 12]],
    ['ten thousand points', Array.from({ length: 10_000 }, (_, at) => (at * 7919) % 1000)],
  ])('draws %s within its box, on paper and on a phone', (_, values) => {
    const widths = values.length > 100 ? [350] : [680, 350];
    for (const width of widths) expect(faultsOf(draw(chartOf(values), width))).toEqual([]);
  });

  it('draws every finite number within its box', () => {
    const numbers = fc.array(fc.double({ noNaN: true, noDefaultInfinity: true }), { maxLength: 12 });
    fc.assert(
      fc.property(numbers, fc.integer({ min: 280, max: 1200 }), (values, width) => {
        expect(faultsOf(draw(chartOf(values), width))).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it('says so where there is nothing to draw, and not where there is', () => {
    const nothing = name === 'thermometer' ? [] : [said.nothing];
    expect(words(draw(chartOf([]))).filter((text) => text === said.nothing)).toEqual(nothing);
    expect(words(draw(chartOf([1, 2])))).not.toContain(said.nothing);
  });
});
