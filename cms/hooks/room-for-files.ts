import { APIError, type CollectionBeforeOperationHook } from 'payload';
import type { DiskSpace } from '@pune/std/disk-space';

/** HTTP's status for a server without room (RFC 4918, 11.5). */
const INSUFFICIENT_STORAGE = 507;

/**
 * Refuses new bytes of files while the disk is almost full, before anything of them is written: the
 * room is left for texts and payments. Texts of files are saved.
 */
export const refuseWithoutRoom =
  (space: () => DiskSpace): CollectionBeforeOperationHook =>
  ({ operation, req }) => {
    if (operation !== 'create' && operation !== 'update') return;
    const { crop } = (req.query?.uploadEdits ?? {}) as { crop?: object };
    const isNew = Boolean(req.file?.data ?? crop);
    if (isNew && space() === 'critical')
      throw new APIError(
        'The disk of the server is almost full, so no file can be kept. Texts are saved as usual. Tell the operators, and upload the file again when they have made room.',
        INSUFFICIENT_STORAGE,
        undefined,
        true,
      );
  };
