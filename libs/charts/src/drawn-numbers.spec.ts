import { createElement } from 'react';
import {
  BarChart,
  ChangeChart,
  changeTable,
  dayValue,
  FunnelChart,
  LineChart,
  lineTable,
  LyingBarChart,
  RadarChart,
  RangeChart,
  rangeTable,
  Sparkline,
  StepChart,
  stepTable,
  ThermometerChart,
} from './index.js';
import { all, cornersOf, drawn, type SvgNode, words } from './svg.fixture.js';

const said = { title: 'Titel', description: 'Wat te zien is', nothing: 'Niets' };
const plain = (value: number) => `${value}`;
const score = { label: 'Score', format: plain, from: 0, until: 100 };
const days = { label: 'Dag', format: (value: number) => new Date(value).toISOString().slice(0, 10) };

const inPart = (svg: SvgNode, name: string) => all(svg, 'g', { 'data-part': name })[0]!;
const placesOf = (node: SvgNode) =>
  all(node, 'path')
    .map(({ attributes }) => /translate\(([^ ]+) ([^ ]+)\)/.exec(attributes['transform'] ?? ''))
    .filter((place) => place !== null)
    .map(([, x, y]) => [Number(x), Number(y)] as const);
/** Where a value of the axis on the left stands, by two of its words. */
function axisOf(svg: SvgNode): (y: number) => number {
  const ticks = all(inPart(svg, 'values'), 'g').flatMap(({ children: [line, word] }) =>
    word?.name === 'text' ? [[Number(/ ([\d.]+)H/.exec(line!.attributes['d']!)![1]), Number(word.text)]] : [],
  );
  const [[y0, v0], [y1, v1]] = [ticks[0]!, ticks.at(-1)!] as [[number, number], [number, number]];
  return (y) => v0 + ((y - y0) / (y1 - y0)) * (v1 - v0);
}

describe('what is drawn is what the table says', () => {
  const line = {
    ...said,
    x: { ...days, from: dayValue('2026-01-01'), until: dayValue('2026-12-31') },
    isOverDays: true,
    y: score,
    series: [
      { label: 'zelf', points: [20, 45, 70].map((y, at) => ({ x: dayValue(`2026-0${at * 3 + 1}-15`), y })) },
      { label: 'coach', points: [{ x: dayValue('2026-04-15'), y: 50 }] },
    ],
    phases: {
      label: 'Fase',
      spans: [
        { label: 'Proef', from: dayValue('2026-01-01'), until: dayValue('2026-04-01') },
        { label: 'Lid', from: dayValue('2026-04-01'), until: dayValue('2026-12-31') },
      ],
    },
  };

  it('in a line: each mark at its value, each phase where it begins and ends', () => {
    const svg = drawn(createElement(LineChart, { chart: line, width: 600 }));
    const valueAt = axisOf(svg);
    const [self, coach] = [0, 1].map((index) => placesOf(all(svg, 'g', { 'data-series': `${index}` })[0]!));
    expect(self!.map(([, y]) => Math.round(valueAt(y)))).toEqual([20, 45, 70]);
    expect(coach!.map(([, y]) => Math.round(valueAt(y)))).toEqual([50]);
    const corners = cornersOf(all(svg, 'path', { 'data-part': 'line' })[0]!);
    expect(corners.map(([x, y]) => [Math.round(x), Math.round(y)])).toEqual(
      self!.map(([x, y]) => [Math.round(x), Math.round(y)]),
    );
    const [trial, active] = all(inPart(svg, 'phases'), 'rect').map(({ attributes: a }) => [
      Number(a['x']),
      Number(a['x']) + Number(a['width']),
    ]);
    expect(trial![1]).toBeCloseTo(active![0]!, 1);
    expect(self![0]![0]).toBeGreaterThan(trial![0]!);
    expect(self![1]![0]).toBeGreaterThan(active![0]!);
    expect(lineTable(line)).toEqual({
      columns: ['Dag', 'Fase', 'zelf', 'coach'],
      rows: [
        ['2026-01-15', 'Proef', '20', '–'],
        ['2026-04-15', 'Lid', '45', '50'],
        ['2026-07-15', 'Lid', '70', '–'],
      ],
    });
  });

  it('in a line with two scores of one day: both, in two rows', () => {
    const twice = { ...line, series: [{ label: 'zelf', points: [1, 2].map((y) => ({ x: dayValue('2026-05-05'), y })) }] }; // prettier-ignore
    expect(lineTable(twice).rows.map(([, , value]) => value)).toEqual(['1', '2']);
  });

  it('in bars: as high as their values, below zero downwards and as an outline', () => {
    const bars = [30, -10, 0, 20].map((value, at) => ({ label: `m${at}`, value }));
    const chart = { ...said, label: 'Maand', y: { label: 'Omzet', format: plain }, bars };
    const svg = drawn(createElement(BarChart, { chart }));
    const valueAt = axisOf(svg);
    const rects = all(inPart(svg, 'bars'), 'rect').map(({ attributes: a }) => {
      const [top, height] = [Number(a['y']), Number(a['height'])];
      return { values: [top, top + height].map((y) => Math.round(valueAt(y))), isOutline: 'stroke' in a };
    });
    expect(rects).toEqual([
      { values: [30, 0], isOutline: false },
      { values: [0, -10], isOutline: true },
      { values: [0, 0], isOutline: false },
      { values: [20, 0], isOutline: false },
    ]);
    const lying = drawn(createElement(LyingBarChart, { chart }));
    const widths = all(lying, 'rect').map(({ attributes: a }) => Number(a['width']));
    expect(widths.map((width) => Math.round((width / widths[0]!) * 30))).toEqual([30, 10, 0, 20]);
  });

  it('in steps: each at its time, until the end of what is known', () => {
    const steps = [
      { x: 0, y: 0, low: 0, high: 0 },
      { x: 6, y: 40, low: 20, high: 60 },
    ];
    const chart = {
      ...said,
      x: { label: 'Maanden', format: plain, from: 0, until: 24 },
      y: score,
      until: 24,
      limits: { low: 'van', high: 'tot' },
      curves: [{ label: 'uit', steps }],
    };
    const svg = drawn(createElement(StepChart, { chart, width: 600 }));
    const valueAt = axisOf(svg);
    const [line] = all(svg, 'path', { 'data-part': 'line' });
    expect(new Set(cornersOf(line!).map(([, y]) => Math.round(valueAt(y))))).toEqual(new Set([0, 40]));
    expect(cornersOf(line!).at(-1)![0]).toBe(600 - 18);
    const [band] = all(svg, 'path', { 'data-part': 'band' });
    expect(new Set(cornersOf(band!).map(([, y]) => Math.round(valueAt(y))))).toEqual(new Set([0, 20, 60]));
    expect(stepTable(chart).rows[1]).toEqual(['6', '40', '20', '60']);
  });

  it('in a funnel: each group at its share', () => {
    const points = [10, 30].map((share, at) => ({ label: `c${at}`, n: 5 + at, share }));
    const chart = {
      ...said,
      label: 'Groep',
      x: { label: 'n', format: plain },
      y: score,
      centre: { label: 'samen', value: 20 },
      limits: [],
      groups: [{ label: 'alle', points }],
    };
    const svg = drawn(createElement(FunnelChart, { chart }));
    const places = placesOf(inPart(all(svg, 'g', { 'data-series': '0' })[0]!, 'marks'));
    expect(places.map(([, y]) => Math.round(axisOf(svg)(y)))).toEqual([10, 30]);
  });

  const heads = { period: 'Begonnen', low: 'van', high: 'tot' };
  const n = { label: 'Mensen', format: (value: number) => `n = ${value}` };
  /** Where a value of the axis along the bottom stands, by two of its words. */
  const alongOf = (svg: SvgNode) => {
    const ticks = all(inPart(svg, 'along'), 'g').map(({ children: [line, word] }) => [
      Number(/^M([\d.]+) /.exec(line!.attributes['d']!)![1]),
      Number(word!.text),
    ]);
    const [[x0, v0], [x1, v1]] = [ticks[0]!, ticks.at(-1)!] as [[number, number], [number, number]];
    return (x: number) => Math.round(v0 + ((x - x0) / (x1 - x0)) * (v1 - v0));
  };
  const limitsOf = (interval: SvgNode) =>
    /^M([\d.]+) [\d.]+H([\d.]+)/.exec(all(interval, 'path')[0]!.attributes['d']!)!.slice(1).map(Number);

  it('in a range: each at its value between its limits, in the order they came, with the mean across', () => {
    const chart = {
      ...said,
      label: 'Coöperatie',
      x: score,
      n,
      mean: { label: 'samen', value: 40 },
      middle: { low: 30, high: 60 },
      heads,
      rows: [
        { label: 'b', n: 12, period: '2024', value: 60, low: 45, high: 80 },
        { label: 'a', n: 10, period: '2025', value: 20, low: 5, high: 35 },
      ],
    };
    const svg = drawn(createElement(RangeChart, { chart, width: 600 }));
    const valueAt = alongOf(svg);
    const drawnRows = all(svg, 'g', { 'data-part': 'row' });
    expect(drawnRows.map((row) => placesOf(row).map(([x]) => valueAt(x)))).toEqual([[60], [20]]);
    expect(drawnRows.map((row) => limitsOf(inPart(row, 'interval')).map(valueAt))).toEqual([
      [45, 80],
      [5, 35],
    ]);
    const [band] = all(inPart(svg, 'middle'), 'rect').map(({ attributes: a }) => a);
    const left = Number(band!['x']);
    expect([left, left + Number(band!['width'])].map(valueAt)).toEqual([30, 60]);
    const [line] = all(inPart(svg, 'mean'), 'path');
    expect(valueAt(Number(/^M([\d.]+)/.exec(line!.attributes['d']!)![1]))).toBe(40);
    expect(rangeTable(chart).rows).toEqual([
      ['b', '2024', 'n = 12', '60', '45', '80'],
      ['a', '2025', 'n = 10', '20', '5', '35'],
    ]);
  });

  it('in a change: before above after, each with its limits, and the difference as it is given', () => {
    const chart = {
      ...said,
      label: 'Coöperatie',
      x: score,
      n,
      difference: { label: 'Verschil', format: (value: number) => `${value > 0 ? '+' : ''}${value}` },
      before: 'eerst',
      after: 'nu',
      heads,
      rows: [
        {
          label: 'a',
          before: { period: '2023', n: 10, value: 20, low: 5, high: 40 },
          after: { period: '2025', n: 14, value: 60, low: 45, high: 80 },
          difference: { value: 45, low: 15, high: 70 },
        },
      ],
    };
    const svg = drawn(createElement(ChangeChart, { chart, width: 600 }));
    const valueAt = alongOf(svg);
    const [before, after] = placesOf(inPart(svg, 'row'));
    expect([before, after].map((place) => valueAt(place![0]))).toEqual([20, 60]);
    expect(before![1]).toBeLessThan(after![1]);
    expect(all(svg, 'g', { 'data-part': 'interval' }).map((one) => limitsOf(one).map(valueAt))).toEqual([
      [5, 40],
      [45, 80],
    ]);
    // the legend names the same marks: before first
    const marks = all(inPart(svg, 'row'), 'g', { 'data-part': 'marks' }).map(
      ({ attributes: a }) => a['fill'],
    );
    const legend = inPart(svg, 'legend');
    expect(all(legend, 'path').map(({ attributes: a }) => a['fill'])).toEqual(marks);
    expect(words(legend)).toEqual(['eerst', 'nu']);
    expect(words(inPart(svg, 'row'))).toEqual(['a', '+45']);
    expect(changeTable(chart)).toEqual({
      columns: [
        'Coöperatie',
        ...['eerst', 'nu'].flatMap((time) =>
          ['Begonnen', 'Mensen', 'Score'].map((head) => `${time}: ${head}`),
        ),
        'Verschil',
        'van',
        'tot',
      ],
      rows: [['a', '2023', 'n = 10', '20', '2025', 'n = 14', '60', '+45', '+15', '+70']],
    });
  });

  it('in a radar: as far from the middle as the value is on the scale', () => {
    const chart = {
      ...said,
      label: 'Domein',
      scale: { label: 'Niveau', format: plain, from: 0, until: 8 },
      spokes: ['a', 'b', 'c', 'd'],
      series: [{ label: 'nu', values: [8, 4, null, 2] }],
    };
    const svg = drawn(createElement(RadarChart, { chart, width: 600 }));
    const places = placesOf(inPart(all(svg, 'g', { 'data-series': '0' })[0]!, 'marks'));
    const middle = [300, 180] as const;
    const far = places.map(([x, y]) => Math.hypot(x - middle[0], y - middle[1]));
    expect(far.map((one) => Math.round((one / far[0]!) * 8))).toEqual([8, 4, 2]);
  });

  it('in a thermometer and a sparkline: at its level, and at its last value', () => {
    const level = (value: number) => {
      const chart = { ...said, label: '', y: score, now: { label: 'nu', value }, before: null };
      const [rect] = all(drawn(createElement(ThermometerChart, { chart })), 'rect', { 'data-part': 'level' });
      return Number(rect!.attributes['y']);
    };
    expect(level(0)).toBe(level(-50));
    expect(level(40)).toBeLessThan(level(20));
    const points = [1, 5, 3].map((value, at) => ({ label: `${at}`, value }));
    const spark = drawn(createElement(Sparkline, { chart: { ...said, label: '', y: score, points } }));
    const [last] = all(spark, 'circle', { 'data-part': 'last' });
    const corners = cornersOf(all(spark, 'path', { 'data-part': 'line' })[0]!);
    expect(corners.at(-1)).toEqual([Number(last!.attributes['cx']), Number(last!.attributes['cy'])]);
  });

  it('names each series beside its mark, and shortens what does not fit', () => {
    const long = 'Een naam die veel te lang is om op een telefoon naast een andere naam te kunnen staan';
    const series = ['kort', long].map((label) => ({ label, points: [{ x: 1, y: 1 }] }));
    const chart = { ...said, x: score, y: score, series };
    const names = words(inPart(drawn(createElement(LineChart, { chart, width: 320 })), 'legend'));
    expect(names[0]).toBe('kort');
    expect(names[1]).toMatch(/^Een naam die .*…$/);
    expect(lineTable(chart).columns.at(-1)).toBe(long);
  });
});
