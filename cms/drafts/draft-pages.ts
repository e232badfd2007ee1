import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Payload } from 'payload';
import type { Published } from '@pune/content-models/content-model';
import type { Variant } from '@pune/content-models/media/variants';
import type { Collection } from '@pune/content-models/models';
import { isOfPortal, pageShowing } from '@pune/content/routes';
import type { Locale } from '@pune/i18n';
import { createDraftPages, type DraftPage, type DraftPages } from '@pune/publisher/draft-pages';
import type { SiteConfig } from '@pune/content/sites';
import { fileNameOf } from '@pune/publisher/shown-files';
import { liveSecrets } from '../access/other-secrets.ts';
import { environmentFrom } from '../environment.ts';
import { portals } from '../portals.ts';
import { readPublisher } from '../shared-status.ts';
import type { DraftSource } from './draft-source.ts';
import type { Refusal } from './draft.views.ts';
import { signFile } from './grants.ts';
import { withAddresses } from './page-markup.ts';

export const DRAFTS_PATH = '/api/drafts';
export const STYLES_PATH = `${DRAFTS_PATH}/banner.css`;

/** A file of a draft can be loaded until the end of the next day: the address stays the same. */
const DAY_SECONDS = 24 * 60 * 60;
/** Variants that a page shows and that may have to be made: only the newest are remembered. */
const VARIANTS_KEPT = 500;

interface Rendered {
  kind: 'Rendered';
  html: string;
  /** The path of the page. */
  page: string;
}
/** A newer request of the same window takes its place. */
interface Superseded {
  kind: 'Superseded';
}

export interface WantedPage {
  /** The window that asks. */
  session: string;
  collection: Collection;
  source: DraftSource;
  site: SiteConfig;
  language: Locale;
}

/** The portals that would show a draft, in the order of the portals' menu. */
export const portalsOf = async (collection: string, source: DraftSource): Promise<SiteConfig[]> =>
  (await portals()).filter(
    ({ id, collections }) =>
      (isOfPortal(collection) || collections.includes(collection as Collection)) &&
      source.portals.includes(id),
  );

let opened: DraftPages | undefined;
const variants = new Map<string, Variant>();

/** Starts the process that renders drafts with the first of them. */
function draftPages(): DraftPages {
  const { root, snapshotFile, renderersDir } = environmentFrom();
  opened ??= createDraftPages({
    snapshotFile,
    // A path, because the CMS is bundled.
    model: pathToFileURL(path.join(/* turbopackIgnore: true */ root, 'packages/content/model.ts'))
      .href,
    renderersFolder: renderersDir,
    workerFile: path.join(
      /* turbopackIgnore: true */ root,
      'packages/publisher/draft-page-worker.ts',
    ),
  });
  return opened;
}

/** Ends the process, for tests. */
export const closeDraftPages = (): void => opened?.end();

/** @returns the variant of a picture that a draft showed lately */
export const shownVariant = (name: string): Variant | undefined => variants.get(name);

function noteVariants({ files }: DraftPage): void {
  for (const file of files) {
    if (!('variant' in file)) continue;
    variants.delete(file.variant.name);
    variants.set(file.variant.name, file.variant as Variant);
  }
  for (const name of variants.keys()) {
    if (variants.size <= VARIANTS_KEPT) break;
    variants.delete(name);
  }
}

/** @returns the page with addresses that the CMS answers */
function framed(payload: Payload, { body, files, renderer }: DraftPage, site: SiteConfig): string {
  const endsAt = (Math.floor(Date.now() / 1000 / DAY_SECONDS) + 2) * DAY_SECONDS;
  const [secret] = liveSecrets(payload) as [string];
  const shown = new Set(files.map(fileNameOf));
  return withAddresses(Buffer.from(body).toString('utf8'), {
    portal: site.url,
    asset: (file) => `${DRAFTS_PATH}/assets/${site.id}/${renderer}${file}`,
    file: (name) => {
      const decoded = decodeURIComponent(name);
      return shown.has(decoded)
        ? `${DRAFTS_PATH}/files/${signFile(secret, decoded, endsAt)}/${name}`
        : null;
    },
  });
}

/**
 * Renders the page that publishing a draft would make: by the renderer of the portal's live release,
 * over the published content. What a draft refers to is shown as it is public.
 */
export async function renderDraft(
  payload: Payload,
  { session, collection, source, site, language }: WantedPage,
): Promise<Rendered | Superseded | Refusal> {
  if (!pageShowing(collection, { locale: language, slug: source.slug })) return { kind: 'NoPage' };
  const all = Object.values(source.versions);
  const wanted = source.versions[language];
  if (
    wanted === 'incomplete' ||
    all.every((version) => version === null || version === 'incomplete')
  )
    return { kind: 'Incomplete', missing: source.missing(language) };
  const { heartbeat } = await readPublisher(payload.kv, environmentFrom());
  const release =
    heartbeat.kind === 'NeverSeen'
      ? null
      : (heartbeat.status.releases.find(({ portal }) => portal === site.id)?.name ?? null);
  const result = await draftPages().render(session, {
    site: site.id,
    url: site.url,
    release,
    locale: language,
    slug: source.slug,
    draft: {
      collection,
      id: String(source.id),
      versions: all.filter(
        (version): version is Published => version !== null && version !== 'incomplete',
      ),
    },
  });
  switch (result.kind) {
    case 'Rendered':
      noteVariants(result.page);
      return { kind: 'Rendered', html: framed(payload, result.page, site), page: result.page.page };
    case 'Superseded':
    case 'Busy':
      return { kind: result.kind };
    case 'TimedOut':
      payload.logger.error({ message: 'draft page took too long', collection, portal: site.id });
      return { kind: 'Failing' };
    case 'Failed': {
      const missing = source.missing(language);
      if (missing.length > 0) return { kind: 'Incomplete', missing };
      payload.logger.error({
        message: 'draft page failed',
        collection,
        portal: site.id,
        error: result.error,
      });
      return { kind: 'Failing' };
    }
  }
}
