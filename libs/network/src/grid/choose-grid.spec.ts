import { epsilonOf } from '../noise/epsilon.js';
import { chooseGrid, type GridCandidate as Candidate, type GridLine } from './choose-grid.js';

type GridCandidate = Candidate<'cooperative' | 'programme-type' | 'network-year'>;

const ONE = epsilonOf('1.0');

describe('the grid', () => {
  it('of 25 cooperatives with eight years of blocks of eleven is the network’s years', () => {
    // Five blocks each; two programme types, closed by year; about 175 entrants a year in the network.
    const candidates = [
      cooperative(blocks(125, 11)),
      programmeType(line(90), line(85)),
      networkYear(line(175), line(168)),
    ];
    expect(chooseGrid(candidates, 200)).toEqual({ grid: 'network-year', noiseP95BasisPoints: 179 });
  });

  it('of a network with 150 blocks of eleven is the cooperatives', () => {
    expect(chooseGrid([cooperative(blocks(150, 11)), networkYear(line(175))], 200).grid).toBe('cooperative');
  });

  it('is as coarse as its worst line needs', () => {
    const candidates = [cooperative(blocks(200, 12), blocks(20, 12)), programmeType(line(400), line(160))];
    expect(chooseGrid(candidates, 200)).toEqual({ grid: 'programme-type', noiseP95BasisPoints: 188 });
  });

  it('holds a line of exactly the limit', () => {
    expect(chooseGrid([programmeType(line(150)), networkYear(line(300))], 200).grid).toBe('programme-type');
    expect(chooseGrid([programmeType(line(149)), networkYear(line(300))], 200).grid).toBe('network-year');
  });

  it('falls back on the coarsest, and says how large the noise is', () => {
    const candidates = [cooperative(blocks(10, 11)), networkYear(line(60))];
    expect(chooseGrid(candidates, 200)).toEqual({ grid: 'network-year', noiseP95BasisPoints: 500 });
  });

  it('passes over a grid without lines, and refuses a network without any', () => {
    expect(chooseGrid([cooperative(), networkYear(line(60))], 200).grid).toBe('network-year');
    expect(() => chooseGrid([cooperative()], 200)).toThrow(RangeError);
  });
});

function line(n: number): GridLine {
  return { n, epsilons: [ONE] };
}

function blocks(count: number, size: number): GridLine {
  return { n: count * size, epsilons: Array.from({ length: count }, () => ONE) };
}

function cooperative(...lines: GridLine[]): GridCandidate {
  return { grid: 'cooperative', lines };
}

function programmeType(...lines: GridLine[]): GridCandidate {
  return { grid: 'programme-type', lines };
}

function networkYear(...lines: GridLine[]): GridCandidate {
  return { grid: 'network-year', lines };
}
