import { LOCALE_NAMES, isLocale } from '@pune/i18n';
import { formatDate } from '@pune/i18n/format';
import { environmentFrom } from '../environment.ts';
import { portals as allPortals } from '../portals.ts';
import { readSearchMisses, type SearchMiss } from '../search-misses.ts';

/** Above the list of search terms: what people searched without an answer. */
export async function SearchMisses() {
  const { staffKeys, portalOrigin } = environmentFrom();
  const portals = (await allPortals()).filter(({ capabilities }) =>
    capabilities.includes('search'),
  );
  const [first] = portals;
  if (!first || staffKeys === null) return null;
  const misses = await readSearchMisses({
    portal: first.url,
    origin: portalOrigin,
    key: staffKeys[0]!,
  });
  const portalOf = (id: string) => portals.find((portal) => portal.id === id);
  /** The search as its reader saw it. */
  const searchOf = (url: string, { words, locale }: SearchMiss): string =>
    `${url}/api/search?${new URLSearchParams({ q: words, lang: locale })}`;
  return (
    <section className="pune-misses" aria-labelledby="misses">
      <h2 id="misses">Searched without an answer</h2>
      {misses === null ? (
        <p>The search does not answer at the moment. Open this page again in a few minutes.</p>
      ) : misses.length === 0 ? (
        <p>Everything that was searched three times or more in the last 90 days has an answer.</p>
      ) : (
        <table>
          <thead>
            <tr>
              <th scope="col">Words</th>
              <th scope="col">Times</th>
              <th scope="col">Portal</th>
              <th scope="col">Language</th>
              <th scope="col">Last</th>
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
                  <td>{portal?.shortName.en ?? site}</td>
                  <td lang={locale}>{isLocale(locale) ? LOCALE_NAMES[locale] : locale}</td>
                  <td>{formatDate(last, 'en')}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
      <p>
        Write the page that is missing, or{' '}
        <a href="/admin/collections/search-terms/create">create an entry</a> that says what the
        words mean: the search then finds them, and they leave this list. Words alone are counted,
        never who searched.
      </p>
    </section>
  );
}
