// node engine.process.ts <portal> <snapshot> <folder> [no-twins]: publishes the first release of
// one portal from a filled snapshot, as the publisher does.
import path from 'node:path';
import { openSnapshot } from '../../../packages/content/snapshot.ts';
import { createPublisher } from '../../../packages/publisher/publisher.ts';
import { renderProcesses } from '../../../packages/publisher/render-processes.ts';
import { createRendererStore } from '../../../packages/publisher/renderers.ts';
import { loadSites } from '../../../packages/content/sites.ts';
import { filesystemTarget } from '../../../packages/publisher/targets/filesystem.ts';
import { root } from '../../env.ts';

const [id, snapshotFile, folder, twins] = process.argv.slice(2) as [
  string,
  string,
  string,
  string?,
];
const compressed = twins !== 'no-twins';
const config = (await loadSites(root)).find((site) => site.id === id)!;
const store = createRendererStore(path.join(folder, 'renderers'), config.url);
const rendererId = store.keep(path.join(root, 'sites', id, 'dist/renderer'));
const snapshot = openSnapshot(snapshotFile);
const publisher = createPublisher({
  snapshot,
  mediaFolder: path.join(folder, 'media'),
  portals: [
    {
      config,
      target: filesystemTarget(path.join(folder, 'releases'), { compressed }),
      rendererId,
      assets: store.assetsOf(rendererId),
      load: store.load,
    },
  ],
  rendering: renderProcesses({
    snapshotFile,
    urlOf: () => config.url,
    rendererFolder: (_, renderer) => store.folderOf(renderer),
    compressed,
  }),
});
const { failed } = await publisher.makeRelease(id);
if (failed > 0) throw new Error(`[bench] ${failed} pages of ${id} could not be made`);
snapshot.close();
