'use client';
import {
  useConfig,
  useDocumentInfo,
  useLivePreviewContext,
  useLocale,
  useTranslation,
} from '@payloadcms/ui';
import { isLocale, LOCALE_NAMES, LOCALES, type Locale } from '@pune/i18n';
import { useEffect, useState, type ReactNode } from 'react';
import { phrase } from '@pune/content-models/say';
import { useSay } from '../say.ts';
import { PageFrame } from './PageFrame.tsx';
import { ReviewLinks } from './ReviewLinks.tsx';
import { useDraftPage } from './useDraftPage.ts';

/** The widths at which a page is shown, in CSS pixels. */
const WIDTHS = { phone: 390, desktop: 1280 } as const;
type Width = keyof typeof WIDTHS;
/** Below this width there is no room for a page beside the form. */
const NARROW = '(max-width: 1024px)';

function useIsNarrow(): boolean {
  const [isNarrow, setIsNarrow] = useState(false);
  useEffect(() => {
    const query = window.matchMedia(NARROW);
    const note = () => setIsNarrow(query.matches);
    note();
    query.addEventListener('change', note);
    return () => query.removeEventListener('change', note);
  }, []);
  return isNarrow;
}

/** Buttons of which one is pressed. */
function Choices<Name extends string>({
  label,
  names,
  chosen,
  choose,
  inWords,
  lang,
}: {
  label: string;
  names: readonly Name[];
  chosen: Name;
  choose: (name: Name) => void;
  inWords: (name: Name) => ReactNode;
  lang?: (name: Name) => string;
}) {
  return (
    <div role="group" aria-label={label} className="pune-draft__choices">
      {names.map((name) => (
        <button
          key={name}
          type="button"
          className="pune-button"
          aria-pressed={name === chosen}
          lang={lang?.(name)}
          onClick={() => choose(name)}
        >
          {inWords(name)}
        </button>
      ))}
    </div>
  );
}

/** The page of the open form, beside it, as publishing it would make it. */
export function DraftPreview() {
  const { isLivePreviewing } = useLivePreviewContext();
  return isLivePreviewing ? <Preview /> : null;
}

function Preview() {
  const { id, collectionSlug } = useDocumentInfo();
  const { config } = useConfig();
  const { code } = useLocale();
  const { say } = useSay();
  const { i18n } = useTranslation();
  const isNarrow = useIsNarrow();
  const [portal, setPortal] = useState<string | null>(null);
  const [chosen, setChosen] = useState<Locale | null>(null);
  const [width, setWidth] = useState<Width>('phone');
  const language = chosen ?? (isLocale(code) ? code : LOCALES[0]);
  const shown = useDraftPage({ portal, language });
  if (!id || !collectionSlug) return null;
  const portals = shown && 'portals' in shown ? shown.portals : [];
  const current = shown?.kind === 'Page' ? shown.portal : (portal ?? portals[0]?.id ?? '');
  const address = `${config.routes.api}/drafts/${collectionSlug}/${id}`;
  const ownTab = `${address}/page?${new URLSearchParams({ portal: current, language })}`;
  return (
    <section className="pune-draft" aria-label={say('Preview')}>
      {portals.length > 0 && (
        <div className="pune-draft__bar">
          <label>
            {say('Portal')}{' '}
            <select value={current} onChange={(event) => setPortal(event.target.value)}>
              {portals.map(({ id: name, name: words }) => (
                <option key={name} value={name}>
                  {words}
                </option>
              ))}
            </select>
          </label>
          <Choices
            label={say('Language of the page')}
            names={LOCALES}
            chosen={language}
            choose={setChosen}
            inWords={(name) => LOCALE_NAMES[name]}
            lang={(name) => name}
          />
          {!isNarrow && (
            <Choices
              label={say('Width of the page')}
              names={['phone', 'desktop'] as const}
              chosen={width}
              choose={setWidth}
              inWords={(name) => (name === 'phone' ? say('Telephone') : say('Desktop'))}
            />
          )}
          <a href={ownTab} target="_blank" rel="noreferrer">
            {say('Open the saved draft in a new tab')}
          </a>
        </div>
      )}
      {shown?.kind === 'None' && (
        <p role="status" className="pune-note">
          {phrase({ i18n }, shown.message)}
        </p>
      )}
      {!shown && (
        <p role="status" className="pune-soft">
          {say('The page is being drawn …')}
        </p>
      )}
      {shown?.kind === 'Page' && (
        <ReviewLinks
          key={`${collectionSlug}/${id}`}
          address={`${address}/links`}
          revokeAddress={`${config.routes.api}/drafts/links`}
          language={language}
        />
      )}
      {shown?.kind === 'Page' && !isNarrow && (
        <PageFrame html={shown.html} width={WIDTHS[width]} title={say('Page of the draft')} />
      )}
    </section>
  );
}
