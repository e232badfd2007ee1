import path from 'node:path';
import type { Payload } from 'payload';
import { outboxOf } from '@pune/payload-outbox';
import { createPublisher } from '@pune/publisher';
import { createRendererStore } from '@pune/publisher/renderers';
import { createPublisherService } from '@pune/publisher/service';
import { filesystemTarget } from '@pune/publisher/targets/filesystem.ts';
import { openSnapshot } from '@pune/snapshot';
import { model } from './model.ts';

/** Puts the engine together: Payload's outbox, the snapshot, the compiled site, and a folder. */
export function openBlog(payload: Payload, data: string, renderer: string) {
  const config = { id: 'blog', url: 'https://blog.example/' };
  const snapshot = openSnapshot(path.join(data, 'content.db'), model);
  const renderers = createRendererStore(path.join(data, 'renderers'), config.url);
  const rendererId = renderers.keep(renderer);
  const target = filesystemTarget(path.join(data, 'site'));
  const assets = renderers.assetsOf(rendererId);
  const portals = [{ config, target, rendererId, assets, load: renderers.load }];
  const publisher = createPublisher({ snapshot, portals, mediaFolder: path.join(data, 'media') });
  return createPublisherService({ outbox: outboxOf(payload), publisher, snapshot, portals });
}
