import { Suspense } from 'react';
import type { DefaultServerCellComponentProps, Payload } from 'payload';
import { isCollection } from '@pune/content-models/models';
import { say } from '@pune/content-models/say';
import { LOCALES, LOCALE_ABBREVIATIONS } from '@pune/i18n';
import { draftVersions, publishedVersions } from '../../hooks/published-versions.ts';
import { LANGUAGES } from '../../languages.ts';
import { languageStates } from '../../language-states.ts';

type Props = Pick<DefaultServerCellComponentProps, 'collectionSlug' | 'i18n' | 'rowData'> & {
  payload: Payload;
};

/**
 * The languages of a document in a list: public, changed since, only written, or missing. The list
 * is there before them.
 */
export const LanguageStates = (props: Props) => (
  <Suspense fallback={<span className="pune-states" />}>
    <States {...props} />
  </Suspense>
);

async function States({ collectionSlug, i18n, payload, rowData }: Props) {
  const id = rowData?.id as number | string | undefined;
  if (id === undefined || !isCollection(collectionSlug)) return null;
  const states = languageStates(
    await publishedVersions(payload, collectionSlug, id),
    await draftVersions(payload, collectionSlug, id),
  );
  const inWords = {
    live: say({ i18n }, 'live'),
    changed: say({ i18n }, 'live, and changed since: publish to show it'),
    draft: say({ i18n }, 'a draft'),
    none: say({ i18n }, 'not written'),
  };
  return (
    <span className="pune-states">
      {LOCALES.map((locale) => {
        const words = `${say({ i18n }, LANGUAGES[locale])}: ${inWords[states[locale]]}`;
        return (
          <span key={locale} role="img" className={states[locale]} title={words} aria-label={words}>
            {LOCALE_ABBREVIATIONS[locale]}
          </span>
        );
      })}
    </span>
  );
}
