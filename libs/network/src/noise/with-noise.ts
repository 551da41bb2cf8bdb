import { sampleDiscreteLaplace } from './discrete-laplace.js';
import { epsilonOf } from './epsilon.js';

/** The one moment at which a count meets its noise; the exact count goes no further than this line. */
export function withNoise(exact: number, epsilon: string): number {
  return exact + sampleDiscreteLaplace(epsilonOf(epsilon));
}
