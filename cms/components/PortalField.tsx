import type { TextFieldServerComponent } from 'payload';
import { portalOptions } from '../portals.ts';
import { PortalInput } from './PortalsInput.tsx';

/** A choice of one portal; the options are the folders in `sites/`. */
export const PortalField: TextFieldServerComponent = async ({ clientField, path, readOnly }) => (
  <PortalInput
    path={path}
    options={await portalOptions()}
    label={typeof clientField.label === 'string' ? clientField.label : 'Portals'}
    description={
      typeof clientField.admin?.description === 'string' ? clientField.admin.description : ''
    }
    isRequired={clientField.required ?? false}
    readOnly={readOnly ?? false}
  />
);
