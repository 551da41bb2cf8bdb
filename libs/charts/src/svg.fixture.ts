import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { SaxesParser } from 'saxes';

/** An element of a drawing, as a reader of XML finds it. */
export interface SvgNode {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: SvgNode[];
  text: string;
}

/** The chart as it is printed, read back: what is no XML throws. */
export function drawn(chart: ReactElement): SvgNode {
  const top: SvgNode = { name: '', attributes: {}, children: [], text: '' };
  const open = [top];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    const node: SvgNode = { name, attributes, children: [], text: '' };
    open.at(-1)!.children.push(node);
    open.push(node);
  });
  parser.on('text', (text) => (open.at(-1)!.text += text));
  parser.on('closetag', () => open.pop());
  parser.write(renderToStaticMarkup(chart)).close();
  return top.children[0]!;
}

export function all(node: SvgNode, name: string, attributes: Record<string, string> = {}): SvgNode[] {
  const isIt =
    node.name === name && Object.entries(attributes).every(([key, value]) => node.attributes[key] === value);
  return [...(isIt ? [node] : []), ...node.children.flatMap((child) => all(child, name, attributes))];
}

export const words = (node: SvgNode): string[] => all(node, 'text').map(({ text }) => text);

/** The corners that a path goes through, where it names them: `M x y L x y`. */
export const cornersOf = (path: SvgNode): [number, number][] =>
  [...path.attributes['d']!.matchAll(/[ML]([^MLHVZ]+)/g)].flatMap(([, pairs]) =>
    pairs!
      .trim()
      .split(/(?<=\d)[ ,](?=-?[\d.]+$)|L/)
      .map(Number)
      .reduce<[number, number][]>(
        (list, value, at, all) => (at % 2 ? [...list, [all[at - 1]!, value]] : list),
        [],
      ),
  );

/**
 * Every number of a drawing that is no number, and every corner outside the view box: none, if the drawing is right.
 * Shapes with curves of their own (marks, the glass) are placed by a translation, which is looked at instead.
 */
export function faultsOf(svg: SvgNode): string[] {
  const [, , width, height] = svg.attributes['viewBox']!.split(' ').map(Number) as [
    number,
    number,
    number,
    number,
  ];
  const faults: string[] = [];
  const inside = (x: number, y: number) => x >= -1 && x <= width + 1 && y >= -1 && y <= height + 1;
  const look = (node: SvgNode, [dx, dy]: [number, number]) => {
    const { attributes: a } = node;
    const moved = a['transform']?.match(/translate\(([^ ]+) ([^ ]+)\)/);
    const [ox, oy] = moved ? [dx + Number(moved[1]), dy + Number(moved[2])] : [dx, dy];
    for (const [key, value] of Object.entries(a))
      if (/NaN|Infinity/.test(value)) faults.push(`${node.name} ${key}=${value}`);
    if (moved && !inside(ox, oy)) faults.push(`${node.name} stands at ${ox} ${oy}`);
    const [x, y] = [a['x'] ?? a['cx'], a['y'] ?? a['cy']];
    if (x !== undefined && !inside(ox + Number(x), oy + Number(y))) faults.push(`${node.name} at ${x} ${y}`);
    if (node.name === 'rect') {
      const end = [ox + Number(x) + Number(a['width']), oy + Number(y) + Number(a['height'])] as const;
      if (Number(a['width']) < 0 || Number(a['height']) < 0 || !inside(...end)) faults.push(`rect to ${end}`);
    }
    if (node.name === 'path' && !moved && /^[MLHVZ\d.,\s-]*$/.test(a['d'] ?? ''))
      for (const corner of cornersOf(node))
        if (!inside(ox + corner[0], oy + corner[1])) faults.push(`path through ${corner}`);
    for (const child of node.children) look(child, [ox, oy]);
  };
  look(svg, [0, 0]);
  return faults;
}
