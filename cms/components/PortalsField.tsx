import { languageOf } from '@pune/content-models/say';
import type { TextFieldServerComponent } from 'payload';
import { labelText } from '../words/label-text.ts';
import { portalOptions, portalsThatShow } from '../portals.ts';
import { PortalsInput } from './PortalsInput.tsx';

/**
 * Check boxes for the portals; the options are the folders in `sites/`. Payload keeps client fields
 * in the language that opened a form first; the field itself has its labels in each language.
 */
export const PortalsField: TextFieldServerComponent = async ({
  clientField,
  collectionSlug,
  field,
  i18n,
  path,
  readOnly,
}) => (
  <PortalsInput
    path={path}
    options={await portalOptions(languageOf({ i18n }))}
    showing={await portalsThatShow(collectionSlug ?? '')}
    label={labelText(field.label, i18n.language) ?? ''}
    description={labelText(field.admin?.description, i18n.language) ?? ''}
    isRequired={clientField.required ?? false}
    readOnly={readOnly ?? false}
  />
);
