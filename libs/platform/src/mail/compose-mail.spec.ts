import { registerMessages } from '../messages/messages.js';
import { composeMail } from './compose-mail.js';
import type { MailKind } from './mail-kind.js';
import '../messages.js';

registerMessages({
  nl: {
    MAIL_HELLO_YOU_SUBJECT: 'Dag {name}',
    MAIL_HELLO_YOU_TEXT: 'Dag {name}.\n\nEr {days, plural, one {is nog # dag} other {zijn nog # dagen}}.',
    MAIL_HELLO_YOU_LINK: 'Bekijken',
  },
  en: {
    MAIL_HELLO_YOU_SUBJECT: 'Hello {name}',
    MAIL_HELLO_YOU_TEXT: 'Hello {name}.\n\n{days, plural, one {# day} other {# days}} left.',
    MAIL_HELLO_YOU_LINK: 'Look',
  },
});
const HELLO: MailKind = { kind: 'hello-you', path: () => '/', hasSecret: false };
const LINK = 'https://opbloei.example/a?b=1&c=2';

describe('the words of a mail', () => {
  it('stand in the language of the reader, as text and as HTML that say the same', () => {
    const mail = composeMail(HELLO, 'nl', { name: 'Samira', days: 1 }, LINK);
    expect(mail.subject).toBe('Dag Samira');
    expect(mail.text).toBe(
      `Dag Samira.\n\nEr is nog 1 dag.\n\nBekijken:\n${LINK}\n\n--\nDeze mail komt van Opbloei. Op dit adres leest niemand mee: antwoorden kan niet.\n`,
    );
    expect(mail.html).toContain('<html lang="nl">');
    expect(mail.html).toContain('<title>Dag Samira</title>');
    expect(mail.html).toContain('<p>Er is nog 1 dag.</p>');
    expect(mail.html).toContain('<a href="https://opbloei.example/a?b=1&amp;c=2">Bekijken</a>');
    expect(composeMail(HELLO, 'en', { name: 'Samira', days: 3 }, LINK).text).toContain('3 days left.');
  });

  it('are never more than words, whatever somebody calls himself', () => {
    const name = '<img src=x>"\r\nBcc: all@opbloei.example\r\n\r\n\u2028{days}';
    const mail = composeMail(HELLO, 'nl', { name, days: 2 }, LINK);
    expect(mail.subject).toBe('Dag <img src=x>" Bcc: all@opbloei.example {days}');
    expect(mail.html).not.toContain('<img');
    expect(mail.html).toContain('&lt;img src=x&gt;&quot; Bcc: all@opbloei.example {days}');
    expect(mail.text.split('\n\n')).toHaveLength(4);
  });
});
