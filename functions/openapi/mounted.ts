import { to } from '@pune/content/routes';
import type { PortalPages } from '@pune/http/portal-pages';
import { z } from 'zod';
import type { FeatureDescription } from './describe.ts';

type Descriptions = Readonly<Record<string, FeatureDescription>>;

const fileSchema = z.object({ capabilities: z.array(z.string()) });

/**
 * Reads the capabilities of the portal of a request, which the portal publishes.
 *
 * @returns null if they cannot be read
 */
export async function capabilitiesOf(
  pages: PortalPages,
  request: Request,
): Promise<readonly string[] | null> {
  const file = await pages(request, to.portal.capabilities());
  if (file === null) return null;
  try {
    return fileSchema.safeParse(JSON.parse(file)).data?.capabilities ?? null;
  } catch {
    return null;
  }
}

/** Selects the features whose functions answer on a portal with these capabilities. */
export const mountedFor = (
  descriptions: Descriptions,
  capabilities: readonly string[],
): Record<string, FeatureDescription> =>
  Object.fromEntries(
    Object.entries(descriptions).filter(
      ([, { capability }]) => capability === undefined || capabilities.includes(capability),
    ),
  );
