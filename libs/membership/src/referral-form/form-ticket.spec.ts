import { checkTicket, formTicket } from './form-ticket.js';

const key = Buffer.alloc(32, 1);
const opened = new Date('2026-07-01T10:00:00Z');
const after = (seconds: number) => new Date(opened.getTime() + seconds * 1000);
const ticket = formTicket(key, 'scope', opened);
const refusal = (code: string) => expect.objectContaining({ code, path: ['ticket'] });

describe('the ticket of a form', () => {
  it.each([3, 60, 12 * 3600])('is good after %d seconds', (seconds) => {
    expect(() => checkTicket(key, 'scope', ticket, after(seconds))).not.toThrow();
  });

  it.each([-60, 0, 2.9])('is too fresh after %d seconds', (seconds) => {
    expect(() => checkTicket(key, 'scope', ticket, after(seconds))).toThrow(refusal('FORM_TOO_FAST'));
  });

  it('is old after twelve hours', () => {
    expect(() => checkTicket(key, 'scope', ticket, after(12 * 3600 + 1))).toThrow(refusal('FORM_EXPIRED'));
  });

  it.each([
    ['of another form', formTicket(key, 'pangea', opened)],
    ['signed by somebody else', formTicket(Buffer.alloc(32, 2), 'scope', opened)],
    ['with another moment', `${after(-9).getTime().toString(36)}.${ticket.split('.')[1]}`],
    ['that is none', 'Tekst'],
    ['that is empty', ''],
  ])('is no good %s', (_how, other) => {
    expect(() => checkTicket(key, 'scope', other, after(60))).toThrow(refusal('FORM_EXPIRED'));
  });
});
