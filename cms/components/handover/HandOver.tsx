'use client';
import {
  useConfig,
  useDocumentInfo,
  useForm,
  useFormModified,
  useLocale,
  useTranslation,
} from '@payloadcms/ui';
import { useCallback, useEffect, useRef, useState } from 'react';
import { phrase } from '@pune/content-models/say';
import { LOCALES } from '@pune/i18n';
import { placeOf } from '../../field-places.ts';
import type { HandOverView } from '../../handovers.endpoints.ts';
import type { Comment } from '../../handovers/store.ts';
import { say, timeIn, type Say } from '../../handovers/words.ts';
import { read } from '../read.ts';
import { goTo, Mark } from '../Refusals.tsx';
import type { Act } from './act.ts';
import { Judgement } from './Judgement.tsx';
import { Submission } from './Submission.tsx';

const schemaOf = (
  collections: readonly { slug: string; fields: readonly unknown[] }[],
  slug: string | undefined,
): readonly unknown[] => collections.find((one) => one.slug === slug)?.fields ?? [];

/**
 * The hand-over of a document, beside its form: who wrote, submitted, returned, approved, published;
 * and what this person may do now.
 */
export function HandOver() {
  const { id, collectionSlug, lastUpdateTime } = useDocumentInfo();
  const { config } = useConfig();
  const { i18n } = useTranslation();
  const { getData } = useForm();
  const modified = useFormModified();
  const { code: locale } = useLocale();
  const speak = say(i18n.language);
  const when: When = (at) => (at ? timeIn(i18n.language, at) : '');
  const [view, setView] = useState<HandOverView | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [isUnanswered, setUnanswered] = useState(false);
  const [asked, setAsked] = useState(0);
  const [isBusy, setBusy] = useState(false);
  const address = `${config.routes.api}/publishing/${collectionSlug}/${id}/handover`;
  // Counts the starts and ends of actions: the response to a query sent before one is stale.
  const acted = useRef(0);

  useEffect(() => {
    if (!id) return;
    const abort = new AbortController();
    const ask = async (): Promise<void> => {
      const before = acted.current;
      setUnanswered(false);
      try {
        const found = await read<HandOverView>(address, abort.signal);
        if (found && acted.current === before) setView(found);
      } catch {
        setUnanswered(true);
      }
    };
    void ask();
    return () => abort.abort();
    // oxlint-disable-next-line react/exhaustive-deps -- a save and the button re-execute the query
  }, [id, address, lastUpdateTime, asked]);

  const act: Act = useCallback(
    async (action, body) => {
      acted.current += 1;
      setBusy(true);
      setProblem(null);
      try {
        const answer = await fetch(`${address}/${action}`, {
          method: 'POST',
          credentials: 'include',
          signal: AbortSignal.timeout(20_000),
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(body),
        });
        const result = (await answer.json()) as HandOverView & { errors?: { message: string }[] };
        if (answer.ok) setView(result);
        else setProblem(result.errors?.[0]?.message ?? String(answer.status));
        return answer.ok;
      } catch {
        setProblem(phrase({ i18n }, 'The CMS does not answer. Try again in a moment.'));
        return false;
      } finally {
        acted.current += 1;
        setBusy(false);
      }
    },
    [address, i18n],
  );

  const unanswered = isUnanswered && (
    <p role="alert" className="pune-error">
      {phrase({ i18n }, 'The CMS does not answer. Try again in a moment.')}{' '}
      <button type="button" className="pune-button" onClick={() => setAsked(asked + 1)}>
        {speak('load_again')}
      </button>
    </p>
  );
  if (!id) return null;
  if (!view)
    return unanswered ? (
      <section className="pune-handover" aria-label={speak('heading')}>
        <h2>{speak('heading')}</h2>
        {unanswered}
      </section>
    ) : null;
  const schema = schemaOf(config.collections, collectionSlug);
  const isStale =
    !modified &&
    view.updatedAt !== null &&
    Date.parse(String(getData().updatedAt)) !== Date.parse(view.updatedAt);
  return (
    <section className="pune-handover" aria-label={speak('heading')}>
      <h2>{speak('heading')}</h2>
      {unanswered}
      <div aria-live="polite">
        <State view={view} speak={speak} when={when} />
        <Flagged view={view} speak={speak} when={when} />
        <Languages view={view} speak={speak} />
        {view.writers.length > 0 && (
          <p className="pune-soft">{speak('written_by', { names: view.writers.join(', ') })}</p>
        )}
        <Behind view={view} speak={speak} act={act} isBusy={isBusy} />
        <Comments view={view} speak={speak} schema={schema} locale={locale} />
      </div>
      {problem && (
        <p role="alert" className="pune-error">
          {problem}
        </p>
      )}
      {modified && (view.maySubmit || view.mayJudge) && (
        <p className="pune-soft">{speak('save_first')}</p>
      )}
      {view.maySubmit && !view.isApproved && (
        <Submission view={view} speak={speak} act={act} isBusy={isBusy || modified} />
      )}
      {view.mayJudge && (
        <Judgement
          view={view}
          speak={speak}
          act={act}
          schema={schema}
          locale={locale}
          isStale={isStale}
          isBusy={isBusy || modified}
        />
      )}
      <History view={view} speak={speak} when={when} />
    </section>
  );
}

type When = (at: string | null) => string;

/** The state in words, with the last action. */
function State({ view, speak, when }: { view: HandOverView; speak: Say; when: When }) {
  const isPublic = LOCALES.every((locale) =>
    ['public', 'approved', 'none'].includes(view.languages[locale]),
  );
  const state =
    view.state === 'writing' && view.approval && isPublic && !view.flag
      ? 'published'
      : view.state === 'approved' && !view.isApproved
        ? 'writing'
        : view.state;
  return (
    <>
      <p className={`pune-handover__state pune-handover__state--${state}`}>
        {speak(`state_${state}`)}
      </p>
      {view.state === 'submitted' && (
        <p className="pune-soft">
          {speak('submitted_by', { name: view.submittedByName ?? '', at: when(view.since) })}
          {view.submittedToName && `, ${speak('submitted_to', { name: view.submittedToName })}`}
        </p>
      )}
      {view.isApproved && view.approval && (
        <>
          <p className="pune-soft">
            {speak('approved_by', { name: view.approval.byName, at: when(view.approval.at) })}
          </p>
          <p>{speak('publish_ready')}</p>
        </>
      )}
      {!view.isApproved && view.approval && state === 'writing' && !isPublic && (
        <p>{speak('approval_void', { name: view.approval.byName })}</p>
      )}
      {view.changeNote && state !== 'published' && (
        <div className="pune-handover__note">
          <p className="pune-soft">{speak('change_told')}</p>
          {LOCALES.map(
            (locale) =>
              view.changeNote?.[locale] && (
                <p key={locale} lang={locale}>
                  {view.changeNote[locale]}
                </p>
              ),
          )}
        </div>
      )}
      {view.note && state !== 'published' && state !== 'writing' && (
        <p className="pune-handover__note">{view.note}</p>
      )}
    </>
  );
}

function Flagged({ view: { flag }, speak, when }: { view: HandOverView; speak: Say; when: When }) {
  if (!flag) return null;
  return (
    <div role="alert" className="pune-handover__flag">
      <p>
        <strong>{speak('flagged', { name: flag.byName, at: when(flag.at) })}</strong>
      </p>
      {flag.reason && <p>{speak('reason_given', { reason: flag.reason })}</p>}
    </div>
  );
}

function Languages({ view, speak }: { view: HandOverView; speak: Say }) {
  const written = LOCALES.filter((locale) => view.languages[locale] !== 'none');
  if (written.length === 0) return null;
  return (
    <ul className="pune-languages">
      {written.map((locale) => {
        const state = view.languages[locale] as 'approved' | 'public' | 'unapproved' | 'incomplete';
        return (
          <li key={locale}>
            {speak(locale)}: {speak(`language_${state}`)}
          </li>
        );
      })}
    </ul>
  );
}

/** The translations that are older than another language. */
function Behind({
  view: { behind, languages, maySubmit },
  speak,
  act,
  isBusy,
}: {
  view: HandOverView;
  speak: Say;
  act: Act;
  isBusy: boolean;
}) {
  if (behind.length === 0) return null;
  const newer = LOCALES.filter((one) => languages[one] !== 'none' && !behind.includes(one));
  return (
    <>
      {behind.map((locale) => (
        <p key={locale}>
          {speak('translation_behind', {
            language: speak(locale),
            newer: newer.map((one) => speak(one)).join(', '),
          })}
        </p>
      ))}
      {maySubmit && (
        <button
          type="button"
          className="pune-button"
          disabled={isBusy}
          onClick={() => void act('refreshed', {})}
        >
          {speak('translation_refreshed')}
        </button>
      )}
    </>
  );
}

/** The comments of the last return, each with a link to its field, and beside the field. */
function Comments({
  view,
  speak,
  schema,
  locale,
}: {
  view: HandOverView;
  speak: Say;
  schema: readonly unknown[];
  locale: string;
}) {
  if (view.state !== 'returned' && view.state !== 'submitted') return null;
  if (view.comments.length === 0) return null;
  return (
    <>
      <h3>{speak('comments')}</h3>
      <ul className="pune-handover__comments">
        {view.comments.map((comment, n) => (
          <li key={`${comment.path} ${n}`}>
            <Place comment={comment} speak={speak} schema={schema} />
            {comment.text}
            {comment.path && comment.locale === locale && (
              <Mark path={comment.path} message={comment.text} className="pune-handover__mark" />
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

function Place({
  comment: { path, label, locale },
  speak,
  schema,
}: {
  comment: Comment;
  speak: Say;
  schema: readonly unknown[];
}) {
  const place = path ? placeOf(schema, path) : null;
  const language = locale === 'en' || locale === 'mr' || locale === 'hi' ? speak(locale) : '';
  return place ? (
    <>
      <button type="button" className="pune-link" onClick={() => void goTo({ path, place })}>
        {label || place.label}
      </button>{' '}
      <span className="pune-soft">({language})</span>{' '}
    </>
  ) : (
    <span className="pune-soft">{speak('whole_text')}: </span>
  );
}

function History({
  view: { events },
  speak,
  when,
}: {
  view: HandOverView;
  speak: Say;
  when: When;
}) {
  if (events.length === 0) return null;
  return (
    <details>
      <summary>{speak('history', { count: events.length })}</summary>
      <ol className="pune-handover__history">
        {events.map((event) => (
          <li key={`${event.at} ${event.action}`}>
            <span className="pune-soft">{when(event.at)}</span>
            <br />
            {event.byName}: {speak(`event_${event.action}`)}
            {event.to && `, ${speak('submitted_to', { name: event.to })}`}
            {event.note && <p className="pune-handover__note">{event.note}</p>}
            {(event.comments ?? []).map((comment, n) => (
              <p key={`${comment.path} ${n}`} className="pune-handover__note">
                {comment.label || speak('whole_text')}: {comment.text}
              </p>
            ))}
          </li>
        ))}
      </ol>
    </details>
  );
}
