import { connectionsEach } from '@pune/database/env';
import type { Variables } from '@pune/database/settings';
import { createPhotoDecoders } from '@pune/grievances/photo-decoders.ts';
import { answerPhotos } from '@pune/grievances/photos-of-workers.ts';

/**
 * The settings of each of several processes that together keep within a bound. What the environment
 * says stays.
 */
export const sharedSettings = (env: Variables, processes: number): Record<string, string> => ({
  SERVICES_DATABASE_CONNECTIONS:
    env.SERVICES_DATABASE_CONNECTIONS || String(connectionsEach(processes)),
});

/**
 * Work that one process of a host does for all of them, because its bounds are those of the
 * machine.
 * @returns the answer to a message of another process, or `null` when the message asks for no such
 *   work
 */
export const sharedWork = (): ((message: unknown) => Promise<unknown> | null) =>
  answerPhotos(createPhotoDecoders());
