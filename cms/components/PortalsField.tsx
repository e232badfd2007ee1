import { languageOf } from '@pune/content-models/say';
import type { TextFieldServerComponent } from 'payload';
import { labelText } from '../words/label-text.ts';
import { portalOptions, portalsThatShow } from '../portals.ts';
import { PortalsInput } from './PortalsInput.tsx';

/** Check boxes for the portals; the options are the folders in `sites/`. */
export const PortalsField: TextFieldServerComponent = async ({
  clientField,
  collectionSlug,
  i18n,
  path,
  readOnly,
}) => (
  <PortalsInput
    path={path}
    options={await portalOptions(languageOf({ i18n }))}
    showing={await portalsThatShow(collectionSlug ?? '')}
    label={labelText(clientField.label, i18n.language) ?? ''}
    description={labelText(clientField.admin?.description, i18n.language) ?? ''}
    isRequired={clientField.required ?? false}
    readOnly={readOnly ?? false}
  />
);
