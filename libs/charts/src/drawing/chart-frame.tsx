import { type ReactNode, useId } from 'react';
import type { ChartWords } from '../chart.js';
import { INK, SOFT_INK } from './palette.js';
import { TYPE } from './words.js';

export interface ChartFrameProps {
  readonly words: ChartWords;
  readonly width: number;
  readonly height: number;
  readonly isEmpty: boolean;
  readonly children: ReactNode;
}

/**
 * The picture itself, with its title and its description inside. It stands by itself as a file and on a page alike, so it
 * carries its colours and its font, and reads from the left whatever the page does: its axes do not turn round.
 */
export function ChartFrame({ words, width, height, isEmpty, children }: ChartFrameProps) {
  const id = useId();
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-labelledby={`${id}-title ${id}-desc`}
      direction="ltr"
      fontFamily="'Source Sans 3', 'Noto Sans Arabic', sans-serif"
      fontSize={TYPE}
      fill={INK}
    >
      <title id={`${id}-title`}>{words.title}</title>
      <desc id={`${id}-desc`}>{words.description}</desc>
      {children}
      {isEmpty && (
        <text data-part="nothing" x={width / 2} y={height / 2} textAnchor="middle" fill={SOFT_INK}>
          {words.nothing}
        </text>
      )}
    </svg>
  );
}
