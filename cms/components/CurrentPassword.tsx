'use client';
import {
  FieldDescription,
  FieldError,
  FieldLabel,
  useAuth,
  useDocumentInfo,
  useField,
} from '@payloadcms/ui';
import { useSay } from './say.ts';

/**
 * Shown only on one's own account: administrators can set passwords of others without knowing the
 * old one.
 */
export function CurrentPassword({ path }: { path: string }) {
  const { say } = useSay();
  const { value, setValue, showError } = useField<string>({ path });
  const { user } = useAuth();
  const { id } = useDocumentInfo();
  if (!user || String(user.id) !== String(id)) return null;
  const inputId = `field-${path}`;
  return (
    <div className="field-type text">
      <FieldLabel htmlFor={inputId} label={say('Your present password')} path={path} />
      <FieldError path={path} showError={showError} />
      <input
        id={inputId}
        type="password"
        autoComplete="current-password"
        value={value ?? ''}
        onChange={(event) => setValue(event.target.value)}
      />
      <FieldDescription
        path={path}
        description={say(
          'Needed for a new password or a new email address. Other browsers are then signed out.',
        )}
      />
    </div>
  );
}
