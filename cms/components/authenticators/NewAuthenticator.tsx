'use client';
import { useSay } from '../say.ts';
import type { SetUp } from './requests.ts';

const LETTERS_TOGETHER = /.{1,4}/g;

/** The QR code of a new authenticator, and its secret for a telephone without a camera. */
export function NewAuthenticator({ setUp: { qr, secret } }: { setUp: SetUp }) {
  const { say } = useSay();
  return (
    <div className="pune-authenticator__new">
      <p>
        {say(
          'Scan this QR code with an authenticator app on your telephone. The app then shows a code of six digits, a new one every 30 seconds.',
        )}
      </p>
      <div
        className="pune-authenticator__qr"
        role="img"
        aria-label={say('QR code for the authenticator app')}
        // An SVG of `qrSvg`, which contains squares alone.
        dangerouslySetInnerHTML={{ __html: qr }}
      />
      <p>
        {say('Without a camera, type this into the app:')}{' '}
        <code className="pune-authenticator__secret" translate="no">
          {(secret.match(LETTERS_TOGETHER) ?? []).join(' ')}
        </code>
      </p>
    </div>
  );
}
