import type { Installed } from './locked.ts';

/** Licences that let a city use, change and pass on the whole. */
const ALLOWED: ReadonlySet<string> = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MIT-0',
  // Its files stay under it; what uses them does not.
  'MPL-2.0',
  'OFL-1.1',
  'Python-2.0',
  'Unlicense',
  'WTFPL',
  'Zlib',
]);

/** Packages whose licence is another one or is not written as an SPDX expression, with the reason. */
export const JUDGED: Readonly<Record<string, { license: string | null; because: string }>> = {
  '@img/sharp-libvips-linux-x64': {
    license: 'LGPL-3.0-or-later',
    because: 'a shared library, which the operator can replace',
  },
  'caniuse-lite': {
    license: 'CC-BY-4.0',
    because: 'data of browsers, with the attribution inside',
  },
  '@netlify/binary-info': { license: 'Apache 2', because: 'Apache-2.0 by its file LICENSE' },
  'mongoose-lean-virtuals': { license: 'Apache 2.0', because: 'Apache-2.0 by its file LICENSE' },
  'parse-cache-control': { license: 'BSD', because: 'BSD-3-Clause by its file LICENSE' },
  callsite: { license: null, because: 'MIT by its file Readme.md' },
  'png-js': { license: null, because: 'MIT by its file LICENSE' },
};

/**
 * Judges an SPDX expression: one licence of `OR` suffices, `AND` needs each. Parentheses around the
 * whole are dropped; nested ones are not needed by any package, and not allowed.
 */
export function isAllowed(expression: string): boolean {
  const inner = /^\(([^()]*)\)$/.exec(expression)?.[1] ?? expression;
  return inner
    .split(' OR ')
    .some((part) => part.split(' AND ').every((license) => ALLOWED.has(license)));
}

/** @returns a sentence for each package whose licence is neither allowed nor judged */
export const licenseProblems = (packages: readonly Installed[]): string[] =>
  packages
    .filter(({ name, license }) => {
      if (license !== null && isAllowed(license)) return false;
      const judged = JUDGED[name];
      return !judged || judged.license !== license;
    })
    .map(({ name, version, license }) => `${name} ${version}: ${license ?? 'no licence'}`);
