import { languageOf, say as saying } from '@pune/content-models/say';
import { LOCALE_NAMES, isLocale } from '@pune/i18n';
import { formatDate } from '@pune/i18n/format';
import type { Say } from './say.ts';
import { functionsPlace } from '../functions-place.ts';
import { portals as allPortals } from '../portals.ts';
import { readSearchMisses, type SearchMiss } from '../search-misses.ts';

/** Above the list of search terms: what people searched without an answer. */
export async function SearchMisses({
  i18n,
}: {
  i18n: { language: string; translations?: unknown };
}) {
  const say: Say = (text, values) => saying({ i18n }, text, values);
  const language = languageOf({ i18n });
  const place = await functionsPlace('search');
  if (!place) return null;
  const misses = await readSearchMisses(place);
  const portals = (await allPortals()).filter(({ capabilities }) =>
    capabilities.includes('search'),
  );
  const portalOf = (id: string) => portals.find((portal) => portal.id === id);
  /** The search as its reader saw it. */
  const searchOf = (url: string, { words, locale }: SearchMiss): string =>
    `${url}/api/search?${new URLSearchParams({ q: words, lang: locale })}`;
  return (
    <section className="pune-misses" aria-labelledby="misses">
      <h2 id="misses">{say('Searched without an answer')}</h2>
      {misses === null ? (
        <p>
          {say('The search does not answer at the moment. Open this page again in a few minutes.')}
        </p>
      ) : misses.length === 0 ? (
        <p>
          {say(
            'Everything that was searched three times or more in the last 90 days has an answer.',
          )}
        </p>
      ) : (
        <table>
          <thead>
            <tr>
              <th scope="col">{say('Words')}</th>
              <th scope="col">{say('Times')}</th>
              <th scope="col">{say('Portal')}</th>
              <th scope="col">{say('Language')}</th>
              <th scope="col">{say('Last')}</th>
            </tr>
          </thead>
          <tbody>
            {misses.map((miss) => {
              const { words, times, site, locale, last } = miss;
              const portal = portalOf(site);
              return (
                <tr key={`${site} ${locale} ${words}`}>
                  <td lang={locale}>
                    {portal ? <a href={searchOf(portal.url, miss)}>{words}</a> : words}
                  </td>
                  <td>{times}</td>
                  <td>{portal?.shortName[language] ?? site}</td>
                  <td lang={locale}>{isLocale(locale) ? LOCALE_NAMES[locale] : locale}</td>
                  <td>{formatDate(last, language)}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
      <p>
        {say(
          'Write the page that is missing, or create an entry that says what the words mean: the search then finds them, and they leave this list. Words alone are counted, never who searched.',
        )}{' '}
        <a href="/admin/collections/search-terms/create">{say('Create an entry')}</a>
      </p>
    </section>
  );
}
