import { say as saying } from '@pune/content-models/say';
import Link from 'next/link';
import type { AdminViewServerProps } from 'payload';
import type { Say } from './say.ts';

/** The CMS sends no mail, so this page explains which people can set a new password. */
export function ForgottenPassword({ initPageResult: { req } }: AdminViewServerProps) {
  const say: Say = (text, values) => saying(req, text, values);
  return (
    <div className="pune-forgotten">
      <h1>{say('Forgotten your password?')}</h1>
      <p>
        {say(
          'Ask an administrator of this CMS for a new one. In person or on the telephone, so that they know that it is you.',
        )}
      </p>
      <p>
        {say(
          'They open “Accounts”, choose yours, press “Change Password” and give you the new one. Change it under “Account” once you have signed in.',
        )}
      </p>
      <p>{say('This CMS sends no mail: nothing was sent to you.')}</p>
      <p>
        <Link href="/admin/login">{say('Back to the sign-in')}</Link>
      </p>
    </div>
  );
}
