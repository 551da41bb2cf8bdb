import {
  symbolCircle,
  symbolDiamond,
  symbolSquare,
  symbolStar,
  symbolTriangle,
  type SymbolType,
} from 'd3-shape';

// Written into the drawing itself: a document knows no stylesheet. The app has the same names in its tokens.
export const INK = '#1b2a25';
export const SOFT_INK = '#52605a';
export const PAPER = '#ffffff';
/** Edges that carry meaning stand at 3:1 on white; the grid only guides the eye. */
export const EDGE = '#7d8179';
export const GRID = '#dcdfd9';
/** Grounds of the phases, by turns; a dashed edge and a word tell them apart, not the tint. */
export const GROUNDS = ['#f3f0e8', '#e2eee7'] as const;
export const LEAF = '#17594a';
export const LEAF_DEEP = '#123f35';
export const BLOOM = '#c23a54';

/** How one series looks: never by colour alone, so that it can be told apart in grey too. */
export interface SeriesStyle {
  readonly colour: string;
  /** Of its line; none is a whole line. */
  readonly dash: string | undefined;
  readonly mark: SymbolType;
}

export const SERIES: readonly SeriesStyle[] = [
  { colour: LEAF, dash: undefined, mark: symbolCircle },
  { colour: BLOOM, dash: '7 5', mark: symbolSquare },
  { colour: '#2b5c9e', dash: '2 4', mark: symbolTriangle },
  { colour: '#8a5a00', dash: '10 4 2 4', mark: symbolDiamond },
  { colour: '#6d4a9c', dash: '14 5', mark: symbolStar },
];

/** With more series than there are styles the first come back: five lines are the most that anybody reads. */
export const styleOf = (index: number): SeriesStyle => SERIES[index % SERIES.length]!;
