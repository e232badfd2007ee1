'use client';
import { PopupList, useDocumentInfo } from '@payloadcms/ui';
import { useSay } from '../say.ts';
import { OPEN } from './Withdrawal.tsx';

/** In the menu of the form, in the place of Payload’s own item: opens the panel. */
export function OpenTakeDown() {
  const { say } = useSay();
  const { hasPublishedDoc, hasPublishPermission } = useDocumentInfo();
  if (!hasPublishedDoc || !hasPublishPermission) return null;
  return (
    <PopupList.Button id="action-take-down" onClick={() => window.dispatchEvent(new Event(OPEN))}>
      {say('Take down')}
    </PopupList.Button>
  );
}
