import fc from 'fast-check';
import { civilDate, DomainError } from '#kernel';
import { type AdmissionRecord, isWon, requireAdmission } from './admission-rules.js';

const DAY = civilDate('2026-06-01');
const record = (part: Partial<AdmissionRecord>): AdmissionRecord => ({
  kind: 'MEMBERS',
  decidedOn: DAY,
  isAdmitted: true,
  votesFor: null,
  votesAgainst: null,
  abstained: null,
  ...part,
});
const codeOf = (check: () => unknown): string | null => {
  try {
    check();
    return null;
  } catch (error) {
    return (error as DomainError).code;
  }
};

describe('a vote on an admission', () => {
  it('is won by more votes for than against; who abstains changes nothing', () => {
    const votes = fc.nat({ max: 10_000 });
    fc.assert(
      fc.property(votes, votes, votes, (votesFor, votesAgainst, abstained) => {
        fc.pre(votesFor + votesAgainst > 0);
        expect(isWon({ votesFor, votesAgainst, abstained })).toBe(votesFor > votesAgainst);
        expect(isWon({ votesFor, votesAgainst: votesFor, abstained: 1 })).toBe(false);
      }),
    );
  });

  it.each([
    [-1, 2, 0],
    [0, 0, 0],
    [10_001, 0, 0],
  ])('of %d, %d and %d cannot be', (votesFor, votesAgainst, abstained) => {
    expect(codeOf(() => isWon({ votesFor, votesAgainst, abstained }))).toBe('VOTES_IMPOSSIBLE');
  });
});

describe('an admission', () => {
  it('rests on the decision that the policy asks for, the last one recorded, taken by the day', () => {
    const admit = (body: 'COORDINATOR' | 'BOARD' | 'MEMBERS', ...records: AdmissionRecord[]) =>
      codeOf(() => requireAdmission(body, records, DAY));
    expect(admit('COORDINATOR')).toBeNull();
    expect(admit('MEMBERS')).toBe('ADMISSION_VOTE_MISSING');
    expect(admit('MEMBERS', record({ kind: 'BOARD' }))).toBe('ADMISSION_VOTE_MISSING');
    expect(admit('MEMBERS', record({ decidedOn: civilDate('2026-06-02') }))).toBe('ADMISSION_VOTE_MISSING');
    expect(admit('MEMBERS', record({ isAdmitted: false }))).toBe('VOTE_LOST');
    expect(admit('MEMBERS', record({ isAdmitted: false }), record({}))).toBeNull();
    expect(admit('MEMBERS', record({}), record({ isAdmitted: false }))).toBe('VOTE_LOST');
    expect(admit('BOARD', record({}))).toBe('BOARD_DECISION_MISSING');
    expect(admit('BOARD', record({ kind: 'BOARD', isAdmitted: false }))).toBe('BOARD_DECLINED');
    expect(admit('BOARD', record({ kind: 'BOARD' }))).toBeNull();
  });
});
