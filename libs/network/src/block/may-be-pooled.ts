import type { NetworkPolicy } from '../policy/network-policy.js';

export type PoolingPolicy = Pick<
  NetworkPolicy,
  'pooledMinimumEntrants' | 'pooledMinimumCooperatives' | 'pooledLargestShareBasisPoints'
>;

/**
 * Whether people of several cooperatives may be shown as one line: enough people, enough cooperatives, and none so
 * large that the line is about that one.
 * @param sizes people of each cooperative in the line
 */
export function mayBePooled(sizes: readonly number[], policy: PoolingPolicy): boolean {
  const n = sizes.reduce((sum, size) => sum + size, 0);
  return (
    n >= policy.pooledMinimumEntrants &&
    sizes.length >= policy.pooledMinimumCooperatives &&
    Math.max(...sizes) * 10_000 <= n * policy.pooledLargestShareBasisPoints
  );
}
