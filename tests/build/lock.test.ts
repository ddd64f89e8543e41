import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

interface LockedPackage {
  optionalDependencies?: Record<string, string>;
  peerDependenciesMeta?: Record<string, { optional?: boolean }>;
  dev?: boolean;
}
interface Lock {
  packages: Record<string, LockedPackage>;
}

/** Names that a package asks for optionally and that the lock does not hold, as `package → name`. */
function absentOptional({ packages }: Lock): string[] {
  const held = new Set(Object.keys(packages).map((path) => path.replace(/^.*node_modules\//, '')));
  return Object.entries(packages).flatMap(([path, { optionalDependencies }]) =>
    Object.keys(optionalDependencies ?? {})
      .filter((name) => !held.has(name))
      .map((name) => `${path} → ${name}`),
  );
}

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as Lock;

describe('package-lock.json', () => {
  test('holds every platform package, so that npm ci works on every platform', () => {
    // A lock written where one of them could not be had is refused elsewhere.
    expect(absentOptional(lock)).toEqual([]);
  });

  test('the guard sees a platform package that is not there', () => {
    const packages = {
      'node_modules/a': { optionalDependencies: { 'a-linux': '1', 'a-win': '1' } },
      'node_modules/a-win': {},
    };
    expect(absentOptional({ packages })).toEqual(['node_modules/a → a-linux']);
  });

  test('names no address to fetch from, and nothing is needed at run time', () => {
    expect(JSON.stringify(lock)).not.toContain('"resolved":');
    const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Record<string, unknown>;
    expect(manifest.dependencies ?? {}).toEqual({});
  });
});
