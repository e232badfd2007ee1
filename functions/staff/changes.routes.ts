import { t } from '@pune/i18n/server';
import { seeOther } from '@pune/http/answers';
import { readFields } from '@pune/http/bodies';
import type { FeatureContext } from '@pune/http/feature';
import { PROBLEM_OF } from '@pune/http/problems';
import { wantsHtml } from '@pune/http/requests';
import type { KeyRefusal } from '@pune/open311/keys';
import type { InvitedPerson } from '@pune/staff/invitations';
import type { RuleRefusal } from '@pune/payments/rules/stored-rules';
import type { Content } from '@pune/ui/markup';
import { officerOf } from '@pune/staff/officers';
import { MailRefused } from '@pune/staff/staff-mail';
import { ACCOUNT, inLanguage, PARTNERS, PERSONS, POSTS } from './addresses.ts';
import { changePage, linkPage } from './change.views.ts';
import type { ChangeName } from './change-names.ts';
import { formSchema, listOf, type Values } from './change-form.ts';
import {
  CHANGE_ROUTE,
  KINDS,
  NEW_ROUTE,
  type Change,
  type Done,
  type Given,
  type Kind,
  type Subject,
} from './changes.ts';
import type { Signed, StaffFeature } from './feature.ts';
import { BLANK, type FormField, type FormState } from './form.views.ts';
import { CHANGES, SUBJECTS } from './kinds.ts';
import { keyPage } from './partners.views.ts';
import { placesOf } from './places.ts';
import { errorsOf } from './sign-in.routes.ts';

type Refused = Extract<Done, { kind: 'Refused' }>;
type RefusalReason = Extract<Refused, { reason: unknown }>['reason'] | KeyRefusal | RuleRefusal;
const reasonsOf = (refused: Refused): readonly RefusalReason[] =>
  'reasons' in refused ? refused.reasons : [refused.reason];

/** The page of the records of a kind, for a record that is added. */
const LIST_OF: Partial<Record<Kind, string>> = { posts: POSTS, partners: PARTNERS };

/** The fields that show a refusal; others are shown above the form. */
const FIELD_OF: Partial<Record<RefusalReason, readonly string[]>> = {
  partner_invalid: ['partner'],
  partner_taken: ['partner'],
  partner_unknown: ['further'],
  contact_missing: ['contact'],
  reason_missing: ['reason'],
  rate_from: ['from'],
  rate_until: ['until'],
  words_missing: ['en'],
  quota_invalid: ['perMinute'],
  email_taken: ['email'],
  email_invalid: ['email'],
  name_missing: ['name'],
  unknown_post: ['post', 'superior'],
  period_invalid: ['last', 'first'],
  circular: ['superior'],
  overlap: ['first'],
  same_person: ['acting', 'to'],
  not_own_post: ['post'],
  permission_not_held: ['permissions'],
  order_missing: ['order'],
  identity_taken: ['subject'],
  subject_invalid: ['subject'],
};

/** A change at its address, with the record that it is about. */
interface Place {
  kind: Kind;
  change: Change;
  name: ChangeName;
  given: Given;
  subject: Subject | null;
  fields: FormField[];
  above: Content;
  action: string;
  back: string;
}

/** Routes of the changes of staff: each is a page with a form, and a post. */
export function addChangeRoutes(feature: StaffFeature): void {
  const { app, log, now, show, signedIn, problem } = feature;

  /** Finds the change of an address that the officer may make. */
  async function placeOf(
    signed: Signed,
    { req }: FeatureContext,
  ): Promise<Place | 'not_found' | 'not_permitted'> {
    const kind = KINDS.find((name) => name === req.param('kind'));
    const id = req.param('id') ?? '';
    const called = id ? (req.param('change') ?? '') : 'new';
    const change = kind && Object.hasOwn(CHANGES[kind], called) ? CHANGES[kind][called] : undefined;
    if (!kind || !change || (called === 'new') !== (id === '')) return 'not_found';
    const { staff, officer, view } = signed;
    const places = kind === 'posts' ? await feature.places() : placesOf(null);
    const given: Given = { staff, officer, id, locale: view.locale, now: now(), places };
    const subject = id ? await SUBJECTS[kind](staff.db, id, view.locale) : null;
    if (id && !subject) return 'not_found';
    if ((await change.authority(staff.db, given, subject)) === null) return 'not_permitted';
    const administers = (['staff.administer', 'rates.administer'] as const).some(
      (permission) => officer.postsWith(permission).length > 0,
    );
    return {
      kind,
      change,
      name: `${kind}_${called}` as ChangeName,
      given,
      subject,
      fields: (await change.fields?.(given)) ?? [],
      above: (await change.above?.(given)) ?? '',
      action: new URL(signed.request.url).pathname,
      back: administers ? (subject?.page ?? LIST_OF[kind] ?? PERSONS) : ACCOUNT,
    };
  }

  const formPage = (signed: Signed, place: Place, state: FormState, status = 200) => {
    const { change, name, subject, action, back, fields, above } = place;
    const label = subject?.label ?? '';
    const isDanger = change.isDanger ?? false;
    const content = { name, label, action, back, fields, above, isDanger, state };
    return show(signed, change.part, changePage(signed.view.locale, content), status);
  };

  /** Performs a change in one transaction with the check of the officer's authority. */
  const perform = (
    { staff, officer, request }: Signed,
    { change, given, subject }: Place,
    values: Values,
  ): Promise<Done | { kind: 'NotPermitted' }> =>
    staff.db.transaction().execute(async (transaction) => {
      const at = now();
      const present = await officerOf(transaction, officer.person.id, at);
      const fresh = present && { ...given, officer: present, now: at };
      const post = fresh && (await change.authority(transaction, fresh, subject));
      if (!fresh || !post) return { kind: 'NotPermitted' as const };
      const by = { person: present.person.id, post };
      const result = await change.work(transaction, { ...fresh, values }, { at, by });
      if (result.kind === 'Invited' && staff.mail)
        await staff.mail.invite(transaction, result.person, linkOf(request, result));
      return result;
    });

  function refused(
    signed: Signed,
    place: Place,
    reasons: readonly RefusalReason[],
    values: Values,
  ) {
    const names = place.fields.map(({ name }) => name);
    const refusals = reasons.map((reason) => ({
      field: FIELD_OF[reason]?.find((name) => names.includes(name)) ?? null,
      message: `refused_${reason}` as const,
    }));
    if (!wantsHtml(signed.request))
      return problem(signed.request, signed.view, 'invalid', { refusals });
    const T = t(signed.view.locale);
    const errors = Object.fromEntries(
      refusals.map(({ field, message }) => [field ?? '', T(`staff:${message}`)]),
    );
    return formPage(signed, place, { values: shown(values), errors }, 422);
  }

  const page = signedIn(async (signed, context) => {
    const place = await placeOf(signed, context);
    if (typeof place === 'string') return problem(signed.request, signed.view, place);
    const values = (await place.change.initial?.(place.given)) ?? {};
    return formPage(signed, place, { ...BLANK, values });
  });

  const post = signedIn(async (given, context) => {
    const place = await placeOf(given, context);
    if (typeof place === 'string') return problem(given.request, given.view, place);
    const names = [...place.fields.map(({ name }) => name), 'language'];
    const schema = formSchema(place.fields);
    const read = await readFields(given.request, { schema, fields: names });
    if (read.kind !== 'Read' && read.kind !== 'Invalid')
      return problem(given.request, given.view, PROBLEM_OF[read.kind]);
    const view = feature.view(given.request, { language: read.typed.language });
    const signed = { ...given, view };
    if (read.kind === 'Invalid')
      return wantsHtml(signed.request)
        ? formPage(
            signed,
            place,
            { values: read.typed, errors: errorsOf(read.refusals, view) },
            422,
          )
        : problem(signed.request, view, 'invalid', { refusals: read.refusals });
    const { staff } = signed;
    const result = await perform(signed, place, read.value).catch((error: unknown) => {
      if (error instanceof MailRefused)
        return { kind: 'Refused', reason: 'email_invalid' } as const;
      throw error;
    });
    switch (result.kind) {
      case 'NotPermitted':
        return problem(signed.request, view, 'not_permitted');
      case 'Refused':
        return refused(signed, place, reasonsOf(result), read.value);
      case 'Invited': {
        const label = place.subject?.label ?? String(read.value.name);
        const { waits, person } = result;
        const sent = staff.mail
          ? { mailedTo: person.email }
          : { link: linkOf(signed.request, result) };
        const content = { label, back: `${PERSONS}${person.id}/`, waits, ...sent };
        return show(signed, place.change.part, linkPage(view.locale, content));
      }
      case 'Issued': {
        const content = { key: result.key, name: result.name };
        return show(signed, place.change.part, keyPage(view.locale, content));
      }
      case 'Accepted':
      case 'RequestRefused':
        return seeOther(inLanguage(place.back, view.locale, { done: place.name }));
      case 'Done':
        if (place.name === 'persons_disable' || place.name === 'persons_enable')
          tellCms(signed, context);
        return seeOther(inLanguage(place.back, view.locale, { done: place.name }));
    }
  });

  /** Changes the account in the CMS after the commit; what fails is tried again each minute. */
  function tellCms({ staff }: Signed, { env }: FeatureContext): void {
    const told = Promise.resolve(staff.editorAccounts?.drain()).catch((error: unknown) =>
      log.error('the CMS could not be told of a change of a person', error),
    );
    env.waitUntil?.(told);
  }

  app.get(NEW_ROUTE, page);
  app.post(NEW_ROUTE, post);
  app.get(CHANGE_ROUTE, page);
  app.post(CHANGE_ROUTE, post);
}

/** The address of an invitation, which works once, in the language of its person. */
const linkOf = (
  request: Request,
  { token, person }: { token: string; person: InvitedPerson },
): string => new URL(inLanguage(`/staff/invitations/${token}`, person.language), request.url).href;

/** Values as the form shows them again. */
const shown = (values: Values): Record<string, string> =>
  Object.fromEntries(Object.keys(values).map((name) => [name, listOf(values, name).join(' ')]));
