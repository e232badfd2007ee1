// node engine.process.ts <portal> <snapshot> <folder> [no-twins]: a full publish of one portal from a filled snapshot, as the publisher makes it.
import path from 'node:path';
import { openSnapshot } from '../../../packages/content/snapshot.ts';
import { createPublisher } from '../../../packages/publisher/publisher.ts';
import { renderProcesses } from '../../../packages/publisher/render-processes.ts';
import { loadRenderer } from '../../../packages/publisher/renderers.ts';
import { loadSites } from '../../../packages/publisher/sites.ts';
import { filesystemTarget } from '../../../packages/publisher/targets/filesystem.ts';
import { root } from '../../env.ts';

const [id, file, folder, twins] = process.argv.slice(2) as [string, string, string, string?];
const config = (await loadSites(root)).find((site) => site.id === id)!;
const built = path.join(root, 'sites', id, 'dist/renderer');
const compressed = twins !== 'no-twins';
const snapshot = openSnapshot(file);
const portal = { config, target: filesystemTarget(folder, { compressed }), rendererId: 'renderer', assets: path.join(built, 'client'), load: () => loadRenderer(built, config.url) };
const rendering = renderProcesses({ snapshotFile: file, urlOf: () => config.url, rendererFolder: () => built, compressed });
const publisher = createPublisher({ snapshot, portals: [portal], rendering, mediaFolder: path.join(folder, 'media') });
await publisher.makeRelease(id);
const [failed] = publisher.work.failures(publisher.liveOf(id)!.id);
if (failed) throw new Error(`[bench] ${failed.page} could not be made: ${failed.error}`);
snapshot.close();
