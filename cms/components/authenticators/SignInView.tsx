import { redirect } from 'next/navigation.js';
import type { AdminViewServerProps } from 'payload';
import { getSafeRedirect } from 'payload/shared';
import { Logo } from '../Brand.tsx';
import { SignIn } from './SignIn.tsx';

/** Payload's own form has no place for a code. */
export function SignInView({ initPageResult: { req }, searchParams }: AdminViewServerProps) {
  const { admin } = req.payload.config.routes;
  const wanted = searchParams?.redirect;
  const target = getSafeRedirect({ fallbackTo: admin, redirectTo: wanted ?? '' });
  if (req.user) redirect(target);
  return (
    <>
      <div className="login__brand">
        <Logo />
      </div>
      <SignIn target={target} />
    </>
  );
}
