import type { TestApp } from '../harness/test-app.js';
import { COORDINATOR } from './demo-house.js';

interface Enterprise {
  readonly endsOn: string | null;
  readonly owners: readonly object[];
}

/** Of these people those who own nothing together with others: of whoever does it is asked whose a sale is. */
export async function soleOwners<P extends { readonly id: string }>(
  app: TestApp,
  people: readonly P[],
): Promise<P[]> {
  const asked = 'query ($id: ID!) { enterprises(memberId: $id) { endsOn owners { startsOn } } }';
  const alone: P[] = [];
  for (const person of people) {
    const enterprises: Enterprise[] = await app.ok(asked, { id: person.id }, { as: COORDINATOR });
    if (enterprises.every(({ endsOn, owners }) => endsOn !== null || owners.length < 2)) alone.push(person);
  }
  return alone;
}
