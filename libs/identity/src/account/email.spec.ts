import { emailOf } from './email.js';

describe('emailOf', () => {
  it('keeps an address in one form', () => {
    expect(emailOf(' Samira@Scope.Example ', 'email')).toBe('samira@scope.example');
  });

  it.each([
    '',
    'samira',
    'samira@scope',
    '@scope.example',
    'sa mira@scope.example',
    'samira@scope.example,x@y.example',
    'samira@scope.example>',
    'a\u0000b@scope.example',
    `${'a'.repeat(65)}@scope.example`,
  ])('refuses %p and names the field', (text) => {
    expect(() => emailOf(text, 'officerEmail')).toThrow(
      expect.objectContaining({ code: 'EMAIL_INVALID', path: ['officerEmail'] }),
    );
  });
});
