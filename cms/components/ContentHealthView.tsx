import { SetStepNav } from '@payloadcms/ui';
import { AdminPage, accountAt } from './AdminPage.tsx';
import type { AdminViewServerProps, Payload } from 'payload';
import { languageOf, say as saying } from '@pune/content-models/say';
import { LOCALE_NAMES } from '@pune/i18n';
import { formatDate, formatNumber } from '@pune/i18n/format';
import { contentHealth, readPageRemarks, usefulShare, type HealthLine } from '../content-health.ts';
import { functionsPlace } from '../functions-place.ts';
import { labelText } from '../words/label-text.ts';
import { SearchMisses } from './SearchMisses.tsx';
import type { Say } from './say.ts';

/** The page `/admin/health`: what to mend next, in the departments of the account. */
export async function ContentHealthView(view: AdminViewServerProps) {
  const user = accountAt(view, '/health');
  const { req } = view.initPageResult;
  const { payload, i18n } = req;
  const say: Say = (text, values) => saying(req, text, values);
  const place = await functionsPlace();
  const remarks = place && (await readPageRemarks(place));
  const lines = await contentHealth(payload, user, remarks?.pages ?? []);
  return (
    <AdminPage view={view}>
      <div className="pune-health">
        <SetStepNav nav={[{ label: say('Content health') }]} />
        <h1>{say('Content health: what to mend next')}</h1>
        <p>
          {say(
            'Published pages of your departments. Those come first on which readers most often meet something wrong: the number of troubles times the views of 90 days. A trouble is each broken link, each language behind, an overdue review, a page that fewer than half find useful, and words of a reader who did not.',
          )}
        </p>
        {remarks === null && (
          <p role="status">
            {say(
              'The portals do not tell views and answers of readers at the moment. Open this page again in a few minutes.',
            )}
          </p>
        )}
        {lines.length === 0 ? (
          <p>{say('Nothing is known to be wrong.')}</p>
        ) : (
          <Lines
            lines={lines}
            say={say}
            payload={payload}
            language={languageOf(req)}
            viewsUnder={remarks?.viewsUnder ?? null}
          />
        )}
        <SearchMisses i18n={i18n} />
      </div>
    </AdminPage>
  );
}

interface Shown {
  say: Say;
  payload: Payload;
  language: 'en' | 'mr' | 'hi';
  /** Pages without views have fewer; null if no views are known. */
  viewsUnder: number | null;
}

const Lines = ({ lines, ...shown }: Shown & { lines: HealthLine[] }) => (
  <table>
    <thead>
      <tr>
        <th scope="col">{shown.say('Page')}</th>
        <th scope="col">{shown.say('Views')}</th>
        <th scope="col">{shown.say('Useful')}</th>
        <th scope="col">{shown.say('To mend')}</th>
      </tr>
    </thead>
    <tbody>
      {lines.map((line) => (
        <Line key={`${line.collection}/${line.id}`} line={line} {...shown} />
      ))}
    </tbody>
  </table>
);

function Line({ line, viewsUnder, ...shown }: Shown & { line: HealthLine }) {
  const { say, payload, language } = shown;
  const { collection, id, title, views, yes, no } = line;
  const { config } = payload.collections[collection as 'pages']!;
  const share = usefulShare(line);
  const number = (value: number) => formatNumber(value, language);
  return (
    <tr>
      <th scope="row">
        <a href={`${payload.config.routes.admin}/collections/${collection}/${id}`}>{title}</a>{' '}
        <span className="pune-soft">{labelText(config.labels.singular, language)}</span>
      </th>
      <td data-label={say('Views')}>
        {views !== null
          ? number(views)
          : viewsUnder === null
            ? '–'
            : say('under {{count}} a page', { count: number(viewsUnder) })}
      </td>
      <td data-label={say('Useful')}>
        {share !== null
          ? say('{{share}} % of {{count}}', { share: number(share), count: number(yes + no) })
          : yes + no > 0
            ? say('few answers')
            : '–'}
      </td>
      <td>
        <ToMend line={line} {...shown} />
      </td>
    </tr>
  );
}

function ToMend({
  line,
  say,
  payload,
  language,
}: Omit<Shown, 'viewsUnder'> & { line: HealthLine }) {
  const { brokenLinks, behind, reviewOn, words } = line;
  const { flattenedFields } = payload.collections[line.collection as 'pages']!.config;
  const labelOf = (name: string): string => {
    const field = flattenedFields.find((one) => one.name === name);
    return (field && 'label' in field && labelText(field.label, language)) || name;
  };
  const sorted = words.toSorted((one, other) => Number(one.useful) - Number(other.useful));
  return (
    <>
      <ul>
        {reviewOn && (
          <li>{say('Review overdue since {{day}}', { day: formatDate(reviewOn, language) })}</li>
        )}
        {behind.length > 0 && (
          <li>
            {say('Translation behind: {{languages}}', {
              languages: behind.map((locale) => LOCALE_NAMES[locale]).join(', '),
            })}
          </li>
        )}
        {brokenLinks.map(({ address, field }) => (
          <li key={`${field} ${address}`}>
            {say('Broken link in {{field}}:', { field: labelOf(field) })} {address}
          </li>
        ))}
      </ul>
      {sorted.length > 0 && (
        <details>
          <summary>
            {say('Words of readers ({{count}})', { count: formatNumber(sorted.length, language) })}
          </summary>
          <ul>
            {sorted.map((one, n) => (
              <li key={n}>
                <q lang={one.locale}>{one.words}</q>{' '}
                <span className="pune-soft">
                  {one.useful ? say('useful') : say('not useful')} · {LOCALE_NAMES[one.locale]} ·{' '}
                  {formatDate(one.day, language)}
                </span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
