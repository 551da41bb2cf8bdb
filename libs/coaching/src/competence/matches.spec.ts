import fc from 'fast-check';
import { newId } from '#kernel';
import { COMPETENCE_KINDS } from './kinds.js';
import { type Competence, matchesOf } from './matches.js';

const anyCompetence: fc.Arbitrary<Competence> = fc.record({
  id: fc.uuid(),
  memberId: fc.constantFrom('a', 'b', 'c', 'd'),
  isOffered: fc.boolean(),
  kind: fc.constantFrom(...COMPETENCE_KINDS.slice(0, 4)),
  words: fc.constant(''),
});
const all = fc.uniqueArray(anyCompetence, { selector: ({ id }) => id, maxLength: 30 });
const of = (competences: readonly Competence[], member: string) =>
  competences.filter(({ memberId }) => memberId === member);
const a = (memberId: string, isOffered: boolean, kind: Competence['kind']): Competence => ({
  id: newId(),
  memberId,
  isOffered,
  kind,
  words: '',
});

describe('matches', () => {
  it('bring neat work and making contacts together, who help each other first', () => {
    const own = [a('me', true, 'NEAT_WORK'), a('me', false, 'MAKING_CONTACTS')];
    const cook = a('cook', false, 'NEAT_WORK');
    const seller = [a('seller', true, 'MAKING_CONTACTS'), a('seller', false, 'NEAT_WORK')];
    const found = matchesOf(own, [cook, ...seller, a('other', true, 'COOKING')]);
    expect(found.map(({ theirs, isMutual }) => [theirs.memberId, isMutual])).toEqual([
      ['seller', true],
      ['seller', true],
      ['cook', false],
    ]);
  });

  it('are the same from both sides, and never with oneself', () => {
    fc.assert(
      fc.property(all, (competences) => {
        const pairs = new Set<string>();
        for (const member of ['a', 'b', 'c', 'd']) {
          for (const { theirs, own } of matchesOf(of(competences, member), competences)) {
            expect(theirs.memberId).not.toBe(member);
            for (const one of own) pairs.add(`${one.id} ${theirs.id}`);
          }
        }
        for (const pair of pairs) expect(pairs.has(pair.split(' ').reverse().join(' '))).toBe(true);
      }),
    );
  });

  it('are exactly what one side offers and the other seeks, of one kind', () => {
    fc.assert(
      fc.property(all, (competences) => {
        const own = of(competences, 'a');
        const found = new Set(matchesOf(own, competences).map(({ theirs }) => theirs.id));
        for (const theirs of competences) {
          const isMatch =
            theirs.memberId !== 'a' &&
            own.some((one) => one.kind === theirs.kind && one.isOffered === !theirs.isOffered);
          expect(found.has(theirs.id)).toBe(isMatch);
        }
      }),
    );
  });

  it('call two mutual exactly when both have something for the other', () => {
    fc.assert(
      fc.property(all, (competences) => {
        for (const { theirs, isMutual } of matchesOf(of(competences, 'a'), competences)) {
          const back = matchesOf(of(competences, theirs.memberId), of(competences, 'a'));
          expect(new Set(back.map((match) => match.theirs.isOffered)).size === 2).toBe(isMutual);
        }
      }),
    );
  });
});
