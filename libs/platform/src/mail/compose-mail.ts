import { type Locale, text } from '../messages/messages.js';
import { type MailKind, type MailParams, sentencesOf } from './mail-kind.js';

/** A mail as it goes out, for who reads plain text and for who reads HTML; both say the same. */
export interface ComposedMail {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/**
 * Turns a kind, a language and parameters into a mail. Pure. Paragraphs of the sentence `…_TEXT` are parted by an empty
 * line. A parameter stands on one line, so it cannot end a header; in HTML it is text, whatever signs are in it.
 */
export function composeMail(
  kind: MailKind,
  locale: Locale,
  parameters: MailParams,
  link: string | null,
): ComposedMail {
  const codes = sentencesOf(kind);
  const told = Object.fromEntries(
    Object.entries(parameters).map(([name, value]) => [
      name,
      typeof value === 'string' ? oneLine(value) : value,
    ]),
  );
  const say = (code: string) => text(code, locale, told);
  const subject = oneLine(say(codes.subject));
  const paragraphs = say(codes.text).split(/\n\s*\n/);
  const footer = say('MAIL_FOOTER');
  const target = codes.link && link ? { words: say(codes.link), link } : null;
  return {
    subject,
    text:
      [...paragraphs, ...(target ? [`${target.words}:\n${target.link}`] : []), `--\n${footer}`].join('\n\n') +
      '\n',
    html: page(locale, subject, [
      ...paragraphs.map((paragraph) => `<p>${escaped(paragraph)}</p>`),
      ...(target ? [`<p><a href="${escaped(target.link)}">${escaped(target.words)}</a></p>`] : []),
      `<p><small>${escaped(footer)}</small></p>`,
    ]),
  };
}

/** One column of text that a screen reader reads from top to bottom, in the reader's own letters and colours. */
function page(locale: Locale, title: string, blocks: readonly string[]): string {
  return `<!doctype html>
<html lang="${locale}">
<head><meta charset="utf-8"><title>${escaped(title)}</title></head>
<body style="font-family: sans-serif; font-size: 16px; line-height: 1.5; max-width: 36em">
${blocks.join('\n')}
</body>
</html>
`;
}

/** Without line ends and other control characters. */
function oneLine(value: string): string {
  return value.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(value: string): string {
  return value.replace(/[&<>"']/g, (sign) => ENTITIES[sign]!);
}
