import { LOCALE_NAMES, isLocale } from '@pune/i18n';
import { environmentFrom } from '../environment.ts';
import { portals as allPortals } from '../portals.ts';
import { readSearchMisses } from '../search-misses.ts';

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
  const nameOf = (id: string): string =>
    portals.find((portal) => portal.id === id)?.shortName.en ?? id;
  return (
    <section className="pune-misses" aria-labelledby="misses">
      <h2 id="misses">Searched without an answer</h2>
      {misses === null ? (
        <p>The search does not answer at the moment. Open this page again in a few minutes.</p>
      ) : misses.length === 0 ? (
        <p>Nothing was searched three times or more without an answer in the last 90 days.</p>
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
            {misses.map(({ words, times, site, locale, last }) => (
              <tr key={`${site} ${locale} ${words}`}>
                <td lang={locale}>{words}</td>
                <td>{times}</td>
                <td>{nameOf(site)}</td>
                <td>{isLocale(locale) ? LOCALE_NAMES[locale] : locale}</td>
                <td>{last}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p>
        Write the page that is missing, or add an entry below that says what the words mean. Words
        alone are counted, never who searched.
      </p>
    </section>
  );
}
