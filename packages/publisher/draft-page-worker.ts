// Worker process of `draft-pages.ts`: renders pages of drafts, one after another. It reads the
// snapshot and the compiled renderers, and writes nothing.
import path from 'node:path';
import { openForDrafts, type DraftReading } from '@pune/snapshot/draft-reading';
import { messageOf } from '@pune/std/errors';
import { loadModel } from '@pune/snapshot/load-model';
import type { DraftPageRequest, FromDraftWorker, ToDraftWorker } from './draft-pages.ts';
import { createRendererStore } from './renderers.ts';
import type { Render } from './rendering.ts';
import { shownFilesOf } from './shown-files.ts';

// Ignore send errors: if the parent is gone, `disconnect` follows.
const tell = (message: FromDraftWorker): void => void process.send!(message, () => {});

/** The model of the content is the argument of the process. */
const model = await loadModel(process.argv[2]!);

let reading: DraftReading | undefined;

/** The loaded renderer of each portal: the one that renders its live release. */
const renderers = new Map<string, { id: string; render: Promise<Render> }>();

function rendererOf(
  drafts: DraftReading,
  { site, url, release, renderersFolder }: DraftPageRequest,
) {
  const store = createRendererStore(path.join(renderersFolder, site), url);
  const ofRelease = release && drafts.rendererOf(site, release);
  // During an update, the release of another machine can be made by a renderer that this one lacks.
  const id = ofRelease && store.has(ofRelease) ? ofRelease : store.newest();
  if (!id)
    throw new Error(`[publisher] ${site} has no compiled renderer yet: it is built at the start`);
  const known = renderers.get(site);
  if (known?.id === id) return known;
  const render = store.load(id);
  render.catch(() => renderers.delete(site));
  const fresh = { id, render };
  renderers.set(site, fresh);
  return fresh;
}

/** A draft whose slug another document has would show that document. */
function withOwnSlug(drafts: DraftReading, request: DraftPageRequest): DraftPageRequest {
  const { draft, slug } = request;
  // The slug of other types is no address: that of a menu names its portal.
  if (
    !drafts.model.hasAddress?.(draft.collection) ||
    !drafts.isTaken(draft.collection, slug, draft.id)
  )
    return request;
  const own = `${slug}-${draft.id}`;
  const versions = draft.versions.map((version) => ({ ...version, slug: own }));
  return { ...request, slug: own, draft: { ...draft, versions } };
}

async function render(given: DraftPageRequest): Promise<FromDraftWorker> {
  reading ??= openForDrafts(given.snapshotFile, model);
  const { draft, site, locale, slug } = withOwnSlug(reading, given);
  const page = reading.model.pageShowing?.(draft.collection, { locale, slug });
  if (!page) throw new Error(`[publisher] No page shows documents of ${draft.collection}`);
  const renderer = rendererOf(reading, given);
  const renderPage = await renderer.render;
  const { result: body, reads } = await reading.withDraft(draft, site, (content) =>
    renderPage(page, content),
  );
  return {
    made: { page, body, files: shownFilesOf(reading, body, reads), renderer: renderer.id },
  };
}

process.on('message', (request: ToDraftWorker) => {
  void render(request).then(tell, (error: unknown) => tell({ failed: messageOf(error) }));
});
// The CMS is gone.
process.on('disconnect', () => process.exit(0));
tell({ ready: true });
