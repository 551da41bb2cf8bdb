import { rolePassword } from './role-password.js';

const key = Buffer.alloc(32, 7);

describe('rolePassword', () => {
  it('is the same for the same key and role, whether the key comes as bytes or base64', () => {
    expect(rolePassword(key, 'app')).toBe(rolePassword(key.toString('base64'), 'app'));
    expect(rolePassword(key, 'app')).toMatch(/^[\w-]{43}$/);
  });

  it('differs between roles and between keys', () => {
    const passwords = [
      rolePassword(key, 'app'),
      rolePassword(key, 'relay'),
      rolePassword(Buffer.alloc(32, 8), 'app'),
    ];
    expect(new Set(passwords).size).toBe(3);
  });
});
