'use client';
import { useConfig, useDocumentInfo, useLocale } from '@payloadcms/ui';
import type { ReactNode } from 'react';
import { isLocale, LOCALE_NAMES } from '@pune/i18n';
import type { Checks as Found } from '../../checks.endpoints.ts';
import { placeOf } from '../../field-places.ts';
import { goTo } from '../Refusals.tsx';
import { useSay } from '../say.ts';
import { useChecks } from './useChecks.ts';

type Line = Found['problems'][number];

/** The list of refusals, beside the form and before the button is pressed. */
export function Checks() {
  const { say } = useSay();
  const { code } = useLocale();
  const checks = useChecks();
  if (!checks) return null;
  const { problems, questions, notices, advice } = checks;
  return (
    <section className="pune-checks" aria-label={say('Before you publish')}>
      <h2>
        {say('Before you publish')}
        {isLocale(code) && (
          <span className="pune-soft" lang={code}>
            {' '}
            ({LOCALE_NAMES[code]})
          </span>
        )}
      </h2>
      <p role="status" className={problems.length > 0 ? 'pune-error' : 'pune-checks__ready'}>
        {problems.length === 0
          ? say('Nothing here would be refused.')
          : problems.length === 1
            ? say('This would be refused:')
            : say('These {{count}} would be refused:', { count: problems.length })}
      </p>
      <Lines lines={problems} />
      {questions.length > 0 && (
        <>
          <p>{say('You will be asked about this:')}</p>
          <Lines lines={questions} />
        </>
      )}
      {notices.length > 0 && (
        <>
          <p>{say('Readers would notice this:')}</p>
          <Lines lines={notices} />
        </>
      )}
      {advice.length > 0 && (
        <details open={problems.length === 0}>
          <summary>
            {say('Guidelines for government sites also ask for ({{count}})', {
              count: advice.length,
            })}
          </summary>
          <Lines lines={advice} />
        </details>
      )}
    </section>
  );
}

function Lines({ lines }: { lines: readonly Line[] }) {
  return (
    lines.length > 0 && (
      <ul>
        {lines.map((line) => (
          <li key={`${line.path} ${line.message}`}>
            <Field path={line.path} />
            {line.message} <Other {...line} />
          </li>
        ))}
      </ul>
    )
  );
}

/** The name of a field, which leads to it. */
function Field({ path }: Pick<Line, 'path'>): ReactNode {
  const { language } = useSay();
  const { collectionSlug } = useDocumentInfo();
  const { config } = useConfig();
  const schema = config.collections.find(({ slug }) => slug === collectionSlug)?.fields ?? [];
  const place = placeOf(schema, path, language);
  if (!place) return null;
  return (
    <>
      <button type="button" className="pune-link" onClick={() => void goTo({ path, place })}>
        {place.tab ? `${place.tab} > ` : ''}
        {place.label}
      </button>
      :{' '}
    </>
  );
}

/** The document that has the value already. */
function Other({ other }: Pick<Line, 'other'>): ReactNode {
  const { say } = useSay();
  const { collectionSlug } = useDocumentInfo();
  const { config } = useConfig();
  if (!other) return null;
  return (
    <a
      href={`${config.routes.admin}/collections/${collectionSlug}/${other.id}`}
      target="_blank"
      rel="noreferrer"
    >
      {say('Open “{{title}}” (new tab)', { title: other.title })}
    </a>
  );
}
