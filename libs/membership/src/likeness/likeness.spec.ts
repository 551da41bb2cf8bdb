import fc from 'fast-check';
import { type Comparable, foldedName, foldedPhone, likeness } from './likeness.js';

const person = (name: string, more: Partial<Comparable> = {}): Comparable => {
  const [givenName = '', ...family] = name.split(' ');
  return { givenName, familyName: family.join(' '), email: null, phone: null, ...more };
};

describe('a folded name', () => {
  it.each([
    ['Zoë van der Meer', 'Zoe Meer'],
    ['ANDRÉ DE BOER', 'andre boer'],
    ["Piet van 't Hof", 'Piet Hof'],
    ['Fatma Yıldız-Demir', 'Demir Fatma Yildiz'],
    ['Łukasz Strauß', 'lukasz strauss'],
    ['IJsbrand Vos', 'Ĳsbrand Vos'],
    ['Tesfay Haile', 'Haile Tesfay'],
  ])('makes %s and %s one', (one, other) => {
    expect(foldedName(one)).toEqual(foldedName(other));
  });

  it('keeps small words where there are no others', () => {
    expect(foldedName('De La')).toEqual(['de', 'la']);
  });
});

describe('a folded telephone number', () => {
  it.each(['06 1234 5678', '+31 6 12345678', '0031 (0)6-12345678'])('takes %s for the same', (phone) => {
    expect(foldedPhone(phone)).toBe('612345678');
  });

  it.each([null, '', '112', '212 34 56'])('says nothing of %s', (phone) => {
    expect(foldedPhone(phone)).toBeNull();
  });
});

describe('the likeness of two persons', () => {
  it.each([
    ['Samira de Wit', 'samira Wit', ['SAME_NAME']],
    ['Samira de Wit', 'Samira de Witt', ['SIMILAR_NAME']],
    ['Samira de Wit', 'Smaira de Wit', ['SIMILAR_NAME']],
    ['Samira de Wit', 'Samina de Wit', ['SIMILAR_NAME']],
    ['Jan Vos', 'Jan Bos', []],
    ['Samira de Wit', 'Samuel de Wit', []],
  ])('of %s and %s: %j', (one, other, grounds) => {
    expect(likeness(person(one), person(other))).toEqual(grounds);
  });

  it('is in an address or a number too, whatever the name', () => {
    const one = person('Samira de Wit', { email: 'Samira@post.example', phone: '06 12345678' });
    const other = person('Ada Bakker', { email: ' samira@post.example', phone: '+31612345678' });
    expect(likeness(one, other)).toEqual(['SAME_EMAIL', 'SAME_PHONE']);
  });

  it('is in nothing where nothing was given', () => {
    const nobody = (email: string | null, phone: string | null) => ({ email, phone });
    expect(likeness(person('Ada Bakker', nobody('', '')), person('Bo Smit', nobody('', '')))).toEqual([]);
    expect(likeness(person('Ada Bakker', nobody(null, null)), person('Bo Smit', nobody(null, null)))).toEqual(
      [],
    );
  });

  // few letters, accents and small words, so that two that are made at random are often nearly the same
  const word = fc.stringMatching(/^[a-céèïo]{1,9}$/);
  const anybody = fc.record({
    givenName: word,
    familyName: fc.tuple(fc.constantFrom('', 'de ', 'van der '), word).map((parts) => parts.join('')),
    email: fc.option(fc.constantFrom('a@x.example', 'b@x.example'), { nil: null }),
    phone: fc.option(fc.constantFrom('0612345678', '+31 6 12345678', '015-2123456'), { nil: null }),
  });

  it('does not depend on who is named first', () => {
    fc.assert(fc.property(anybody, anybody, (a, b) => expect(likeness(a, b)).toEqual(likeness(b, a))));
  });

  it('is there between a person and themselves', () => {
    fc.assert(fc.property(anybody, (a) => expect(likeness(a, a)).toContain('SAME_NAME')));
  });

  it('looks through case and accents', () => {
    const loud = ({ givenName, familyName, ...contact }: Comparable) => ({
      givenName: givenName.toUpperCase().normalize('NFD'),
      familyName: familyName.replace(/[éè]/g, 'e').replace(/ï/g, 'i').toUpperCase(),
      email: contact.email?.toUpperCase() ?? null,
      phone: contact.phone,
    });
    fc.assert(fc.property(anybody, anybody, (a, b) => expect(likeness(loud(a), b)).toEqual(likeness(a, b))));
  });
});
