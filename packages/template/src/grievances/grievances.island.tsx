import { useEffect, useReducer, useRef, useState, type FormEvent, type ReactNode } from 'react';
import {
  DESCRIPTION_CHARACTERS_MAX,
  DESCRIPTION_CHARACTERS_MIN,
  GRIEVANCES_API,
  LANDMARK_CHARACTERS_MAX,
  type AnswerField,
  type FormChannel,
  type GrievanceField,
} from '@pune/grievances/constants';
import type { Locale } from '@pune/i18n';
import { formatDateTime, formatNumber } from '@pune/i18n/format';
import { mayKeepDraft } from '@pune/grievances/draft.schema';
import { placeOutside } from '@pune/grievances/places-outside.schema';
import { ErrorSummary, Field, FieldGroup } from '../shared/islands/form.parts.tsx';
import { answerFaults, faultsOf } from './grievances.checks.ts';
import {
  forgetDraft,
  keepDraft,
  keepDraftPhoto,
  restoreDraft,
  restoreDraftPhoto,
  typeInto,
} from './grievances.draft.ts';
import { FindCategory } from './grievances.find.tsx';
import { findNearby, Nearby, nearbyKey, type NearbyReport } from './grievances.nearby.tsx';
import { Photo } from './grievances.photo.tsx';
import { PlaceMap } from './grievances.map.tsx';
import { usePlace, type Point } from './grievances.place.ts';
import { Position } from './grievances.position.tsx';
import type { FormMessages } from './grievances.messages.ts';
import { Questions } from './grievances.questions.tsx';
import { keepReport, sendReport, takeReport, type Report } from './grievances.reports.ts';
import { send } from './grievances.send.ts';
import { Sharing } from './grievances.sharing.tsx';
import { useQuestions } from './grievances.use-questions.ts';
import { useReports } from './grievances.use-reports.ts';
import { useTexts } from './grievances.use-texts.ts';
import { WaitingReports } from './grievances.waiting.tsx';

interface Props {
  locale: Locale;
  channel: FormChannel;
  areas: { id: string; name: string }[];
  /** The version of the configuration that the page shows. */
  configuration: string;
  /** The address of that configuration. */
  source: string;
  /** The address of the service worker; it serves the page of the form alone. */
  worker: string;
  messages: FormMessages;
  /** The address of the other messages. */
  texts: string;
  /** The address of the words by which categories are found. */
  words: string;
  /** The categories, as radio buttons rendered by the page. */
  children?: ReactNode;
}

type Name = GrievanceField | AnswerField;
type Errors = Partial<Record<Name, string>>;

export const idOf = (field: Name): string => `grievances-${field}`;

const idOfFind = 'grievances-find';

/** `crypto.randomUUID` exists in secure contexts only; `getRandomValues` exists everywhere. */
const freshKey = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');

const NOTHING = { photo: null };

/** The position in the fields of a draft or a report. */
const pointOf = ({ latitude, longitude }: Readonly<Record<string, string>>): Point | null =>
  latitude && longitude ? { latitude, longitude } : null;

interface DraftState {
  isKept: boolean;
  /** The time at which the restored draft was stored; empty if no draft was restored. */
  restoredAt: string;
}

/**
 * The form for grievances, which works as a plain form without scripts. Once hydrated, it validates
 * and submits in place, keeps the values if the network fails, and stores a draft on the device.
 */
export function Grievances(props: Props) {
  const { locale, channel, areas, configuration, source, worker, messages, texts, words } = props;
  const { say: t, isWhole, loaded, outsideNames } = useTexts(locale, messages, texts);
  const [ready, wake] = useReducer(() => true, false);
  const [errors, setErrors] = useState<Errors>({});
  const [problem, setProblem] = useState('');
  const [sending, setSending] = useState(false);
  const [draft, setDraft] = useState<DraftState>({ isKept: false, restoredAt: '' });
  const summary = useRef<HTMLElement>(null);
  const [reports, setReports] = useState<NearbyReport[]>([]);
  const nearbyPlace = useRef<HTMLElement>(null);
  /** The place and category whose open reports the person has compared. */
  const compared = useRef('');
  const idempotencyKey = useRef('');
  const attempts = useRef(0);
  const [attempt, setAttempt] = useState(0);

  const form = useRef<HTMLFormElement>(null);

  const questions = useQuestions(form, { source, isReady: isWhole });
  const { follow } = questions;
  const following = useRef(follow);
  const keepsDraft = mayKeepDraft(channel);
  const waiting = useReports(keepsDraft, channel === 'web' ? worker : '');
  const waitingPlace = useRef<HTMLElement>(null);
  const place = usePlace(locale);
  const { point, ward } = place;
  const putPoint = useRef(place.put);
  /** The chosen area, and the place outside the city that the landmark names. */
  const [typed, setTyped] = useState({ area: '', outside: '' });
  const differs = Boolean(ward?.office && typed.area && ward.office !== typed.area);
  /** The photo that a draft or a report restores; its texts are in the fields. */
  const [restored, setRestored] = useState<{ photo: File | null }>(NOTHING);
  useEffect(() => {
    const restore = async () => {
      const draft = restoreDraft(form.current!);
      wake();
      putPoint.current(pointOf(draft?.fields ?? {}));
      void following.current(draft?.fields);
      const found = await restoreDraftPhoto();
      const restoredAt = draft?.savedAt ?? found?.savedAt ?? '';
      setDraft({ isKept: restoredAt !== '', restoredAt });
      if (found) setRestored({ photo: found.photo });
    };
    if (keepsDraft) void restore();
    else wake();
  }, [keepsDraft]);
  useEffect(() => {
    if (attempt) summary.current?.focus();
  }, [attempt]);

  useEffect(() => {
    if (reports.length > 0) nearbyPlace.current?.focus();
  }, [reports]);

  /** Shows open reports nearby, once for each place and category. */
  async function compare(filled: FormData): Promise<boolean> {
    const key = nearbyKey(filled);
    if (!key || key === compared.current) return false;
    const found = await findNearby(key, locale);
    compared.current = key;
    setReports(found);
    return found.length > 0;
  }

  const complain = (found: Errors, text = '') => {
    setErrors(found);
    setProblem(text);
    setAttempt(++attempts.current);
  };

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (sending) return;
    const filled = new FormData(event.currentTarget);
    const say = await loaded();
    // Without its texts the form is a plain one: the server answers with a page.
    if (!say) return form.current!.submit();
    const category = await follow();
    if (category === 'unavailable') return form.current!.submit();
    const asked = category?.questions ?? [];
    const isAsked = !category || filled.get('asked') === category.code;
    const faults = [...faultsOf(filled), ...(isAsked ? answerFaults(filled, asked) : [])];
    const nameOf = (code?: string) =>
      asked.find((question) => question.code === code)?.label[locale] ?? '';
    if (faults.length)
      return complain(
        Object.fromEntries(
          faults.map(({ field, key, question }) => [field, say(key, { name: nameOf(question) })]),
        ),
      );
    // The person sent the form before its questions were there.
    if (!isAsked) return complain({}, say('problem_questions_title'));
    // Of two contradicting places none is taken in silence.
    if (point && filled.get('area')) {
      const { office } = ward ?? (await place.find(point)) ?? {};
      if (office && office !== filled.get('area')) return complain({ area: say('place_differs') });
    }
    // The key stays the same until the grievance is filed, so that a retry after a lost answer does
    // not file it twice.
    filled.set('idempotencyKey', (idempotencyKey.current ||= freshKey()));
    setErrors({});
    setProblem('');
    setSending(true);
    if (await compare(filled)) return setSending(false);
    setReports([]);
    // Stored before it is sent: after a crash it is sent again under its key.
    const key = idempotencyKey.current;
    const isKept = keepsDraft && (await keepReport(filled, { key, locale, now: new Date() }));
    const answer = isKept ? await sendReport(key, filled) : await send(filled, locale);
    const mayCome =
      !answer || answer.kind === 'unreachable' || (answer.kind === 'refused' && answer.isTemporary);
    if (isKept && !mayCome) await takeReport(key);
    if (answer?.kind === 'filed') {
      forgetDraft();
      return window.location.assign(answer.address);
    }
    setSending(false);
    if (isKept && mayCome) return putAside();
    if (!answer || answer.kind === 'unreachable') return complain({}, say('form_offline'));
    if (answer.kind === 'invalid') return complain(answer.errors, answer.detail);
    if (answer.isKeyReused) idempotencyKey.current = '';
    complain(
      {},
      answer.isKeyReused ? say('waiting_earlier') : answer.detail || say('problem_unavailable'),
    );
  }

  /** Empties the form for another report. */
  const empty = () => {
    forgetDraft();
    form.current!.reset();
    setRestored({ ...NOTHING });
    place.put(null);
    setTyped({ area: '', outside: '' });
    setDraft({ isKept: false, restoredAt: '' });
    setReports([]);
    void follow();
    [idempotencyKey.current, compared.current] = ['', ''];
  };
  async function putAside() {
    empty();
    await waiting.wait();
    waitingPlace.current?.focus();
  }
  async function edit(report: Report) {
    const taken = await takeReport(report.key, true);
    await waiting.reload();
    if (!taken) return;
    const { fields, photo, state, isUncertain, key } = taken;
    empty();
    typeInto(form.current!, fields);
    void follow(fields);
    setRestored({ photo });
    const given = pointOf(fields);
    place.put(given);
    void keepDraftPhoto(photo ?? undefined);
    setDraft({ isKept: keepDraft(form.current!, given), restoredAt: '' });
    // The server may have filed it: under its key it is not filed twice.
    if (state === 'waiting' && isUncertain) idempotencyKey.current = key;
    form.current!.querySelector<HTMLInputElement>('[name="category"]')?.focus();
  }

  /** An area that is chosen after the position was refused counts in its place. */
  const dropRefusedPoint = () => {
    if (errors.latitude || (ward && !ward.office)) setPoint(null);
  };
  const keep = (at = point) => {
    void follow();
    const filled = new FormData(form.current!);
    const area = String(filled.get('area'));
    const outside = !area && !at && placeOutside(String(filled.get('landmark')), outsideNames);
    setTyped({ area, outside: outside || '' });
    if (keepsDraft) setDraft({ ...draft, isKept: keepDraft(form.current!, at) });
  };
  const forgive = (...fields: Name[]) => {
    const others = Object.entries(errors).filter(([field]) => !fields.includes(field as Name));
    setErrors(Object.fromEntries(others));
    if (others.length === 0) setProblem('');
  };
  const setPoint = (next: Point | null) => {
    forgive('latitude', 'longitude', 'area');
    place.put(next);
    keep(next);
    if (next) void place.find(next);
  };
  const chooseWard = () => {
    form.current!.querySelector<HTMLSelectElement>('[name="area"]')!.value = ward!.office!;
    forgive('area');
    keep();
  };
  const deleteDraft = () => {
    empty();
    // The button that had the focus may have been removed.
    form.current!.querySelector<HTMLInputElement>('[name="category"]')?.focus();
  };

  const wrong = Object.entries(errors) as [Name, string][];
  const own = (field: Name) => ({ id: idOf(field), name: field, error: errors[field] });
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
      onInput={() => keep()}
      onSubmit={submit}
    >
      <input type="hidden" name="language" value={locale} />
      <input type="hidden" name="channel" value={channel} />
      <input type="hidden" name="configuration" value={configuration} />
      <input type="hidden" name="nearby" value="" />
      {(wrong.length > 0 || problem) && (
        <ErrorSummary
          prefix="grievances"
          heading={wrong.length > 0 ? t('form_problems') : problem}
          errors={wrong.map(([field, text]) => ({ field, text }))}
          place={summary}
        />
      )}
      {isWhole && waiting.reports.length > 0 && (
        <WaitingReports
          {...{ t, locale }}
          reports={waiting.reports}
          place={waitingPlace}
          onSend={waiting.sendNow}
          onEdit={edit}
          onDelete={({ key }) => void takeReport(key).then(waiting.reload)}
        />
      )}
      {isWhole && draft.restoredAt && (
        <section className="paati" role="status">
          <p>{t('draft_restored', { time: formatDateTime(draft.restoredAt, locale) })}</p>
          <button className="btn alt" type="button" onClick={deleteDraft}>
            {t('action_draft_delete')}
          </button>
        </section>
      )}
      <FieldGroup {...own('category')} legend={t('label_category')}>
        <FindCategory
          id={idOfFind}
          label={t('label_find')}
          hint={t('hint_find')}
          words={words}
          found={(count) =>
            isWhole ? t('find_count', { count: formatNumber(count, locale) }) : ''
          }
        />
        {props.children}
      </FieldGroup>
      <Questions category={questions.category} locale={locale} say={t} errors={errors} />
      <fieldset aria-describedby="grievances-place-hint">
        <legend>{t('legend_place')}</legend>
        <p className="hint" id="grievances-place-hint">
          {t('hint_place')}
        </p>
        <Field {...own('area')} label={t('label_area')} hint={t('hint_area')}>
          {(tied) => (
            <select {...tied} onChange={({ target }) => target.value && dropRefusedPoint()}>
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
        <output className="hint">
          {typed.outside && t('landmark_outside', { place: typed.outside })}
        </output>
        <Position
          {...{ point, ward, differs }}
          say={t}
          ready={isWhole}
          error={errors.latitude ?? errors.longitude}
          onPoint={setPoint}
          onKeep={chooseWard}
        />
        <PlaceMap {...{ locale, areas, point }} say={t} ready={isWhole} onPoint={setPoint} />
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
      <Field {...own('email')} label={t('label_email')} hint={t('hint_email')}>
        {(tied) => <input {...tied} type="email" autoComplete="email" maxLength={254} />}
      </Field>
      <Field {...own('photo')} label={t('label_photo')} hint={t('hint_photo')}>
        {(tied) => (
          <Photo
            tied={tied}
            choose={t('action_photo')}
            change={t(isWhole ? 'action_photo_change' : 'action_photo')}
            restored={restored.photo}
            onChoose={(photo) => {
              if (!keepsDraft) return;
              void keepDraftPhoto(photo);
              setDraft({ ...draft, isKept: draft.isKept || photo !== undefined });
            }}
          />
        )}
      </Field>
      <Sharing messages={messages} />
      {reports.length > 0 && (
        <Nearby reports={reports} say={t} isFramed={channel === 'embed'} place={nearbyPlace} />
      )}
      <button className="btn big" type="submit" aria-disabled={sending || undefined}>
        {sending ? t('form_sending') : t('action_submit')}
      </button>
      <output className="vh">{sending ? t('form_sending') : ''}</output>
      {keepsDraft && (
        <div className="f js draft">
          <p className="hint">{t('draft_kept')}</p>
          <button className="btn alt" type="button" disabled={!draft.isKept} onClick={deleteDraft}>
            {t('action_draft_delete')}
          </button>
        </div>
      )}
    </form>
  );
}
