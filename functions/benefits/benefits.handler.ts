import { to } from '@pune/content/routes';
import type { Benefits } from '@pune/benefits';
import { holdsAadhaar } from '@pune/database/aadhaar';
import {
  authenticationSchema,
  AUTHENTICATION_FIELDS,
  AUTHENTICATIONS_API,
  CODE_FIELDS,
  codeSchema,
  END_FIELDS,
  endSchema,
  LOOKUP_FIELDS,
  LOOKUPS_API,
  lookupSchema,
  STATUS_API,
  type CodeSentAnswer,
} from '@pune/benefits/schema';
import { t } from '@pune/i18n/server';
import { jsonAnswer, seeOther } from '@pune/http/answers';
import { readFields, type Typed } from '@pune/http/bodies';
import { createFeature, type FeatureContext } from '@pune/http/feature';
import { withCookies } from '@pune/http/host-cookies';
import type { PortalPages } from '@pune/http/portal-pages';
import { PROBLEM_OF, type FormPlace } from '@pune/http/problems';
import { wantsHtml } from '@pune/http/requests';
import { address, type View } from '@pune/http/view';
import { deviceCookie, deviceOf } from '../device-cookie.ts';
import { ownPageOf, type CitizensService } from '../signed-in.ts';
import { BENEFIT_PROBLEMS } from './benefits.constants.ts';
import { codePage, type CodeError, type CodeWay } from './code.views.ts';
import { plainForm } from './plain-form.ts';
import { schemeTitle } from './scheme-names.ts';
import { statusPage } from './status.views.ts';
import { noViewCookie, secretOf, viewCookie } from './view-cookie.ts';

export interface OpenedBenefits {
  benefits: Benefits;
  /** Sends the queued codes at once. */
  sendAtOnce: () => Promise<unknown>;
}

export interface HandlerOptions {
  /** Opens the benefits on first use; it is called again after a failure. */
  benefits: () => Promise<OpenedBenefits>;
  pages: PortalPages;
  /** Opens accounts on first use, for beneficiaries who are signed in. */
  citizens?: CitizensService;
  /** True if codes go to the sandbox: the page that asks for a code then links to its inbox. */
  sandbox: () => boolean;
  now?: () => Date;
}

const BYTES_MAX = 4_000;
/** A form must send its origin: with `no-referrer`, older browsers would send none. */
const WITH_FORM = { 'referrer-policy': 'same-origin' };

export const formAddress = ({ locale, embedded }: Pick<View, 'locale' | 'embedded'>): string =>
  to.benefits[embedded ? 'embed' : 'landing']({ locale });

/**
 * Filters the values that the form may show again. An Aadhaar number is never shown again,
 * whichever field contained it.
 */
function harmless({
  typed,
  aadhaarFields,
}: {
  typed: Typed;
  aadhaarFields: readonly string[];
}): Typed {
  const kept = Object.entries(typed).filter(
    ([name, value]) =>
      !['aadhaar', 'consentVersion', ...aadhaarFields].includes(name) &&
      !(name === 'application' && holdsAadhaar(value)),
  );
  return { application: '', ...Object.fromEntries(kept) };
}

/** Creates the handler of everything under `/api/benefits`. */
export function createBenefitsHandler({ benefits, sandbox, ...options }: HandlerOptions) {
  const feature = createFeature({
    ...options,
    // The form may be framed, but only this portal may submit it: another site must not send for a
    // beneficiary or withdraw a consent.
    embedOrigins: [],
    feature: 'benefits',
    widget: 'benefits',
    kinds: BENEFIT_PROBLEMS,
    form: (view) => ({
      address: formAddress(view),
      form: 'benefits',
      title: t(view.locale)('benefits:title'),
      plain: () => plainForm(view),
    }),
    above: ({ locale }) => ({
      href: to.benefits.landing({ locale }),
      label: t(locale)('benefits:title'),
    }),
    back: (view) => ({ href: formAddress(view), label: t(view.locale)('benefits:action_back') }),
  });
  const { app, problem, page, view: viewOf, log } = feature;
  const aadhaarForm = ({ locale }: View): FormPlace => ({
    address: to.benefits.aadhaar({ locale }),
    form: 'benefits',
    title: t(locale)('benefits:aadhaar_title'),
  });

  const sent = (
    request: Request,
    view: View,
    api: string,
    { challenge, expiresAt }: { challenge: string; expiresAt: string },
  ) => {
    const codeUrl = address(`${api}/${challenge}`, view);
    return wantsHtml(request)
      ? seeOther(codeUrl)
      : jsonAnswer({ codeUrl, expiresAt } satisfies CodeSentAnswer, 202, { location: codeUrl });
  };
  const opened = async (
    request: Request,
    view: View,
    { secret, device }: { secret: string; device?: string },
  ) => {
    const answer = wantsHtml(request)
      ? seeOther(address(STATUS_API, view))
      : await status(request, view, secret);
    return withCookies(
      answer,
      viewCookie(request, secret, view.embedded),
      ...(device ? [deviceCookie(request, device, view.embedded)] : []),
    );
  };
  /** If the open application is on the page of the signed-in reader; null without one. */
  async function own(
    request: Request,
    view: View,
    secret: string,
  ): Promise<{ isKept: boolean } | null> {
    const { citizens } = options;
    if (!citizens || view.embedded) return null;
    const [ownPage, application] = await Promise.all([
      ownPageOf(request, citizens),
      (await benefits()).benefits.applicationOf(secret),
    ]);
    return ownPage && application ? { isKept: await ownPage.keeps('benefit', application) } : null;
  }
  async function status(request: Request, view: View, secret: string | null): Promise<Response> {
    const found = secret ? await (await benefits()).benefits.view(secret) : null;
    if (!found) return problem(request, view, 'view_over');
    const title = await schemeTitle(options.pages, request, view.locale, found.schemeSlug);
    return wantsHtml(request)
      ? page(
          request,
          view,
          statusPage(found, title, view, await own(request, view, secret!)),
          200,
          WITH_FORM,
        )
      : jsonAnswer({ ...found, schemeTitle: title });
  }

  app.post(LOOKUPS_API, async ({ req: { raw: request }, env }) => {
    const read = await readFields(request, {
      schema: lookupSchema,
      fields: LOOKUP_FIELDS,
      bytesMax: BYTES_MAX,
    });
    if (read.kind !== 'Read' && read.kind !== 'Invalid')
      return problem(request, viewOf(request), PROBLEM_OF[read.kind]);
    const view = viewOf(request, read.typed);
    const typed = harmless(read);
    if (read.kind === 'Invalid')
      return problem(request, view, 'invalid', { typed, refusals: read.refusals });
    try {
      const {
        benefits: { lookUp },
        sendAtOnce,
      } = await benefits();
      const result = await lookUp(read.value, env.ip, deviceOf(request));
      if (result.kind === 'TooMany')
        return await problem(request, view, 'too_many', { typed, waitSeconds: result.seconds });
      if (result.kind === 'NoGateway') {
        log.warn('no gateway for codes: set SMS_URL and the settings beside it');
        return await problem(request, view, 'no_codes', { typed });
      }
      env.waitUntil?.(
        sendAtOnce().catch((error: unknown) => log.error('code not sent at once', error)),
      );
      return sent(request, view, LOOKUPS_API, result);
    } catch (error) {
      log.error('look-up failed', error);
      return problem(request, view, 'unavailable', { typed });
    }
  });

  app.post(AUTHENTICATIONS_API, async ({ req: { raw: request }, env }) => {
    const read = await readFields(request, {
      schema: authenticationSchema,
      fields: AUTHENTICATION_FIELDS,
      bytesMax: BYTES_MAX,
    });
    if (read.kind !== 'Read' && read.kind !== 'Invalid')
      return problem(request, viewOf(request), PROBLEM_OF[read.kind]);
    const view = viewOf(request, read.typed);
    const back = { typed: harmless(read), form: aadhaarForm(view) };
    if (read.kind === 'Invalid')
      return problem(request, view, 'invalid', { ...back, refusals: read.refusals });
    const result = await (await benefits()).benefits.byAadhaar.start(read.value, env.ip);
    switch (result.kind) {
      case 'CodeSent':
        return sent(request, view, AUTHENTICATIONS_API, result);
      case 'TooMany':
        return problem(request, view, 'too_many', { ...back, waitSeconds: result.seconds });
      case 'NoMobile':
        return problem(request, view, 'no_mobile');
      case 'Refused':
        return problem(request, view, 'refused');
      case 'SwitchedOff':
        return problem(request, view, 'switched_off');
      case 'Unavailable':
        return problem(request, view, 'unavailable', back);
    }
  });

  /**
   * The page that asks for the code. It must not reveal if the challenge exists before a correct
   * code is entered.
   */
  const formOfCode = (way: CodeWay, request: Request, view: View, error: CodeError | null) =>
    page(
      request,
      view,
      codePage(way, new URL(request.url).pathname, error, {
        view,
        isSandbox: sandbox(),
        back: formAddress(view),
      }),
      error ? 422 : 200,
      WITH_FORM,
    );
  const askCode = (way: CodeWay, { req: { raw: request } }: FeatureContext) =>
    formOfCode(way, request, viewOf(request), null);
  const checkCode = async (
    way: CodeWay,
    challenge: string,
    { req: { raw: request } }: FeatureContext,
  ) => {
    const read = await readFields(request, {
      schema: codeSchema,
      fields: CODE_FIELDS,
      bytesMax: BYTES_MAX,
    });
    if (read.kind !== 'Read' && read.kind !== 'Invalid')
      return problem(request, viewOf(request), PROBLEM_OF[read.kind]);
    const view = viewOf(request, read.typed);
    const wrong = (message: CodeError) =>
      wantsHtml(request)
        ? formOfCode(way, request, view, message)
        : problem(request, view, 'invalid', { refusals: [{ field: 'code', message }] });
    if (read.kind === 'Invalid')
      return read.refusals.every(({ field }) => field === 'code')
        ? wrong('error_code_format')
        : problem(request, view, 'invalid', { refusals: read.refusals });
    const {
      benefits: { check, byAadhaar },
    } = await benefits();
    const result = await (way === 'mobile'
      ? check(challenge, read.value.code, deviceOf(request))
      : byAadhaar.check(challenge, read.value.code));
    switch (result.kind) {
      case 'Opened':
        return opened(request, view, result);
      case 'CodeWrong':
        return wrong('error_code_wrong');
      case 'CodeOver':
        return problem(request, view, 'code_over');
      case 'NotLinked':
        return problem(request, view, 'not_linked');
      case 'SwitchedOff':
        return problem(request, view, 'switched_off');
      case 'Unavailable':
        return problem(request, view, 'unavailable');
    }
  };
  app.get(`${LOOKUPS_API}/:challenge`, (context) => askCode('mobile', context));
  app.post(`${LOOKUPS_API}/:challenge`, (context) =>
    checkCode('mobile', context.req.param('challenge'), context),
  );
  app.get(`${AUTHENTICATIONS_API}/:challenge`, (context) => askCode('aadhaar', context));
  app.post(`${AUTHENTICATIONS_API}/:challenge`, (context) =>
    checkCode('aadhaar', context.req.param('challenge'), context),
  );

  app.get(STATUS_API, ({ req: { raw: request } }) =>
    status(request, viewOf(request), secretOf(request)),
  );

  /** Handles the buttons below the status: reads the form, then runs `work` with the secret. */
  const pressed = async (
    request: Request,
    work: (secret: string, view: View) => Promise<Response>,
  ) => {
    const read = await readFields(request, {
      schema: endSchema,
      fields: END_FIELDS,
      bytesMax: BYTES_MAX,
    });
    if (read.kind !== 'Read' && read.kind !== 'Invalid')
      return problem(request, viewOf(request), PROBLEM_OF[read.kind]);
    const view = viewOf(request, read.typed);
    if (read.kind === 'Invalid')
      return problem(request, view, 'invalid', { refusals: read.refusals });
    const secret = secretOf(request);
    return secret ? work(secret, view) : problem(request, view, 'view_over');
  };
  app.post(`${STATUS_API}/end`, ({ req: { raw } }) =>
    pressed(raw, async (secret, view) => {
      await (await benefits()).benefits.close(secret);
      const headers = { 'set-cookie': noViewCookie(raw, view.embedded) };
      return wantsHtml(raw)
        ? seeOther(formAddress(view), headers)
        : jsonAnswer({ closed: true }, 200, headers);
    }),
  );
  app.post(`${STATUS_API}/withdraw`, ({ req: { raw } }) =>
    pressed(raw, async (secret, view) => {
      const { kind } = await (await benefits()).benefits.withdraw(secret);
      if (kind === 'NotFound') return problem(raw, view, 'view_over');
      return wantsHtml(raw) ? seeOther(address(STATUS_API, view)) : status(raw, view, secret);
    }),
  );

  return feature.handle;
}
