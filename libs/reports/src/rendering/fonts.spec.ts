import { readFileSync } from 'node:fs';
import { characterCoverage } from './character-coverage.js';
import { FONT_FILES, PLAIN_TEXT, printable } from './fonts.js';

describe('what our fonts can print', () => {
  it.each([
    'Thermometeroverzicht € −1.234,56 · “coöperatie” – ’s-Gravenhage',
    'Łukasz Şükrü Việt Ελένη Оксана',
    'أحمد عبد الرحمن',
    'می‌خواهم',
    'regel een\nregel twee',
    '#read("/etc/passwd") $x$ *a* @b \\ <c>',
  ])('keeps %j as it is', (text) => {
    expect(printable(text)).toBe(text);
  });

  it('shows one box for each character that no font has', () => {
    expect(printable('Feest 🎈👩‍👩‍👧 漢字')).toBe('Feest □□ □□');
  });

  it('drops what cannot be seen and evens out line ends and tabs', () => {
    expect(printable('a\u0000b\u202Ec\ud800d\r\ne\tf')).toBe('abcd\ne f');
  });

  it('takes letters that were typed in two parts as one', () => {
    expect(printable('cooperatie e\u0301e\u0301n')).toBe('cooperatie één');
  });

  it('takes a short cut only for characters that the Latin fonts draw', () => {
    const fonts = FONT_FILES.slice(0, 2).map((file) => characterCoverage(readFileSync(file)));
    for (let code = 0; code <= 0xffff; code += 1) {
      if (code !== 0x0a && PLAIN_TEXT.test(String.fromCharCode(code))) {
        expect(fonts.every((font) => font.has(code)) || code).toBe(true);
      }
    }
  });

  it('refuses a file that is no font', () => {
    expect(() => characterCoverage(Buffer.alloc(64))).toThrow('no table cmap');
  });

  it('knows that the Arabic font has no Latin capitals to lend', () => {
    const [latin, , arabic] = FONT_FILES.map((file) => characterCoverage(readFileSync(file)));
    expect(latin?.has(0x41)).toBe(true);
    expect(latin?.has(0x0627)).toBe(false);
    expect(arabic?.has(0x0627)).toBe(true);
  });
});
