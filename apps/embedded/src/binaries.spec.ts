import { findBinaries } from './binaries.js';

describe('findBinaries', () => {
  it('finds programs that run on this machine', () => {
    expect(findBinaries().version).toMatch(/^18\./);
  });

  it.each([
    ['aix', 'ppc64'],
    ['linux', 'riscv64'],
    ['darwin', process.platform === 'darwin' ? 'ppc64' : 'arm64'],
  ])('names DATABASE_URL as the way out on %s %s', (platform, arch) => {
    expect(() => findBinaries(platform, arch)).toThrow(/DATABASE_URL/);
  });
});
