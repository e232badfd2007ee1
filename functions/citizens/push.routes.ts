import { deviceOf as deviceNameOf } from '@pune/citizens/devices';
import { CITIZENS_API, languageFormSchema, pushFormSchema } from '@pune/citizens/schema';
import type { Accounts } from './accounts.ts';
import { PUSH_SCRIPT } from './push.ts';

const SCRIPT = {
  'content-type': 'text/javascript; charset=utf-8',
  'cache-control': 'public, max-age=3600',
};

/** Adds subscriptions of browsers to push messages. */
export function addPushRoutes(accounts: Accounts): void {
  const { app, changes } = accounts;
  app.post(
    `${CITIZENS_API}/push`,
    changes(
      pushFormSchema,
      ['subscription', 'language'],
      (citizens, session, { subscription: { endpoint, keys } }, request) =>
        citizens.addPush(
          session,
          { endpoint, keys },
          deviceNameOf(request.headers.get('user-agent')),
        ),
    ),
  );
  app.post(
    `${CITIZENS_API}/push/remove`,
    changes(languageFormSchema, ['language'], (citizens, session) => citizens.removePush(session)),
  );
  app.get(`${CITIZENS_API}/push.js`, () => new Response(PUSH_SCRIPT, { headers: SCRIPT }));
}
