import path from 'node:path';
import { getPayload, type Payload } from 'payload';
import { environmentFrom } from './environment.ts';

/** Opens Payload without Next.js, for scripts and the publisher: migrated and ready. */
export async function openCms(): Promise<Payload> {
  process.env.PAYLOAD_CONFIG_PATH ??= path.join(environmentFrom().root, 'cms/payload.config.ts');
  const { default: config } = await import('./payload.config.ts');
  return getPayload({ config });
}
