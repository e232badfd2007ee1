import { parse } from 'node-html-parser';
import { expect, it } from 'vitest';
import { navigationExamples } from '../../content-models/navigation/navigation.examples.ts';
import { LOCALES } from '../../packages/i18n/i18n.ts';
import { t } from '../../packages/i18n/server.ts';
import { factFindings } from './page-facts.ts';

/** The foot of a portal's page, in the words of the interface and of the sample navigation. */
function footIn(locale: (typeof LOCALES)[number]): string {
  const T = t(locale);
  const links = navigationExamples
    .flatMap(({ footer }) => footer ?? [])
    .flatMap((column) => column.links ?? [])
    .map(({ label }) => `<a href="/">${(label as Record<string, string>)[locale]}</a>`);
  const names = ['page_owner', 'last_updated', 'last_reviewed', 'web_information_manager'] as const;
  return `${names.map((name) => `<p>${T(name)}</p>`).join('')}${links.join('')}<a href="/">${T('sitemap')}</a>`;
}

it.each(LOCALES)('the words of the portals are known, in %s', (locale) => {
  const page = `<html lang="${locale}"><head><title>x</title><meta name="viewport" content="width=device-width"></head><body>${footIn(locale)}</body></html>`;
  expect(factFindings(parse(page), true).map(({ rule }) => rule)).toEqual([]);
});

it('a word in a script is not said by the page', () => {
  const page = `<html lang="en"><head><title>x</title><meta name="viewport" content="width=device-width"></head><body><script>"Last updated, Web Information Manager, page owner"</script><p>Last reviewed</p></body></html>`;
  expect(factFindings(parse(page), false).map(({ rule }) => rule)).toEqual([
    'last-updated',
    'web-information-manager',
    'owner',
  ]);
});
