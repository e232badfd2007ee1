// node engine.process.ts <portal> <snapshot> <folder> [no-twins]: a full publish of one portal from a filled snapshot, as the publisher makes it.
import fs from 'node:fs';
import path from 'node:path';
import { openSnapshot } from '../../../packages/content/snapshot.ts';
import { createPublisher } from '../../../packages/publisher/publisher.ts';
import { loadSites } from '../../../packages/publisher/sites.ts';
import { filesystemTarget } from '../../../packages/publisher/targets/filesystem.ts';
import { compiledRenderers } from '../../../tests/support/renderers.ts';
import { root } from '../../env.ts';

const [id, file, folder, twins] = process.argv.slice(2) as [string, string, string, string?];
const config = (await loadSites(root)).find((site) => site.id === id)!;
const render = (await compiledRenderers([config])).get(id)!;
const snapshot = openSnapshot(file);
fs.mkdirSync(folder, { recursive: true });
const target = filesystemTarget(folder, { durable: false, compressed: twins !== 'no-twins' });
const publisher = createPublisher({ snapshot, portals: [{ config, render, target }], mediaFolder: path.join(folder, 'media') });
const failed = (await publisher.publishAll(id, target, () => {})).find(({ error }) => error);
if (failed) throw new Error(`[bench] ${failed.path} could not be made: ${failed.error}`);
snapshot.close();
