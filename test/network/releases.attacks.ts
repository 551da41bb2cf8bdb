import { ANALYST, type Attacked, figures, QUARTERS } from './an-attacked-network.js';
import { CONTRIBUTIONS } from '../harness/contributions.js';
import { flatRate } from './reader.js';

const MOST_DRAWS = 200;

/** What a reader tries who holds every release and may ask the API. */
export function attackReleases(attacked: () => Attacked): void {
  const releases = () => attacked().releases;
  const last = () => releases().at(-1)!;

  it('has something to attack', () => {
    expect(releases().map(({ quarter }) => quarter)).toEqual(QUARTERS);
    const kinds = new Set(last().cells.map(({ key }) => key.split('/')[0]));
    expect([...kinds].sort()).toEqual([
      'outflow-12',
      'outflow-24',
      'run-off',
      'step-up-12',
      'theme-programme',
      'theme-sector',
      'theme-source',
      'thermometer-12',
      'trial-success',
    ]);
    expect(last().money.length).toBeGreaterThan(3);
  });

  it('A1: nobody is in two blocks of a kind', async () => {
    const [worst] = await attacked().app.database.owner<{ most: number; people: number }>(
      `SELECT max(n)::int AS most, count(*)::int AS people FROM (SELECT count(*) AS n FROM ${CONTRIBUTIONS} c GROUP BY kind, person_hash) m`,
    );
    const [wrong] = await attacked().app.database.owner<{ count: number }>(
      `SELECT count(*)::int AS count FROM published.block b
         LEFT JOIN (SELECT kind, block_id, count(*) AS people FROM ${CONTRIBUTIONS} a GROUP BY 1, 2) c
           ON c.kind = b.kind AND c.block_id = b.id
        WHERE b.entrants <> coalesce(c.people, 0)`,
    );
    figures['A1'] = { memberships: worst!.people, most: worst!.most, blocksOfAnotherSize: wrong!.count };
    expect([worst!.most, wrong!.count]).toEqual([1, 0]);
  });

  it('A2, A5, A10, A14 and the others that are tried on each release: the certificate of each release says how far they came', async () => {
    for (const { quarter } of releases()) {
      const { checks } = await attacked().app.ok(
        'query ($quarter: String!) { releaseCertificate(quarter: $quarter) { passed checks { attack passed figure } } }',
        { quarter },
        { as: ANALYST },
      );
      for (const { attack, passed, figure } of checks) {
        expect([quarter, attack, passed]).toEqual([quarter, attack, true]);
        if (['A2', 'A5', 'A10', 'A14'].includes(attack)) figures[attack] = JSON.parse(figure);
      }
    }
    expect(figures['A2']!['smallestPeople']).toBeGreaterThanOrEqual(10);
    expect(figures['A2']!['smallestCooperatives']).toBeGreaterThanOrEqual(5);
    expect(Number(figures['A10']!['epsilonMost'])).toBeLessThanOrEqual(4);
  });

  it('A3: the difference of any two totals is the cells that came between them', () => {
    let [pairs, farthest, moved] = [0, 0, 0];
    for (const [j, later] of releases().entries())
      for (const earlier of releases().slice(0, j)) {
        const now = new Map(later.cells.map((cell) => [cell.key, cell]));
        const before = new Set(earlier.cells.map(({ key }) => key));
        moved += earlier.cells.filter(
          ({ key, n, count }) => now.get(key)?.n !== n || now.get(key)?.count !== count,
        ).length;
        for (const total of later.totals) {
          const same = earlier.totals.find(({ key }) => key === total.key);
          if (!total.of || !same?.of) continue;
          const gained = total.of.filter((key) => !before.has(key)).map((key) => now.get(key)!);
          const sum = (of: 'n' | 'count') => gained.reduce((so, cell) => so + cell[of], 0);
          pairs += 1;
          farthest = Math.max(
            farthest,
            Math.abs(total.n - same.n - sum('n')),
            Math.abs(total.count - same.count - sum('count')),
            Math.abs(total.draws - same.draws - gained.length),
          );
        }
      }
    figures['A3'] = { pairsOfTotals: pairs, farthestFromNewCells: farthest, cellsMoved: moved };
    expect(pairs).toBeGreaterThan(5);
    expect([farthest, moved]).toEqual([0, 0]);
  });

  it('A4: no selection by anything but a listed key, one or several', async () => {
    const keys = await attacked().app.database.owner<{ key: string }>(
      'SELECT key FROM published.publication_figure WHERE quarter = $1 ORDER BY key LIMIT 6',
      [last().quarter],
    );
    const [a, b, c] = keys.map(({ key }) => key);
    const answers = new Set<string>();
    const unlisted = [
      `${a},${b}`,
      `${a} ${b}`,
      `${a}-${b}`,
      `${a}+${b}+${c}`,
      `${a}&${b}&${c}`,
      `!${a}`,
      `not ${a}`,
      `${a}/`,
      '%',
      '*',
      'outflow-12/%',
      'all',
      'outflow-12',
      'outflow-12/00000000-0000-7000-8000-000000000000',
      '',
      "' OR true --",
    ];
    for (const key of unlisted) {
      const { data, errors } = await ask(key);
      expect([key, errors?.map(({ extensions }) => extensions.code)]).toEqual([key, ['NOT_FOUND']]);
      const message = errors!.map((error) => error.message).join();
      answers.add(JSON.stringify({ data, message }));
    }
    expect((await ask(a!)).errors).toBeUndefined();
    // an answer that differs would tell which keys come near
    expect(answers.size).toBe(1);
    const schema = await attacked().app.gql(
      '{ query: __type(name: "Query") { fields { name args { name } } } }',
      {},
      { as: ANALYST },
    );
    const fields = schema.data.query.fields as { name: string; args: { name: string }[] }[];
    const selectors = fields
      .filter(({ name }) => /^(publication|publications|publishedFigure|releaseCertificate)$/.test(name))
      .flatMap(({ args }) => args.map(({ name }) => name));
    expect([...new Set(selectors)].sort()).toEqual(['after', 'before', 'first', 'key', 'last', 'quarter']);
    figures['A4'] = { selectorsTried: unlisted.length, answered: 0, differentAnswers: answers.size };
  });

  it('A13: what is public of a cooperative matches no cell that is about few', async () => {
    const cooperatives = await attacked().app.database.owner<{ id: string }>(
      'SELECT tenant_id AS id FROM published.cooperative',
    );
    // whatever is joined on a region, a sector or a source ends at a listed cell with that label: there is no finer one
    const labelled = last().cells.filter(({ label }) => label !== null);
    const fewestPeople = Math.min(...labelled.map(({ n }) => n));
    const fewest = Math.min(
      ...labelled.map((cell) => cell.cooperatives!),
      ...last().money.map((one) => one.cooperatives),
    );
    for (const { id } of cooperatives) expect(last().body).not.toContain(id);
    figures['A13'] = { cellsWithALabel: labelled.length, fewestPeople, fewestCooperatives: fewest };
    expect(fewestPeople).toBeGreaterThanOrEqual(10);
    expect(fewest).toBeGreaterThanOrEqual(5);
  });

  it('A16: a reader of the exported text computes the same figures', () => {
    let [computed, farthest] = [0, 0];
    const byKey = new Map(last().cells.map((cell) => [cell.key, cell]));
    for (const { n, count, rate, of } of last().totals) {
      // the noise of a line of thousands is beyond so plain a reader
      if (!of || of.length > MOST_DRAWS) continue;
      const epsilons = of.map((key) => byKey.get(key)!.epsilon);
      farthest = Math.max(farthest, Math.abs(flatRate(count, n, epsilons).mean - rate.rate));
      computed += 1;
    }
    for (const { n, count, epsilon, rate } of last().cells.filter(({ key }) => key.startsWith('theme-'))) {
      const { mean, below } = flatRate(count, n, [epsilon]);
      farthest = Math.max(farthest, Math.abs(mean - rate!.rate));
      if (n <= 120)
        farthest = Math.max(
          farthest,
          Math.abs(below(rate!.lower) - 0.05),
          Math.abs(below(rate!.upper) - 0.95),
        );
      computed += 1;
    }
    figures['A16'] = { figures: computed, farthest: farthest.toExponential(1) };
    expect(computed).toBeGreaterThan(5);
    expect(farthest).toBeLessThan(1e-9);
  });

  const ask = (key: string) =>
    attacked().app.gql(
      'query ($quarter: String!, $key: String!) { publishedFigure(quarter: $quarter, key: $key) { figure } }',
      { quarter: last().quarter, key },
      { as: ANALYST },
    );
}
