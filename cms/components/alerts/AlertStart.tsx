'use client';
import { Button, useDocumentInfo, useForm, useLocale } from '@payloadcms/ui';
import {
  ALERT_TEMPLATE_NAMES,
  templateValues,
  type AlertTemplateName,
} from '@pune/content-models/alerts/templates';
import { isLocale } from '@pune/i18n';
import { useSay } from '../say.ts';

/**
 * Above the form of an alert: its beginning from a template, in the language of the form, and the
 * present minute as its beginning or, of a saved one, as its all-clear. No text is replaced.
 */
export function AlertStart() {
  const { say } = useSay();
  const { id } = useDocumentInfo();
  const { code } = useLocale();
  const { dispatchFields, getField, setModified } = useForm();
  if (!isLocale(code)) return null;
  const put = (values: Record<string, string>): void => {
    for (const [path, value] of Object.entries(values))
      dispatchFields({ type: 'UPDATE', path, value, valid: true });
    setModified(true);
  };
  const begin = (name: AlertTemplateName): void =>
    put(
      templateValues(name, {
        language: code,
        valueOf: (path) => getField(path)?.value,
        isNew: !id,
        now: new Date(),
      }),
    );
  const names: Record<AlertTemplateName, string> = {
    flood: say('Flood'),
    water: say('Water supply'),
    traffic: say('Closed road'),
  };
  return (
    <div className="pune-alert-start" role="group" aria-label={say('Begin from')}>
      <span>{say('Begin from')}:</span>
      {ALERT_TEMPLATE_NAMES.map((name) => (
        <Button
          key={name}
          buttonStyle="secondary"
          size="small"
          margin={false}
          onClick={() => begin(name)}
        >
          {names[name]}
        </Button>
      ))}
      <Button
        buttonStyle="secondary"
        size="small"
        margin={false}
        onClick={() => put({ effective: new Date().toISOString() })}
      >
        {say('In force from now')}
      </Button>
      {id && (
        <Button
          buttonStyle="secondary"
          size="small"
          margin={false}
          onClick={() => put({ allClearAt: new Date().toISOString() })}
        >
          {say('All clear from now')}
        </Button>
      )}
      <small>{say('Fills in only what is empty. The area is yours to write.')}</small>
    </div>
  );
}
