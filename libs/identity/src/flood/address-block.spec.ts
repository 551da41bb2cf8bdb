import { addressBlock } from './address-block.js';

describe('the block of an address', () => {
  it.each([
    ['192.0.2.7', '192.0.2.7'],
    ['::ffff:192.0.2.7', '192.0.2.7'],
    ['2001:db8:0:5::7', '2001:db8:0:5'],
    ['2001:0db8:0000:0005:aaaa:bbbb:cccc:dddd', '2001:db8:0:5'],
    ['2001:db8::7', '2001:db8:0:0'],
    ['FE80::1%eth0', 'fe80:0:0:0'],
    ['::1', '0:0:0:0'],
  ])('of %s is %s', (address, block) => {
    expect(addressBlock(address)).toBe(block);
  });
});
