import { isSameOutside, linkedPackages } from './package-lock';

const LEFT_PAD = { version: '1.0.0', integrity: 'sha512-a' };
const LOCK = {
  packages: {
    '': { version: '0.1.0' },
    'node_modules/left-pad': LEFT_PAD,
    'node_modules/@medclear/domain': { resolved: 'packages/domain', link: true },
    'packages/domain': { version: '0.1.0' },
  },
};

describe('a package lock', () => {
  it('names the packages of the workspace and their folders', () => {
    expect(linkedPackages(LOCK)).toEqual([{ name: '@medclear/domain', place: 'packages/domain' }]);
  });

  it('is the same outside where only packages of the workspace differ', () => {
    const packages = {
      'node_modules/@medclear/later': { resolved: 'packages/later', link: true },
      'packages/later': { version: '0.1.0' },
      ...LOCK.packages,
    };
    expect(isSameOutside(LOCK, { packages })).toBe(true);
  });

  it.each([
    ['another version', { 'node_modules/left-pad': { ...LEFT_PAD, version: '1.0.1' } }],
    ['one package more', { 'node_modules/right-pad': LEFT_PAD }],
    ['a version of its own for one package', { 'packages/domain/node_modules/left-pad': LEFT_PAD }],
  ])('is not the same with %s', (_what, packages) => {
    expect(isSameOutside(LOCK, { packages: { ...LOCK.packages, ...packages } })).toBe(false);
  });
});
