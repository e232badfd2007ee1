import { useEffect, useReducer, useRef, useState, type FormEvent, type ReactNode } from 'react';
import {
  DESCRIPTION_CHARACTERS_MAX,
  DESCRIPTION_CHARACTERS_MIN,
  GRIEVANCES_API,
  LANDMARK_CHARACTERS_MAX,
  PHOTO_TYPES,
  type GrievanceChannel,
  type GrievanceField,
} from '@pune/grievances/constants';
import type { Locale, Translation } from '@pune/i18n';
import { formatDateTime } from '@pune/i18n/format';
import { islandTranslator } from '@pune/i18n/island';
import { mayKeepDraft } from '@pune/grievances/draft.schema';
import { ErrorSummary, Field, FieldGroup, type Tied } from '../shared/islands/form.parts.tsx';
import { faultsOf } from './grievances.checks.ts';
import { forgetDraft, keepDraft, restoreDraft } from './grievances.draft.ts';
import { Position } from './grievances.position.tsx';
import type { FormMessages } from './grievances.messages.ts';
import { send } from './grievances.send.ts';

interface Props {
  locale: Locale;
  channel: GrievanceChannel;
  areas: { id: string; name: string }[];
  /** The version of the configuration that the page shows. */
  configuration: string;
  messages: FormMessages;
  /** The categories, as radio buttons rendered by the page. */
  children?: ReactNode;
}

type Errors = Partial<Record<GrievanceField, string>>;

export const idOf = (field: GrievanceField): string => `grievances-${field}`;

/** `crypto.randomUUID` exists in secure contexts only; `getRandomValues` exists everywhere. */
const freshKey = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');

interface DraftState {
  isKept: boolean;
  /** The time at which the restored draft was stored; empty if no draft was restored. */
  restoredAt: string;
}

/**
 * A label styled as a button in the page's language, since the browser's own button is in the
 * browser's language. It works without scripts.
 */
function Photo({ tied, choose, change }: { tied: Tied; choose: string; change: string }) {
  const [chosen, setChosen] = useState<{ name: string; preview: string }>({
    name: '',
    preview: '',
  });
  const input = useRef<HTMLInputElement>(null);
  useEffect(
    () => () => {
      if (chosen.preview) URL.revokeObjectURL(chosen.preview);
    },
    [chosen],
  );
  useEffect(() => {
    const form = input.current!.form!;
    const clear = () => setChosen({ name: '', preview: '' });
    form.addEventListener('reset', clear);
    return () => form.removeEventListener('reset', clear);
  }, []);
  const choosing = (file: File | undefined) =>
    setChosen({
      name: file?.name ?? '',
      preview: file?.type.startsWith('image/') ? URL.createObjectURL(file) : '',
    });
  return (
    <div className="drop">
      <label className="btn alt" htmlFor={tied.id}>
        {chosen.name ? change : choose}
      </label>
      <input
        {...tied}
        ref={input}
        type="file"
        accept={PHOTO_TYPES.join(',')}
        onChange={({ currentTarget: { files } }) => choosing(files?.[0])}
      />
      <output>{chosen.name}</output>
      {chosen.preview && <img src={chosen.preview} alt="" />}
    </div>
  );
}

/**
 * The form for grievances, which works as a plain form without scripts. Once hydrated, it validates
 * and submits in place, keeps the values if the network fails, and stores a draft on the device.
 */
export function Grievances({ locale, channel, areas, configuration, messages, children }: Props) {
  const [t] = useState(() =>
    islandTranslator<'grievances'>(locale, messages as Translation<'grievances'>),
  );
  const [ready, wake] = useReducer(() => true, false);
  const [errors, setErrors] = useState<Errors>({});
  const [problem, setProblem] = useState('');
  const [sending, setSending] = useState(false);
  const [draft, setDraft] = useState<DraftState>({ isKept: false, restoredAt: '' });
  const summary = useRef<HTMLElement>(null);
  const idempotencyKey = useRef('');
  const attempts = useRef(0);
  const [attempt, setAttempt] = useState(0);

  const form = useRef<HTMLFormElement>(null);

  const keepsDraft = mayKeepDraft(channel);
  useEffect(() => {
    if (keepsDraft) {
      const restoredAt = restoreDraft(form.current!)?.savedAt ?? '';
      setDraft({ isKept: restoredAt !== '', restoredAt });
    }
    wake();
  }, [keepsDraft]);
  useEffect(() => {
    if (attempt) summary.current?.focus();
  }, [attempt]);

  const complain = (found: Errors, text = '') => {
    setErrors(found);
    setProblem(text);
    setAttempt(++attempts.current);
  };

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (sending) return;
    const filled = new FormData(event.currentTarget);
    const faults = faultsOf(filled);
    if (faults.length)
      return complain(Object.fromEntries(faults.map(({ field, key }) => [field, t(key)])));
    // The key stays the same until the grievance is filed, so that a retry after a lost answer does
    // not file it twice.
    filled.set('idempotencyKey', (idempotencyKey.current ||= freshKey()));
    setErrors({});
    setProblem('');
    setSending(true);
    const answer = await send(filled, locale);
    if (answer.kind === 'filed') {
      forgetDraft();
      return window.location.assign(answer.address);
    }
    setSending(false);
    if (answer.kind === 'invalid') return complain(answer.errors, answer.detail);
    if (answer.kind === 'refused' && answer.isKeyReused) idempotencyKey.current = '';
    complain(
      {},
      answer.kind === 'refused' ? answer.detail || t('problem_unavailable') : t('form_offline'),
    );
  }

  const keep = () => keepsDraft && setDraft({ ...draft, isKept: keepDraft(form.current!) });
  const deleteDraft = () => {
    forgetDraft();
    form.current!.reset();
    setDraft({ isKept: false, restoredAt: '' });
    // The button that had the focus may have been removed.
    form.current!.querySelector<HTMLInputElement>('[name="category"]')?.focus();
  };

  const wrong = Object.entries(errors) as [GrievanceField, string][];
  const own = (field: GrievanceField) => ({ id: idOf(field), name: field, error: errors[field] });
  return (
    // `noValidate` on hydration: the browser's own messages are in the browser's language; the
    // island shows its own beside the fields.
    <form
      ref={form}
      className="form"
      method="post"
      action={GRIEVANCES_API}
      encType="multipart/form-data"
      data-form="grievances"
      data-ready={ready}
      noValidate
      onInput={keep}
      onSubmit={submit}
    >
      <input type="hidden" name="language" value={locale} />
      <input type="hidden" name="channel" value={channel} />
      <input type="hidden" name="configuration" value={configuration} />
      {(wrong.length > 0 || problem) && (
        <ErrorSummary
          prefix="grievances"
          heading={wrong.length > 0 ? t('form_problems') : problem}
          errors={wrong.map(([field, text]) => ({ field, text }))}
          place={summary}
        />
      )}
      {draft.restoredAt && (
        <section className="paati" role="status">
          <p>{t('draft_restored', { time: formatDateTime(draft.restoredAt, locale) })}</p>
          <button className="btn alt" type="button" onClick={deleteDraft}>
            {t('action_draft_delete')}
          </button>
        </section>
      )}
      <FieldGroup {...own('category')} legend={t('label_category')}>
        {children}
      </FieldGroup>
      <fieldset aria-describedby="grievances-place-hint">
        <legend>{t('legend_place')}</legend>
        <p className="hint" id="grievances-place-hint">
          {t('hint_place')}
        </p>
        <Field {...own('area')} label={t('label_area')} hint={t('hint_area')}>
          {(tied) => (
            <select {...tied}>
              <option value="">{t('option_area_none')}</option>
              {areas.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field {...own('landmark')} label={t('label_landmark')} hint={t('hint_landmark')}>
          {(tied) => (
            <input
              {...tied}
              type="text"
              maxLength={LANDMARK_CHARACTERS_MAX}
              autoComplete="address-line1"
            />
          )}
        </Field>
        <Position
          locale={locale}
          messages={messages}
          ready={ready}
          error={errors.latitude ?? errors.longitude}
        />
      </fieldset>
      <Field {...own('description')} label={t('label_description')} hint={t('hint_description')}>
        {(tied) => (
          <textarea
            {...tied}
            rows={5}
            minLength={DESCRIPTION_CHARACTERS_MIN}
            maxLength={DESCRIPTION_CHARACTERS_MAX}
            required
          />
        )}
      </Field>
      <Field {...own('mobile')} label={t('label_mobile')} hint={t('hint_mobile')}>
        {(tied) => (
          <input
            {...tied}
            className="s"
            type="tel"
            inputMode="tel"
            autoComplete="tel"
            maxLength={20}
          />
        )}
      </Field>
      <Field {...own('photo')} label={t('label_photo')} hint={t('hint_photo')}>
        {(tied) => (
          <Photo tied={tied} choose={t('action_photo')} change={t('action_photo_change')} />
        )}
      </Field>
      {keepsDraft && (
        <div className="f js draft">
          <p className="hint">{t('draft_kept')}</p>
          <button className="btn alt" type="button" disabled={!draft.isKept} onClick={deleteDraft}>
            {t('action_draft_delete')}
          </button>
        </div>
      )}
      <button className="btn big" type="submit" aria-disabled={sending || undefined}>
        {sending ? t('form_sending') : t('action_submit')}
      </button>
      <output className="vh">{sending ? t('form_sending') : ''}</output>
    </form>
  );
}
