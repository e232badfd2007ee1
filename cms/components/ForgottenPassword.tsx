import Link from 'next/link';

/** The CMS sends no mail, so this page explains which people can set a new password. */
export const ForgottenPassword = () => (
  <div className="pune-forgotten">
    <h1>Forgotten your password?</h1>
    <p>
      Ask an administrator of this CMS for a new one. In person or on the telephone, so that they
      know that it is you.
    </p>
    <p>
      They open <strong>Accounts</strong>, choose yours, press <strong>Change Password</strong> and
      give you the new one. Change it under <strong>Account</strong> once you have signed in.
    </p>
    <p>This CMS sends no mail: nothing was sent to you.</p>
    <p>
      <Link href="/admin/login">Back to the sign-in</Link>
    </p>
  </div>
);
