'use client';
import {
  useAllFormFields,
  useAuth,
  useConfig,
  useDocumentInfo,
  useForm,
  useLocale,
} from '@payloadcms/ui';
import { reduceFieldsToValues } from 'payload/shared';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { dayAndMinute } from '../../india-time.ts';
import { useSay } from '../say.ts';
import { currentTrouble, keyOf, subscribe } from './guard.ts';
import { forget, keep, keptFor, type Kept } from './kept.ts';

const nothing = (): null => null;

/**
 * While a save is held because the session ended or the CMS does not answer, keeps the words of the
 * form on the device. After a reload it offers to save them.
 */
export function KeptWords() {
  const { id, collectionSlug, isInitializing } = useDocumentInfo();
  const { config } = useConfig();
  const { user } = useAuth();
  const { code: locale } = useLocale();
  const { say, language } = useSay();
  const { getData } = useForm();
  const [fields] = useAllFormFields();
  const held = useSyncExternalStore(subscribe, currentTrouble, nothing);
  const [kept, setKept] = useState<Kept | null>(null);
  const [isSaving, setSaving] = useState(false);
  const key = id && collectionSlug ? keyOf(collectionSlug, id, locale) : null;
  // After the session has ended, the account still owns the text in its form.
  const [owner, setOwner] = useState<string | null>(null);
  if (user && String(user.id) !== owner) setOwner(String(user.id));
  const kind = held?.trouble.kind;

  useEffect(() => {
    if (!key || !owner || isInitializing) return;
    let isGone = false;
    queueMicrotask(() => {
      if (!isGone) setKept(keptFor(sessionStorage, key, owner));
    });
    return () => {
      isGone = true;
    };
  }, [key, owner, isInitializing]);

  useEffect(() => {
    if (!key || !owner || (kind !== 'SessionEnded' && kind !== 'Silent')) return;
    const values = { ...reduceFieldsToValues(fields, true), updatedAt: getData().updatedAt };
    keep(sessionStorage, key, { owner, at: new Date().toISOString(), values });
  }, [key, owner, kind, fields, getData]);

  if (!kept || !key) return null;
  const drop = (): void => {
    forget(sessionStorage, key);
    setKept(null);
  };
  const save = async (): Promise<void> => {
    setSaving(true);
    const body = new FormData();
    body.set('_payload', JSON.stringify({ ...kept.values, _status: 'draft' }));
    const query = new URLSearchParams({ draft: 'true', depth: '0', locale });
    // The guard of saves compares it with what others saved meanwhile.
    const answer = await fetch(`${config.routes.api}/${collectionSlug}/${id}?${query}`, {
      method: 'PATCH',
      credentials: 'include',
      body,
    }).catch(() => null);
    setSaving(false);
    if (!answer?.ok) return;
    drop();
    window.location.reload();
  };
  return (
    <div role="alert" className="pune-note pune-kept">
      <p>
        {say('Words that you wrote here at {{time}} were not saved. They are kept in this tab.', {
          time: dayAndMinute(kept.at, language),
        })}
      </p>
      <p className="pune-kept__buttons">
        <button
          type="button"
          className="pune-button"
          disabled={isSaving}
          onClick={() => void save()}
        >
          {say('Save them')}
        </button>
        <button type="button" className="pune-button" disabled={isSaving} onClick={drop}>
          {say('Drop them')}
        </button>
      </p>
    </div>
  );
}
