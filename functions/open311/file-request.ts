import type { Filed, FilingResult, Grievances } from '@pune/grievances';
import type { Configuration } from '@pune/grievances/configuration';
import { EXAMPLE_NUMBER, type Filing } from '@pune/grievances/schema';
import { formatTrackingNumber } from '@pune/grievances/tracking-number';
import type { Locale } from '@pune/i18n';
import { formatDateTime } from '@pune/i18n/format';
import type { Partner } from '@pune/open311';
import { filingKey, tokenOf } from '@pune/open311/filings';
import type { Form } from '@pune/open311/form';
import { PER_DAY_MAX } from '@pune/open311/keys';
import type { FiledRequest } from '@pune/open311/schema';
import { ownDocument } from './answers.ts';
import { say, type HandlerOptions, type Open311Feature } from './feature.ts';
import { describe } from './filing-of-form.ts';
import { clientKeyOf } from './read-form.ts';

const RETRY_SECONDS = 10;

/** A request that is right as far as it can be told before it is filed. */
export interface Accepted {
  filing: Filing;
  notices: string[];
  form: Form;
  partner: Partner;
  configuration: Configuration;
  address: string;
  locale: Locale;
}

/** Results of a photo that is not one; the report is filed without it. */
const isOfPhoto = (result: FilingResult): boolean =>
  result.kind === 'PhotosBusy' ||
  result.kind === 'NoRoom' ||
  (result.kind === 'Refused' && result.refusals.every(({ field }) => field === 'photo'));

/** The body without the key, in an order that does not depend on the client. */
const contentOf = ({ fields, attributes, mediaUrls }: Form) => [
  [...fields].filter(([name]) => name !== 'api_key').sort(),
  [...attributes].sort(),
  mediaUrls,
];

const noticeOf = (filed: Filed, notices: readonly string[], locale: Locale): string =>
  [
    say(locale, 'notice_times', {
      acknowledge: formatDateTime(filed.acknowledgeBy, locale),
      resolve: formatDateTime(filed.resolveBy, locale),
    }),
    ...notices.map((notice) => say(locale, notice)),
  ].join(' ');

/** Files with the picture if there is one, and without it if it cannot be had. */
async function fileWithPicture(
  { file }: Pick<Grievances, 'file'>,
  { filing, form, partner, configuration, address, notices }: Accepted,
  { idempotencyKey, fetchMedia, onFailure }: FilingMeans,
): Promise<{ result: FilingResult; notices: string[] }> {
  const origin = {
    channel: 'open311',
    partner: partner.code,
    // The quota of the key limits the partner.
    limit: { sender: `partner ${partner.code}`, perHourMax: PER_DAY_MAX },
  } as const;
  const attempt = (photo: Uint8Array | null) =>
    file({ ...filing, idempotencyKey }, photo, address, configuration, origin);
  const [url] = form.mediaUrls;
  if (!url) return { result: await attempt(null), notices };
  const media = await fetchMedia(url);
  if (media.kind !== 'Fetched') onFailure(media.kind);
  const withPhoto = media.kind === 'Fetched' ? await attempt(media.bytes) : null;
  if (withPhoto && !isOfPhoto(withPhoto)) return { result: withPhoto, notices };
  return { result: await attempt(null), notices: [...notices, 'notice_no_picture'] };
}

interface FilingMeans extends Pick<HandlerOptions, 'fetchMedia'> {
  idempotencyKey: string;
  onFailure: (kind: string) => void;
}

function refusedFiling(
  { errors, refuse }: Open311Feature,
  request: Request,
  result: FilingResult,
  locale: Locale,
): Response {
  switch (result.kind) {
    case 'Refused':
      return errors(
        request,
        locale,
        result.refusals.map((refusal) => describe(refusal, locale)),
      );
    case 'KeyReused':
      return refuse(request, 'error_key_reused');
    case 'TooMany':
      return refuse(request, 'error_quota', {
        status: 429,
        values: { minutes: result.minutes, count: result.minutes },
        waitSeconds: result.minutes * 60,
      });
    default:
      return refuse(request, 'problem_unavailable', { status: 503, waitSeconds: RETRY_SECONDS });
  }
}

type Named = { service_request_id: string } | { token: string };
/** Answers with the number or the token; the account is the client's own name for the reporter. */
const filedAnswer = (
  request: Request,
  { form, locale }: Pick<Accepted, 'form' | 'locale'>,
  named: Named,
  notice: string | null,
): Response => {
  const account = form.fields.get('account_id') ?? null;
  const filed = { ...named, service_notice: notice, account_id: account } as FiledRequest;
  return ownDocument(request, 'service_requests', [filed], { locale });
};

/** Checks a request of a test key as a real one, and files nothing. */
async function testRequest(
  feature: Open311Feature,
  { checkFiling }: Pick<Grievances, 'checkFiling'>,
  request: Request,
  given: Accepted,
): Promise<Response> {
  const { filing, configuration, locale, notices } = given;
  const refusals = await checkFiling(filing, configuration);
  if (refusals.length > 0)
    return refusedFiling(feature, request, { kind: 'Refused', refusals }, locale);
  const notice = [...notices, 'notice_test'].map((key) => say(locale, key)).join(' ');
  return filedAnswer(request, given, { service_request_id: EXAMPLE_NUMBER }, notice);
}

const keyOf = (request: Request, { form, partner }: Pick<Accepted, 'form' | 'partner'>) =>
  filingKey(partner.code, clientKeyOf(request), contentOf(form));

/**
 * Answers a request that was filed before and is sent again, although its service or its values
 * are no longer taken.
 *
 * @returns null if it was not filed
 */
export async function earlierAnswer(
  { open }: Pick<HandlerOptions, 'open'>,
  request: Request,
  given: Pick<Accepted, 'form' | 'partner' | 'locale'>,
): Promise<Response | null> {
  const answer = await (await open()).open311.filings.answerOf(keyOf(request, given));
  return (
    answer && filedAnswer(request, given, { service_request_id: answer.number }, answer.notice)
  );
}

/**
 * Files a request: it is reserved under its key, its picture is fetched, and it is filed as the form
 * of the portal files. The same request sent again gets the same answer, or a token while the first
 * one is under way.
 */
export async function fileRequest(
  feature: Open311Feature,
  { open, fetchMedia }: Pick<HandlerOptions, 'open' | 'fetchMedia'>,
  request: Request,
  given: Accepted,
): Promise<Response> {
  const { open311, grievances } = await open();
  const { partner, locale } = given;
  if (partner.permission === 'test') return testRequest(feature, grievances, request, given);
  const { filings } = open311;
  const key = keyOf(request, given);
  const held = await filings.begin(key);
  if (held.kind === 'KeyReused') return feature.refuse(request, 'error_key_reused');
  if (held.kind === 'Done')
    return filedAnswer(
      request,
      given,
      { service_request_id: held.answer.number },
      held.answer.notice,
    );
  if (held.kind === 'StillRunning')
    return filedAnswer(request, given, { token: tokenOf(key) }, say(locale, 'notice_token'));
  try {
    const { result, notices } = await fileWithPicture(grievances, given, {
      fetchMedia,
      onFailure: (kind) => feature.log.warn('picture not fetched', { [kind]: true }),
      // The same request is one filing also if this process ends before it has answered.
      idempotencyKey: key.hash,
    });
    if (result.kind !== 'Filed') {
      await filings.abandon(key, held.startedAt);
      return refusedFiling(feature, request, result, locale);
    }
    const number = formatTrackingNumber(result.filed.number);
    const notice = noticeOf(result.filed, notices, locale);
    await filings.finish(key, held.startedAt, { number, notice });
    await open311.count(partner.keyId, 'filed');
    return filedAnswer(request, given, { service_request_id: number }, notice);
  } catch (error) {
    await filings.abandon(key, held.startedAt).catch(() => {});
    throw error;
  }
}
