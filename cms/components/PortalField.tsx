import type { TextFieldServerComponent } from 'payload';
import { portalOptions } from '../portals.ts';
import { PortalInput } from './PortalsInput.tsx';

/** The portals are data: the choice comes from what `sites/` holds. */
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
