import type { TextFieldServerComponent } from 'payload';
import { portalOptions, portalsThatShow } from '../portals.ts';
import { PortalsInput } from './PortalsInput.tsx';

/** Check boxes for the portals; the options are the folders in `sites/`. */
export const PortalsField: TextFieldServerComponent = async ({
  clientField,
  collectionSlug,
  path,
  readOnly,
}) => (
  <PortalsInput
    path={path}
    options={await portalOptions()}
    showing={await portalsThatShow(collectionSlug ?? '')}
    label={typeof clientField.label === 'string' ? clientField.label : 'Portals'}
    description={
      typeof clientField.admin?.description === 'string' ? clientField.admin.description : ''
    }
    isRequired={clientField.required ?? false}
    readOnly={readOnly ?? false}
  />
);
