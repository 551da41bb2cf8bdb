import { elapsed, Steps } from './steps.js';

function paper(isTTY: boolean) {
  const said: string[] = [];
  return { isTTY, said, write: (text: string) => said.push(text) };
}

describe('Steps', () => {
  it('writes at most one line per ten percent where nothing can be written over', async () => {
    const page = paper(false);
    await new Steps(page, () => 0).run('Demo', async (progress) => {
      for (let done = 0; done <= 1000; done++) progress(done, 1000);
    });
    expect(page.said).toHaveLength(10);
    expect(page.said.at(0)).toBe('· Demo … 10 %\n');
    expect(page.said.at(-1)).toBe('✓ Demo (0.0 s)\n');
  });

  it('writes over one line on a terminal', async () => {
    const page = paper(true);
    await new Steps(page, () => 0).run('Demo', async (progress) => progress(1, 2));
    expect(page.said.join('').split('\n')).toHaveLength(2);
    expect(page.said.join('')).toContain('\r\x1b[K· Demo … 50 %');
  });

  it('marks a failed step and lets the failure through', async () => {
    const page = paper(false);
    await expect(new Steps(page).run('Demo', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(page.said.at(-1)).toMatch(/^✗ Demo/);
  });

  it.each([
    [49, '0.0 s'],
    [12_340, '12.3 s'],
    [59_960, '1 min 0 s'],
    [125_000, '2 min 5 s'],
  ])('tells %i milliseconds as %s', (milliseconds, text) => expect(elapsed(milliseconds)).toBe(text));
});
