'use client';
import {
  toast,
  useAllFormFields,
  useAuth,
  useConfig,
  useDocumentInfo,
  useForm,
  useFormModified,
  useLocale,
} from '@payloadcms/ui';
import { reduceFieldsToValues } from 'payload/shared';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { placeOf } from '../../field-places.ts';
import { dayAndMinute } from '../../india-time.ts';
import { useSay } from '../say.ts';
import { changedFields } from './comparison.ts';
import {
  beginningOf,
  isPending,
  keyOf,
  messageOf,
  SAVE_MS_MAX,
  setPending,
  subscribe,
} from './guard.ts';
import { forget, keep, keptFor, storeOfTab, type Kept } from './kept.ts';
import { inWords } from './values.ts';

/**
 * While the last save of a form has not succeeded, keeps its words in the storage of the tab. After
 * a reload it offers those that the document does not have.
 */
export function KeptWords() {
  const { id, collectionSlug, isInitializing } = useDocumentInfo();
  const { user } = useAuth();
  const { code: locale } = useLocale();
  // After the session has ended, the account still owns the text in its form.
  const [owner, setOwner] = useState<string | null>(null);
  if (user && String(user.id) !== owner) setOwner(String(user.id));
  if (!collectionSlug || !owner || isInitializing) return null;
  const place = keyOf(collectionSlug, id ?? null, locale);
  return <WordsOf key={`${place} ${owner}`} place={place} owner={owner} />;
}

const never = (): boolean => false;

interface Owned {
  place: string;
  owner: string;
}

/** Keeps the words of this form, and forgets them when a save has succeeded. */
function useKeeping({ place, owner }: Owned, form: string): void {
  const { getData } = useForm();
  const [fields] = useAllFormFields();
  const isWaiting = useSyncExternalStore(subscribe, () => isPending(place), never);
  useEffect(() => {
    // The save may have succeeded since this was drawn.
    if (!isWaiting || !isPending(place)) return;
    const at = new Date().toISOString();
    const { file, ...values } = reduceFieldsToValues(fields, true);
    const updatedAt = beginningOf(place, getData().updatedAt);
    keep(
      storeOfTab(),
      place,
      file instanceof File
        ? { form, owner, at, file: file.name, values: { ...values, updatedAt } }
        : { form, owner, at, values: { ...values, file, updatedAt } },
    );
  }, [place, owner, form, isWaiting, fields, getData]);
  useEffect(() => {
    let isGone = false;
    const stop = subscribe(() => {
      if (isPending(place)) return;
      forget(storeOfTab(), place, form);
      if (isGone) stop();
    });
    return () => {
      isGone = true;
      // A save may be answered after its form has closed.
      if (!isPending(place)) stop();
    };
  }, [place, form]);
}

/** The words of earlier forms that differ from what this form began with. */
function useOffered({ place, owner }: Owned, form: string) {
  const { getData } = useForm();
  const [offered, setOffered] = useState<readonly Kept[]>([]);
  useEffect(() => {
    let isGone = false;
    queueMicrotask(() => {
      if (isGone) return;
      const beginning = getData();
      const differing = keptFor(storeOfTab(), place, owner, form).flatMap((kept) => {
        forget(storeOfTab(), place, kept.form);
        // A later answer to the form in which they were written does not concern what is offered.
        const own = { ...kept, form: crypto.randomUUID() };
        return changedFields(beginning, kept.values).length > 0 ? [own] : [];
      });
      for (const kept of differing) keep(storeOfTab(), place, kept);
      setOffered(differing);
    });
    return () => {
      isGone = true;
    };
  }, [place, owner, form, getData]);
  const drop = (kept: Kept): void => {
    forget(storeOfTab(), place, kept.form);
    setOffered((all) => all.filter((other) => other.form !== kept.form));
  };
  return { offered, drop };
}

function WordsOf(owned: Owned) {
  const { say } = useSay();
  const [form] = useState(() => crypto.randomUUID());
  useKeeping(owned, form);
  const { offered, drop } = useOffered(owned, form);
  if (offered.length === 0) return null;
  return (
    <section role="alert" className="pune-note pune-kept" aria-label={say('Words not saved')}>
      {offered.map((kept) => (
        <Offer key={kept.form} place={owned.place} kept={kept} drop={() => drop(kept)} />
      ))}
    </section>
  );
}

function Offer({ place, kept, drop }: { place: string; kept: Kept; drop: () => void }) {
  const { say, language } = useSay();
  const { collectionSlug } = useDocumentInfo();
  const { getEntityConfig } = useConfig();
  const isFile = Boolean(getEntityConfig({ collectionSlug: collectionSlug ?? '' })?.upload);
  return (
    <div>
      <p>
        {say('Words that you wrote here ({{time}}) were not saved. They are kept in this tab.', {
          time: dayAndMinute(kept.at, language),
        })}
        {kept.file &&
          ` ${say('The file “{{name}}” is not kept: choose it again.', { name: kept.file })}`}
      </p>
      <details>
        <summary>{say('Show them')}</summary>
        <div className="pune-kept__words">
          <Differing kept={kept} />
        </div>
      </details>
      {isFile ? <Fill place={place} kept={kept} drop={drop} /> : <Save kept={kept} drop={drop} />}
    </div>
  );
}

/** Files have no drafts, and a new one wants its file again: their words go into the form. */
function Fill({ place, kept, drop }: { place: string; kept: Kept; drop: () => void }) {
  const { say } = useSay();
  const { dispatchFields, getData, setModified } = useForm();
  const fill = (): void => {
    // The words stay in the tab until the form has saved them.
    setPending(place, true);
    for (const path of changedFields(getData(), kept.values))
      dispatchFields({ type: 'UPDATE', path, value: kept.values[path] });
    // A save that another one has overtaken is held, and shows both texts.
    if (kept.values.updatedAt)
      dispatchFields({ type: 'UPDATE', path: 'updatedAt', value: kept.values.updatedAt });
    setModified(true);
    drop();
  };
  return (
    <p className="pune-kept__buttons">
      <button type="button" className="pune-button" onClick={fill}>
        {say('Put them into the form')}
      </button>
      <button type="button" className="pune-button" onClick={drop}>
        {say('Drop them')}
      </button>
    </p>
  );
}

function Save({ kept, drop }: { kept: Kept; drop: () => void }) {
  const { say } = useSay();
  const isModified = useFormModified();
  const [isSaving, setSaving] = useState(false);
  const send = useSend();
  const save = async (): Promise<void> => {
    setSaving(true);
    const leaveFor = await send(kept);
    setSaving(false);
    if (leaveFor === null) return;
    drop();
    // The form of before would take the saved words for unchanged.
    if (leaveFor === '') window.location.reload();
    else window.location.assign(leaveFor);
  };
  return (
    <>
      {isModified && <p>{say('Your last words are being saved.')}</p>}
      <p className="pune-kept__buttons">
        <button
          type="button"
          className="pune-button"
          disabled={isSaving || isModified}
          onClick={() => void save()}
        >
          {say('Save them')}
        </button>
        <button type="button" className="pune-button" disabled={isSaving} onClick={drop}>
          {say('Drop them')}
        </button>
      </p>
    </>
  );
}

/** The kept words, field by field, where they differ from the form. */
function Differing({ kept }: { kept: Kept }) {
  const { say, language } = useSay();
  const { getData } = useForm();
  const { config } = useConfig();
  const { collectionSlug } = useDocumentInfo();
  const schema = config.collections.find(({ slug }) => slug === collectionSlug)?.fields ?? [];
  return changedFields(getData(), kept.values).map((field) => (
    <div key={field}>
      <h4>{placeOf(schema, field, language)?.label ?? field}</h4>
      <pre>{inWords(say, kept.values[field], language)}</pre>
    </div>
  ));
}

/**
 * Saves kept words as a draft; the guard of saves compares it with what others saved meanwhile.
 *
 * @returns the address of the document if it is new, '' for the one that is open, null after a
 *   refusal
 */
function useSend(): (kept: Kept) => Promise<string | null> {
  const { say } = useSay();
  const { config } = useConfig();
  const { id, collectionSlug } = useDocumentInfo();
  const { code: locale } = useLocale();
  return async ({ values }) => {
    const body = new FormData();
    body.set('_payload', JSON.stringify({ ...values, _status: 'draft' }));
    const query = new URLSearchParams({
      draft: 'true',
      depth: '0',
      'fallback-locale': 'null',
      locale,
    });
    const address = `${config.routes.api}/${collectionSlug}${id ? `/${id}` : ''}?${query}`;
    const answer = await fetch(address, {
      method: id ? 'PATCH' : 'POST',
      credentials: 'include',
      signal: AbortSignal.timeout(SAVE_MS_MAX),
      body,
    }).catch(() => null);
    if (!answer?.ok) {
      const reason = answer ? say(await messageOf(answer)) : say('The CMS does not answer');
      toast.error(`${say('These words were not saved. They stay in this tab.')} ${reason}`);
      return null;
    }
    if (id) return '';
    const { doc } = (await answer.json()) as { doc: { id: string | number } };
    return `${config.routes.admin}/collections/${collectionSlug}/${doc.id}?locale=${locale}`;
  };
}
