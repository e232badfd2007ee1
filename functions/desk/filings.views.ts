import {
  categoryLabel,
  type Configuration,
  type ConfigurationQuestion,
} from '@pune/grievances/configuration';
import {
  DESCRIPTION_CHARACTERS_MAX,
  DESCRIPTION_CHARACTERS_MIN,
  LANDMARK_CHARACTERS_MAX,
  OPERATOR_CHANNELS,
  PHOTO_BYTES_MAX,
  type ReporterGrievance,
} from '@pune/grievances/schema';
import { formatTrackingNumber } from '@pune/grievances/tracking-number';
import { safe } from '@pune/http/markup';
import type { View } from '@pune/http/view';
import { LOCALE_NAMES, LOCALES } from '@pune/i18n';
import { formatDateTime, formatNumber } from '@pune/i18n/format';
import { t } from '@pune/i18n/server';
import { choice } from '@pune/ui/choice';
import { html, type Content } from '@pune/ui/markup';
import { noticeLine } from '@pune/ui/notice';
import { page } from '@pune/ui/page';
import { slip } from '@pune/ui/slip';
import { photoInput } from '../grievances/form-photo.ts';
import { nearbyStep } from '../grievances/nearby.ts';
import { questionField, questionsIn, withTicks } from '../question-fields.ts';
import { ownerOf } from '../grievances/steps.views.ts';
import { FILINGS, inLanguage, LOOKUPS } from '../staff/addresses.ts';
import { formView, type FormField, type FormState } from '../staff/form.views.ts';
import { officeLine } from './lookups.views.ts';

const MOBILE_CHARACTERS_MAX = 20;
const POSITION_CHARACTERS_MAX = 60;
/** Shaniwar Wada, as a map writes it. */
const EXAMPLE_POSITION = '18.51957, 73.85535';

/** The fields by which the grievance itself is described. */
function problemFields(
  { categories, offices }: Configuration,
  questions: readonly ConfigurationQuestion[],
  { locale }: View,
): FormField[] {
  const T = t(locale);
  return [
    {
      kind: 'choice',
      name: 'category',
      label: T('grievances:label_category'),
      options: categories
        .filter(({ isActive }) => isActive)
        .map(({ code, label }) => ({ value: code, label: label[locale] })),
      empty: '–',
      required: true,
    },
    ...questions.map((question) => questionField(question, locale)),
    {
      kind: 'choice',
      name: 'area',
      label: T('grievances:label_area'),
      options: offices.map(({ id, name }) => ({ value: id, label: name[locale] })),
      empty: T('grievances:option_area_none'),
    },
    {
      kind: 'text',
      name: 'landmark',
      label: T('grievances:label_landmark'),
      hint: T('grievances:hint_landmark'),
      charactersMax: LANDMARK_CHARACTERS_MAX,
    },
    {
      kind: 'text',
      name: 'position',
      label: T('grievances:behalf_position'),
      hint: T('grievances:behalf_position_hint', { example: EXAMPLE_POSITION }),
      charactersMax: POSITION_CHARACTERS_MAX,
    },
    {
      kind: 'longtext',
      name: 'description',
      label: T('grievances:label_description'),
      hint: T('grievances:behalf_description_hint', {
        min: formatNumber(DESCRIPTION_CHARACTERS_MIN, locale) as never,
        max: formatNumber(DESCRIPTION_CHARACTERS_MAX, locale) as never,
      }),
      charactersMax: DESCRIPTION_CHARACTERS_MAX,
      required: true,
    },
  ];
}

/** The fields about the citizen. With a challenge the code is asked for. */
function citizenFields({ locale }: View, hasChallenge: boolean): FormField[] {
  const T = t(locale);
  return [
    {
      kind: 'choice',
      name: 'channel',
      label: T('grievances:behalf_channel'),
      options: OPERATOR_CHANNELS.map((value) => ({
        value,
        label: T(`grievances:channel_${value}`),
      })),
      empty: '–',
      required: true,
    },
    {
      kind: 'text',
      name: 'mobile',
      label: T('grievances:behalf_mobile'),
      hint: T('grievances:behalf_mobile_hint'),
      charactersMax: MOBILE_CHARACTERS_MAX,
      autocomplete: 'off',
      required: true,
    },
    hasChallenge
      ? { kind: 'code', name: 'code', label: T('grievances:label_code'), autocomplete: 'off' }
      : {
          kind: 'ticks',
          name: 'step',
          label: T('grievances:behalf_confirm'),
          options: [{ value: 'code', label: T('grievances:behalf_send_code') }],
        },
    {
      kind: 'choice',
      name: 'citizenLanguage',
      label: T('grievances:behalf_language'),
      options: LOCALES.map((value) => ({ value, label: LOCALE_NAMES[value] })),
      required: true,
    },
  ];
}

export interface FilingForm {
  configuration: Configuration;
  state: FormState;
  key: string;
  /** Names the request that sent a code, and the masked number to which it went. */
  challenge: { id: string; sentTo: string } | null;
  /** The open reports to compare with: the form asks for one of them, or to file all the same. */
  reports: Parameters<typeof nearbyStep>[0];
  isCompared: boolean;
  /** The portal on which the reports are shown. */
  portal: string;
  /** The photo of the form that is shown again. */
  keptPhoto: Content;
  /** The number of a report that the last citizen follows. */
  followed?: string | null;
}

const photoField = ({ locale }: View, keptPhoto: Content): FormField => ({
  kind: 'own',
  name: 'photo',
  label: t(locale)('grievances:label_photo'),
  hint: t(locale)('grievances:hint_photo', {
    megabytes: formatNumber(PHOTO_BYTES_MAX / 1e6, locale) as never,
  }),
  control: photoInput(locale),
  below: keptPhoto,
});

/** The comparison, whose choice is sent with the form. */
function comparison({ reports, portal }: FilingForm, view: View): Content {
  const T = t(view.locale);
  const option = (value: string, label: Content, isChecked: boolean) =>
    choice({ type: 'radio', name: 'follow', value, label, isChecked });
  return nearbyStep(reports, view, {
    origin: portal,
    lead: T('grievances:behalf_nearby'),
    follow: ({ number }) =>
      option(
        number,
        html`${T('grievances:behalf_follow')}<span class="vh"> ${number}</span>`,
        false,
      ),
    end: option('', T('grievances:behalf_file_another'), true),
  });
}

/** The form on which an operator files for a citizen. */
export function filingPage(form: FilingForm, view: View): { title: string; main: string } {
  const { configuration, state, key, challenge, reports, isCompared, keptPhoto, followed } = form;
  const { locale } = view;
  const T = t(locale);
  const category = state.values['category'];
  const questions = questionsIn(configuration, category);
  const isAsked = category !== undefined && questions.length > 0;
  const title = T('grievances:behalf_title');
  const chosen = reports.length === 0 ? state.values['follow'] : undefined;
  const submit = chosen
    ? 'action_behalf_follow'
    : reports.length > 0
      ? 'action_behalf_on'
      : 'action_behalf_file';
  const parts: Content[] = [
    followed && noticeLine(T('grievances:behalf_followed', { number: followed }), 'ok', 'status'),
    challenge &&
      noticeLine(
        T(chosen ? 'grievances:behalf_code_follow' : 'grievances:behalf_code_sent', {
          number: challenge.sentTo,
        }),
        'ok',
        'status',
      ),
    isAsked &&
      state.values['asked'] !== category &&
      noticeLine(T('grievances:behalf_questions'), 'ok', 'status'),
    formView(
      {
        id: 'filing',
        action: FILINGS,
        hasFile: true,
        fields: [
          ...citizenFields(view, challenge !== null),
          ...problemFields(configuration, questions, view),
          photoField(view, keptPhoto),
        ],
        question: reports.length > 0 && comparison(form, view),
        submit: T(`grievances:${submit}`),
        hidden: {
          idempotencyKey: key,
          ...(challenge && { challenge: challenge.id }),
          ...(isCompared && { nearby: 'seen' }),
          ...(chosen && { follow: chosen }),
          ...(isAsked && { asked: category }),
        },
      },
      { ...state, values: withTicks(state.values, questions) },
      locale,
    ),
  ];
  const isWrong = Object.keys(state.errors).length > 0;
  return {
    title: isWrong ? T('functions:title_error', { title }) : title,
    main: safe(
      page(
        {
          title,
          lead: T('grievances:behalf_lead'),
          tags: html`<a href="${inLanguage(LOOKUPS, locale)}">${T('grievances:lookup_title')}</a>`,
        },
        parts,
      ),
    ),
  };
}

/** The receipt of a filing for a citizen, to read out and to print. */
export function filedPage(
  grievance: ReporterGrievance,
  link: string,
  configuration: Configuration | null,
  view: View,
): { title: string; main: string } {
  const { locale } = view;
  const T = t(locale);
  const title = T('grievances:behalf_filed_title');
  const time = (at: string) => html`<time datetime="${at}">${formatDateTime(at, locale)}</time>`;
  const main = page({ title, lead: T('grievances:behalf_filed_lead') }, [
    slip({
      id: 'receipt',
      title: T('grievances:receipt_title'),
      rows: [
        [T('grievances:receipt_number'), formatTrackingNumber(grievance.number), 'mono'],
        [T('grievances:status_category'), categoryLabel(configuration, grievance.category, locale)],
        [T('grievances:status_office'), officeLine(grievance.officeId, configuration, view)],
        [T('grievances:status_owner'), ownerOf(grievance, locale)],
        [T('grievances:status_registered'), time(grievance.submittedAt)],
        [T('grievances:desk_clock_acknowledge'), time(grievance.acknowledgeBy)],
        [T('grievances:desk_clock_resolve'), time(grievance.resolveBy)],
        [T('grievances:receipt_mobile'), grievance.mobileMasked ?? ''],
      ],
      below: html`<p>
        ${T('grievances:receipt_link_label')}: <a href="${link}">${link}</a>
      </p>`,
    }),
    html`<p class="soft noprint">${T('grievances:behalf_print')}</p>
      <p class="noprint">
        <a class="btn" href="${inLanguage(FILINGS, locale)}">${T('grievances:behalf_again')}</a>
      </p>`,
  ]);
  return { title, main: safe(main) };
}
