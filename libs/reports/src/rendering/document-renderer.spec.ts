import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DocumentRenderer, type TypstDocument } from './document-renderer.js';

const TEMPLATES = {
  'plain.typ': `#set document(title: "Plain")
#set text(font: ("Source Sans 3", "Noto Sans Arabic"), fallback: false, lang: sys.inputs.locale)
#json("/data.json").text`,
  'endless.typ': `#for i in range(100000) { for j in range(100000) { let x = i * j } }`,
  'broken.typ': `#nothing-by-this-name`,
  'outside.typ': `#read("../outside.txt")`,
  'unknown-font.typ': `#set document(title: "x"); #set text(font: "No Such Font")
A`,
  'no-alt.typ': `#set document(title: "x")
#image("/files/dot.svg")`,
};

describe('the renderer of documents', () => {
  let templates: string;
  let renderer: DocumentRenderer;

  beforeAll(async () => {
    templates = await mkdtemp(join(tmpdir(), 'opbloei-templates-'));
    await Promise.all(
      Object.entries(TEMPLATES).map(([name, source]) => writeFile(join(templates, name), source)),
    );
  });
  afterAll(() => rm(templates, { recursive: true }));
  beforeEach(() => {
    renderer = new DocumentRenderer({ templates });
  });
  afterEach(() => renderer.close());

  it('makes the same bytes from the same document, also in another process', async () => {
    const first = await renderer.render(plain('Goedemorgen'));
    const second = await renderer.render(plain('Goedemorgen'));
    await renderer.close();
    renderer = new DocumentRenderer({ templates });
    const third = await renderer.render(plain('Goedemorgen'));

    expect(Buffer.from(first).subarray(0, 5).toString()).toBe('%PDF-');
    expect(Buffer.from(second).equals(Buffer.from(first))).toBe(true);
    expect(Buffer.from(third).equals(Buffer.from(first))).toBe(true);
  });

  it('makes different bytes from different data', async () => {
    const [first, second] = await Promise.all([
      renderer.render(plain('een')),
      renderer.render(plain('twee')),
    ]);
    expect(Buffer.from(second).equals(Buffer.from(first))).toBe(false);
  });

  it('prints any text, also one that no font can draw', async () => {
    await expect(
      renderer.render(
        plain('👩‍👩‍👧 漢字 \u0000\ud800 a\u0301\u0627\u0301 \u202e\u2068x\u2069 \uFFFD\t\r\n 0️⃣ می‌خواهم'),
      ),
    ).resolves.toBeInstanceOf(Uint8Array);
  });

  it('kills a document over its time, says so by code, and goes on with the next', async () => {
    await renderer.close();
    // only the endless one takes that long, also where the machine is busy
    renderer = new DocumentRenderer({ templates, timeLimitMs: 10_000 });
    const endless = renderer.render({ ...plain(''), template: 'endless.typ' });
    const next = renderer.render(plain('daarna'));

    await expect(endless).rejects.toMatchObject({ code: 'REPORT_RENDER_TIMEOUT' });
    await expect(next).resolves.toBeInstanceOf(Uint8Array);
  });

  it('stops at once when its signal is aborted', async () => {
    const controller = new AbortController();
    const endless = renderer.render({ ...plain(''), template: 'endless.typ' }, controller.signal);
    controller.abort(new Error('no longer wanted'));
    await expect(endless).rejects.toThrow('no longer wanted');
    await expect(renderer.render(plain('x'), controller.signal)).rejects.toThrow('no longer wanted');
  });

  it('refuses what comes after it was closed', async () => {
    const endless = renderer.render({ ...plain(''), template: 'endless.typ' });
    const waiting = renderer.render(plain('x'));
    const outcomes = Promise.allSettled([endless, waiting]);
    await Promise.all([renderer.close(), renderer.close()]);
    expect((await outcomes).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    await expect(renderer.render(plain('x'))).rejects.toThrow('closed');
  });

  it.each([
    ['broken.typ', 'unknown variable'],
    ['outside.typ', 'access denied'],
    ['unknown-font.typ', 'unknown font family: no such font'],
    ['no-alt.typ', 'PDF/UA-1 error'],
    ['absent.typ', 'not found'],
  ])('says in words what is wrong with %s', async (template, words) => {
    const dot = Buffer.from(
      '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>',
    );
    await expect(renderer.render({ ...plain(''), template, files: { 'dot.svg': dot } })).rejects.toThrow(
      words,
    );
    await expect(renderer.render(plain('daarna'))).resolves.toBeInstanceOf(Uint8Array);
  });
});

function plain(text: string): TypstDocument {
  return { template: 'plain.typ', data: { text }, locale: 'nl', timestamp: new Date('2026-04-02T12:05:00Z') };
}
