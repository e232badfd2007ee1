import { describe, expect, it } from 'vitest';
import { checkDrivers } from './drivers.ts';
import { checkPlaces } from './places.ts';
import { checkSiteIds } from './site-ids.ts';

const sites: [string, string][] = [
  ['sites/riverside/site.config.ts', ''],
  ['sites/riverside/brand.css', ''],
];

describe('portals are named in sites/ only', () => {
  const problemsOf = (file: string, text: string) =>
    checkSiteIds(new Map([...sites, [file, text]]));

  it.each([
    ['packages/template/a.astro', `site.id === 'riverside'`],
    ['packages/template/a.css', `[data-site="riverside"] {}`],
    ['cms/a.ts', '`sites/riverside/brand.css`'],
  ])('so %s may not', (file, text) => {
    expect(problemsOf(file, text)).toHaveLength(1);
  });

  it('but a word that is an option of a field may be a portal too, and only its folder stays unnamed', () => {
    const theme: [string, string] = [
      'content-models/projects/projects.collection.ts',
      `{ label: 'Riverside', value: 'riverside' }`,
    ];
    const problems = checkSiteIds(
      new Map([
        ...sites,
        theme,
        ['packages/template/a.ts', `theme === 'riverside'`],
        ['cms/a.ts', '`sites/riverside/brand.css`'],
      ]),
    );
    expect(problems.map(({ place }) => place)).toEqual(['cms/a.ts:1']);
  });

  it.each([
    ['content-models/pages/pages.examples.ts', `portals: ['riverside']`],
    ['docs/guide.md', "'riverside'"],
    ['packages/template/a.ts', `t('riverside_walk') // 'riverside'`],
    ['sites/other/site.config.ts', `'riverside'`],
  ])('but %s may say it', (file, text) => {
    expect(problemsOf(file, text)).toEqual([]);
  });
});

describe('drivers', () => {
  it('without a test are named', () => {
    expect(
      checkDrivers(
        new Map([
          ['packages/a/engines/x.ts', ''],
          ['packages/a/a.ts', ''],
        ]),
      ).map(({ place }) => place),
    ).toEqual(['packages/a/engines/x.ts']);
  });

  it('are tested beside, or by the suite of the package', () => {
    expect(
      checkDrivers(
        new Map([
          ['packages/a/engines/x.ts', ''],
          ['packages/a/engines/x.test.ts', ''],
        ]),
      ),
    ).toEqual([]);
    expect(
      checkDrivers(
        new Map([
          ['packages/a/engines/x.ts', ''],
          ['packages/a/a.test.ts', `import { x } from './engines/x.ts';`],
        ]),
      ),
    ).toEqual([]);
  });
});

describe('places of one machine', () => {
  const slash = '/';
  it.each([
    `${slash}home/asha/pune`,
    `'${slash}Users/asha/x'`,
    `${slash}tmp/pune`,
    `https:${slash}/registry.example.org/left-pad`,
  ])('are refused: %s', (text) => {
    expect(checkPlaces(new Map([['a.ts', text]]))).toHaveLength(1);
  });

  it.each(['./home/x', 'https://example.org/home/page', 'os.tmpdir()', '/mr/network/work/'])(
    'are not seen in %s',
    (text) => {
      expect(checkPlaces(new Map([['a.ts', text]]))).toEqual([]);
    },
  );
});
