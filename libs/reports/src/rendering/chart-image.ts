import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { printable } from './fonts.js';

/** A chart as an image for a document. What our fonts cannot draw is `□`, as in the text around it. */
export const chartImage = (chart: ReactElement): Uint8Array =>
  Buffer.from(printable(renderToStaticMarkup(chart)));
