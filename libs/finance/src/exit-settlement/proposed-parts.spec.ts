import fc from 'fast-check';
import { civilDate } from '#kernel';
import { OutflowDestination } from '#membership';
import { checkedBody } from '#cooperative';
import { type ExitSettlementDecision, exitSettlementPolicy } from './exit-settlement-policy.js';
import { proposedParts } from './proposed-parts.js';
import { settled, settlementLines, type SettlementParts } from './settlement-parts.js';

const own: SettlementParts = { startingCapital: 8000, solidarityFund: 2000, municipality: 0 };
const solidarity: SettlementParts = { startingCapital: 0, solidarityFund: 10_000, municipality: 0 };
const half: SettlementParts = { startingCapital: 0, solidarityFund: 5000, municipality: 5000 };
const table: ExitSettlementDecision = {
  rows: [{ destinations: ['OWN_ENTERPRISE', 'COMBINATION'], parts: own }],
  otherwise: half,
  endedTrial: solidarity,
  whileOnBenefit: 'MUNICIPAL_SETTLEMENT',
};
const anyParts = fc
  .tuple(fc.integer({ min: 0, max: 10_000 }), fc.integer({ min: 0, max: 10_000 }))
  .map(([a, b]): SettlementParts => {
    const [low, high] = a < b ? [a, b] : [b, a];
    return { startingCapital: low, solidarityFund: high - low, municipality: 10_000 - high };
  });

describe('the table of an exit', () => {
  it.each([
    ['OWN_ENTERPRISE', true, own],
    ['OWN_ENTERPRISE', false, { startingCapital: 0, solidarityFund: 2000, municipality: 8000 }],
    ['PAID_WORK', true, half],
    [null, false, solidarity],
  ] as const)('%s, benefit ended %s', (destination, hasBenefitEnded, parts) => {
    expect(proposedParts(table, { destination, hasBenefitEnded })).toEqual(parts);
  });

  it('makes a whole for every destination, and no starting capital for who is on benefit', () => {
    const tables = fc.record({
      rows: fc.array(
        fc.record({
          destinations: fc.array(fc.constantFrom(...Object.values(OutflowDestination)), { minLength: 1 }),
          parts: anyParts,
        }),
      ),
      otherwise: anyParts,
      endedTrial: anyParts.map((parts) => ({
        ...parts,
        startingCapital: 0,
        municipality: parts.municipality + parts.startingCapital,
      })),
      whileOnBenefit: fc.constantFrom('SOLIDARITY_FUND' as const, 'MUNICIPAL_SETTLEMENT' as const),
    });
    const destinations = fc.option(fc.constantFrom(...Object.values(OutflowDestination)));
    fc.assert(
      fc.property(tables, destinations, fc.boolean(), (any, destination, hasBenefitEnded) => {
        expect(checkedBody(exitSettlementPolicy.kind, any)).toEqual(any);
        const parts = proposedParts(any, { destination, hasBenefitEnded });
        expect(parts.startingCapital + parts.solidarityFund + parts.municipality).toBe(10_000);
        if (!hasBenefitEnded || destination === null) expect(parts.startingCapital).toBe(0);
      }),
    );
  });

  it('divides to the cent', () => {
    expect(settled(1001, half)).toEqual({ startingCapital: 0, solidarityFund: 501, municipality: 500 });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000_000_000 }), anyParts, (cents, parts) => {
        const lines = settlementLines(
          { account: 'THERMOMETER', memberId: 'm', cents },
          { parts, policy: 'p', decidedOn: civilDate('2026-01-01') },
        );
        expect(lines.reduce((sum, line) => sum + line.cents, 0)).toBe(0);
      }),
    );
  });

  it.each([
    [{ ...table, otherwise: { ...half, municipality: 4999 } }],
    [{ ...table, endedTrial: own }],
    [{ ...table, rows: [{ destinations: [], parts: half }] }],
    [{ ...table, whileOnBenefit: 'MEMBER' }],
  ])('is refused as %j', (body) => {
    expect(() => checkedBody(exitSettlementPolicy.kind, body)).toThrow(
      expect.objectContaining({ code: 'POLICY_BODY_INVALID' }),
    );
  });
});
