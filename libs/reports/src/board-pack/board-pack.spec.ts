import '../messages.js';
import { civilDate } from '#kernel';
import { aCover } from '../municipality-account/account.fixture.js';
import { DocumentRenderer } from '../rendering/document-renderer.js';
import type { PrintedSection } from '../sheet/printed-sheet.js';
import { boardDocument, boardSections } from './board-pack.js';
import type { FrozenBoardPack } from './frozen-board-pack.js';
import { aQuarter, aQuietQuarter } from './board-pack.fixture.js';

const AS_OF = civilDate('2026-04-02');
const sectionsOf = (frozen: FrozenBoardPack) => boardSections(frozen, AS_OF, 'nl');

describe('the quarter for the board', () => {
  it('is signals, deadlines, people, outcomes and money', () => {
    expect(sectionsOf(aQuarter).map(({ heading, rows, chart }) => [heading, rows.length, !!chart])).toEqual([
      ['Signalen', 2, false],
      ['Termijnen', 2, false],
      ['Leden en proefperiodes', 8, true],
      ['Waar mensen heen gingen', 1, false],
      ['Uitkomsten', 8, false],
      ['Stappen op de ladder', 1, false],
      ['Resultaat', 4, true],
      ['Thermometers samen', 6, false],
      ['Facturen die open staan', 2, false],
      ['Investeringen waarover is besloten', 2, false],
    ]);
  });

  it('counts deadlines by how urgent they are, without the kinds in which none waits', () => {
    expect(sectionsOf(aQuarter)[1]!.rows).toEqual([
      ['Beslissen over de proefperiode', 1, 0, 0, 2],
      ['Nazorg na vertrek', 0, 3, 0, 0],
    ]);
  });

  it('draws the months of its table, a loss among them', () => {
    const result = sectionsOf(aQuarter)[6]!;
    expect(result.rows.map((row) => row.slice(1))).toEqual([
      [900_00, -400_00, 500_00],
      [0, 0, 0],
      [100_00, -850_00, -750_00],
      [1_000_00, -1_250_00, -250_00],
    ]);
    const { files, data } = boardDocument(aQuarter, aCover, 'nl');
    const printed = (data as { sections: (PrintedSection & { chart: { file: string } | null })[] })
      .sections[6]!;
    const svg = Buffer.from(files![printed.chart!.file]!).toString();
    expect(svg.replaceAll('\u00a0', ' ')).toContain('€ −800');
  });

  it('draws nothing of a quarter in which nothing happened, and says so', () => {
    const quiet = sectionsOf(aQuietQuarter);
    expect(quiet.filter(({ chart }) => chart !== null)).toEqual([]);
    expect(quiet.filter(({ rows }) => rows.length === 0).map(({ note }) => note)).toEqual([
      'Hier staat niets open.',
      'In dit kwartaal vertrok niemand.',
      'In dit kwartaal is over geen investering besloten.',
    ]);
  });

  it.each(['nl', 'en'] as const)('is PDF/UA in %s, whatever somebody typed', async (locale) => {
    const renderer = new DocumentRenderer();
    const print = (frozen: FrozenBoardPack) =>
      renderer.render({ ...boardDocument(frozen, aCover, locale), locale, timestamp: aCover.madeAt });
    const [full, quiet, again] = [await print(aQuarter), await print(aQuietQuarter), await print(aQuarter)];
    await renderer.close();
    for (const pdf of [full, quiet]) expect(Buffer.from(pdf).subarray(0, 5).toString()).toBe('%PDF-');
    expect(Buffer.from(again).equals(Buffer.from(full))).toBe(true);
  });
});
