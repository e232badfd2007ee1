import { languageOf } from '@pune/content-models/say';
import type { TextFieldServerComponent } from 'payload';
import { labelText } from '../words/label-text.ts';
import { portalOptions } from '../portals.ts';
import { PortalInput } from './PortalsInput.tsx';

/** A choice of one portal; the options are the folders in `sites/`. */
export const PortalField: TextFieldServerComponent = async ({
  clientField,
  field,
  i18n,
  path,
  readOnly,
}) => (
  <PortalInput
    path={path}
    options={await portalOptions(languageOf({ i18n }))}
    label={labelText(field.label, i18n.language) ?? ''}
    description={labelText(field.admin?.description, i18n.language) ?? ''}
    isRequired={clientField.required ?? false}
    readOnly={readOnly ?? false}
  />
);
