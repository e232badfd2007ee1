import { deviceOf } from '@pune/citizens/devices';
import { seeOther } from '@pune/http/answers';
import { bodyTypeOf, readFields, utf8 } from '@pune/http/bodies';
import type { FeatureContext } from '@pune/http/feature';
import { withCookies } from '@pune/http/host-cookies';
import { PROBLEM_OF } from '@pune/http/problems';
import { readBody } from '@pune/http/requests';
import type { View } from '@pune/http/view';
import type { IdentitySignIn, SignedInByDirectory, Wanted } from '@pune/staff/identity-sign-in';
import { DIRECTORY, HOME, inLanguage, ownPath } from './addresses.ts';
import { directoryCookie, directoryStateOf, sessionCookie, sessionOf } from './cookies.ts';
import { directoryPage, type DirectoryNotice } from './directory.views.ts';
import type { StaffFeature } from './feature.ts';
import { parseKept } from './kept-form.ts';
import { DIRECTORY_FIELDS, directorySchema } from './requests.schema.ts';
import { keptPage, signInPage } from './sign-in.views.ts';

const CALLBACK = `${DIRECTORY}/callback`;
const BODY_BYTES_MAX = 300_000;
const LOGOUT_BYTES_MAX = 20_000;
const AWAY_SECONDS = '60';

/** The notice above the sign-in, and the status, for each way in which a sign-in can fail. */
const FAILURES = {
  Away: { notice: 'directory_away', status: 503 },
  Refused: { notice: 'directory_refused', status: 403 },
  Cancelled: { notice: 'directory_cancelled', status: 200 },
  Unknown: { notice: 'directory_unknown', status: 403 },
  Disabled: { notice: 'directory_disabled', status: 403 },
  WrongGroup: { notice: 'directory_group', status: 403 },
  Taken: { notice: 'directory_taken', status: 403 },
} as const satisfies Record<string, { notice: DirectoryNotice; status: number }>;
type Failure = Exclude<SignedInByDirectory, { kind: 'SignedIn' | 'Gone' }>;

/** Routes of the sign-in by the city's directory. Without one they answer 404. */
export function addDirectoryRoutes(feature: StaffFeature): void {
  const { app, open, openPage, problem, view: viewOf, log } = feature;

  /** A handler for an installation with a directory. */
  const withDirectory =
    (handle: (identities: IdentitySignIn, context: FeatureContext) => Promise<Response>) =>
    async (context: FeatureContext): Promise<Response> => {
      const request = context.req.raw;
      const identities = feature.offersDirectory ? (await open()).identities : null;
      return identities
        ? handle(identities, context)
        : problem(request, viewOf(request), 'not_found');
    };

  const signInAgain = (
    request: Request,
    view: View,
    { notice, status }: { notice: DirectoryNotice; status: number },
    wanted: Pick<Wanted, 'next' | 'kept'>,
    subject?: string,
  ) =>
    openPage(
      request,
      view,
      signInPage(view, {
        next: ownPath(wanted.next),
        kept: parseKept(wanted.kept),
        directory: { notice, subject },
        offersDirectory: true,
      }),
      status,
      status === 503 ? { 'retry-after': AWAY_SECONDS } : {},
    );

  /** Begins a sign-in: the browser keeps its state, and goes on by a redirect or a link. */
  async function begin(
    identities: IdentitySignIn,
    { req, env }: FeatureContext,
    wanted: Wanted,
    answer: (location: string, view: View) => Response | Promise<Response>,
  ): Promise<Response> {
    const request = req.raw;
    const view = viewOf(request, { language: wanted.language });
    const redirectUri = new URL(CALLBACK, request.url).href;
    const begun = await identities.begin(wanted, { redirectUri, sender: env.ip });
    switch (begun.kind) {
      case 'TooMany':
        return problem(request, view, 'too_many', { waitSeconds: begun.waitSeconds });
      case 'Away':
      case 'Refused':
        log.error('the directory does not answer', begun.error);
        return signInAgain(request, view, FAILURES[begun.kind], wanted);
      case 'Begun': {
        return withCookies(
          await answer(begun.location, view),
          directoryCookie(request, begun.state),
        );
      }
    }
  }

  const redirect = (location: string) => seeOther(location);

  // A link, because the pages' policy lets forms lead to the portal alone.
  app.get(
    DIRECTORY,
    withDirectory((identities, context) => {
      const { locale: language } = viewOf(context.req.raw);
      const wanted = { next: ownPath(context.req.query('next')), kept: '', language };
      return begin(identities, context, { ...wanted, invitation: null }, redirect);
    }),
  );

  app.get(
    '/staff/invitations/:token/directory',
    withDirectory((identities, context) => {
      const { locale: language } = viewOf(context.req.raw);
      const invitation = context.req.param('token') ?? '';
      const wanted = { next: null, kept: '', language, invitation };
      return begin(identities, context, wanted, redirect);
    }),
  );

  app.post(DIRECTORY, async (context) => {
    const request = context.req.raw;
    const read = await readFields(request, {
      schema: directorySchema,
      fields: DIRECTORY_FIELDS,
      bytesMax: BODY_BYTES_MAX,
    });
    if (read.kind === 'Invalid')
      return problem(request, viewOf(request), 'invalid', { refusals: read.refusals });
    if (read.kind !== 'Read') return problem(request, viewOf(request), PROBLEM_OF[read.kind]);
    const { next, kept = '', language } = read.value;
    const { locale } = viewOf(request, { language });
    const wanted = { next: ownPath(next), kept, language: locale, invitation: null };
    return withDirectory((identities, given) =>
      begin(identities, given, wanted, (location, view) =>
        openPage(request, view, directoryPage(view, location)),
      ),
    )(context);
  });

  function failure(request: Request, view: View, result: Failure) {
    if ('error' in result) log.error('a sign-in by the directory failed', result.error);
    const subject = result.kind === 'Unknown' ? result.subject : undefined;
    return signInAgain(request, view, FAILURES[result.kind], result.wanted, subject);
  }

  app.get(
    CALLBACK,
    withDirectory(async (identities, { req }) => {
      const request = req.raw;
      const result = await identities.finish(new URL(request.url), directoryStateOf(request), {
        device: deviceOf(request.headers.get('user-agent')),
        before: sessionOf(request),
      });
      const used = directoryCookie(request, null);
      if (!result) {
        const stale = { notice: 'directory_stale', status: 400 } as const;
        const answer = await signInAgain(request, viewOf(request), stale, { next: null, kept: '' });
        return withCookies(answer, used);
      }
      const view = viewOf(request, { language: result.wanted.language });
      if (result.kind === 'Gone') return problem(request, view, 'invitation_gone');
      if (result.kind !== 'SignedIn')
        return withCookies(await failure(request, view, result), used);
      const answer = await signedIn(request, view, result.wanted);
      return withCookies(answer, sessionCookie(request, result.token), used);
    }),
  );

  async function signedIn(request: Request, view: View, wanted: Wanted): Promise<Response> {
    const kept = parseKept(wanted.kept);
    return kept
      ? openPage(request, view, keptPage(view, kept))
      : seeOther(inLanguage(ownPath(wanted.next) ?? HOME, view.locale));
  }

  app.post(`${DIRECTORY}/logout`, async (context) => {
    const request = context.req.raw;
    if (bodyTypeOf(request) !== 'form') return problem(request, viewOf(request), 'media_type');
    const body = await readBody(request, LOGOUT_BYTES_MAX);
    if (body.kind === 'BodyTooLarge') return problem(request, viewOf(request), 'too_large');
    // Fields that are not known are ignored (OpenID Connect Back-Channel Logout 1.0, 2.5).
    const token = new URLSearchParams(utf8(body.bytes) ?? '').get('logout_token') ?? '';
    return withDirectory((identities) => endSessions(identities, request, token))(context);
  });

  async function endSessions(identities: IdentitySignIn, request: Request, token: string) {
    const ended = await identities.endByProvider(token);
    if (ended.kind === 'Ended') {
      log.info('sessions ended by the directory', { sessions: ended.sessions });
      return new Response(null, { status: 200, headers: { 'cache-control': 'no-store' } });
    }
    log.error('a logout token was refused', ended.error);
    return problem(request, viewOf(request), ended.kind === 'Away' ? 'unavailable' : 'malformed');
  }
}
