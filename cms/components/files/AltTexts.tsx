'use client';
import { useConfig, useDocumentInfo, useLocale } from '@payloadcms/ui';
import { LOCALES } from '@pune/i18n';
import { LANGUAGES } from '../../languages.ts';
import { useSay } from '../say.ts';
import { useFacts } from './useFacts.ts';

/** Below the alternative text of a file: the text in the other languages, as it was saved. */
export function AltTexts() {
  const { id } = useDocumentInfo();
  return id === undefined ? null : <OtherTexts id={String(id)} />;
}

function OtherTexts({ id }: { id: string }) {
  const { say } = useSay();
  const { code } = useLocale();
  const { config } = useConfig();
  const { lastUpdateTime } = useDocumentInfo();
  const facts = useFacts([id], lastUpdateTime)?.files[id];
  if (!facts) return null;
  return (
    <dl className="pune-alt">
      {LOCALES.filter((locale) => locale !== code).map((locale) => (
        <div key={locale}>
          <dt>{say(LANGUAGES[locale])}</dt>
          <dd>
            {facts.alt[locale] ? (
              <span lang={locale}>{facts.alt[locale]}</span>
            ) : (
              <em>{say('No alternative text')}</em>
            )}{' '}
            <a href={`${config.routes.admin}/collections/media/${id}?locale=${locale}`}>
              {facts.alt[locale] ? say('Change it') : say('Write it')}
            </a>
          </dd>
        </div>
      ))}
    </dl>
  );
}
