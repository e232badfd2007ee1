import { connectionsEach } from '@pune/database/env';
import type { Variables } from '@pune/database/settings';
import { createPhotoDecoders } from '@pune/grievances/photo-decoders';
import { answerPhotos } from '@pune/grievances/photos-of-workers';

/** Divides limits among several processes. Values set in the environment stay. */
export const sharedSettings = (env: Variables, processes: number): Record<string, string> => ({
  SERVICES_DATABASE_CONNECTIONS:
    env.SERVICES_DATABASE_CONNECTIONS || String(connectionsEach(processes)),
});

/**
 * Work that one process of a host does for all, because it is limited by the machine.
 *
 * @returns a function that answers another process's message, or returns `null` for any other
 *   message
 */
export const sharedWork = (): ((message: unknown) => Promise<unknown> | null) =>
  answerPhotos(createPhotoDecoders());
