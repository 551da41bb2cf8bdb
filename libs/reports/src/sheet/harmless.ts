/** What a spreadsheet takes for the beginning of a formula; with the full-width forms, which some fold into these. */
const FORMULA_START = /^[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/;
/** The same behind what a program that is set to another language takes for the end of a cell, in the middle of the text. */
const FORMULA_WITHIN = /([,;\t\r\n][^\S\t\r\n]*)(?=[=+\-@\uFF1D\uFF0B\uFF0D\uFF20])/g;

/** Text that no program that opens a CSV file computes: what could begin a formula has an apostrophe before it. */
export function harmlessText(text: string): string {
  const harmless = text.replace(FORMULA_WITHIN, "$1'");
  // blanks before it are passed over by some programs
  return FORMULA_START.test(text) || FORMULA_START.test(text.trimStart()) ? `'${harmless}` : harmless;
}

/** What XML cannot hold; nobody types it, and a file that was copied from may have it. */
const NO_XML = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

export const xmlText = (text: string): string => text.replace(NO_XML, '');
