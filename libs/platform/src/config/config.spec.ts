import { readConfig } from './config.js';

const SETTINGS = {
  DATABASE_URL: 'postgresql://app@localhost/opbloei',
  FILES_DIR: '/files',
  MASTER_KEY: Buffer.alloc(32).toString('base64'),
};
const PRODUCTION = {
  ...SETTINGS,
  NODE_ENV: 'production',
  REDIS_URL: 'redis://localhost',
  PUBLIC_URL: 'https://opbloei.example',
};

describe('the settings for mail', () => {
  it('choose between a server, a folder and nothing', () => {
    const SMTP_URL = 'smtps://me:secret@mail.example';
    expect(readConfig(SETTINGS).mail).toEqual({ kind: 'OFF' });
    expect(readConfig({ ...SETTINGS, SMTP_URL, MAIL_FROM: 'Opbloei <mail@opbloei.example>' }).mail).toEqual({
      kind: 'SMTP',
      url: SMTP_URL,
      from: 'Opbloei <mail@opbloei.example>',
    });
    expect(readConfig({ ...SETTINGS, MAIL_DIR: '/mail' }).mail).toMatchObject({
      kind: 'KEPT',
      folder: '/mail',
    });
    expect(readConfig({ ...PRODUCTION, MAIL_DIR: '/mail', OPBLOEI_DEMO: '1' }).mail.kind).toBe('KEPT');
  });

  it.each([
    [{ ...SETTINGS, SMTP_URL: 'smtp://mail.example' }, 'MAIL_FROM: is missing'],
    [{ ...SETTINGS, SMTP_URL: 'https://mail.example', MAIL_FROM: 'a@b.example' }, 'SMTP_URL:'],
    [{ ...SETTINGS, MAIL_DIR: '/m', SMTP_URL: 'smtp://mail.example', MAIL_FROM: 'a@b.example' }, 'MAIL_DIR:'],
    [{ ...SETTINGS, MAIL_DIR: '/m', MAIL_FROM: 'a@b.example\r\nBcc: c@d.example' }, 'MAIL_FROM:'],
    [{ ...PRODUCTION, MAIL_DIR: '/mail' }, 'MAIL_DIR: kept mails hold links that work'],
  ])('refuse %p: %s', (settings, problem) => {
    expect(() => readConfig(settings)).toThrow(problem);
  });
});
