import fs from 'node:fs';
import path from 'node:path';
import { createQueue } from '@pune/std/queue';
import { fileOf } from '../target.ts';
import { filesystemTarget } from './filesystem.ts';
import type { NetlifyApi } from './netlify.api.ts';
import {
  createNetlifyDeploys,
  DeployFailed,
  isFinal,
  type DeploysOptions,
} from './netlify.deploys.ts';
import { createNetlifyEdits, STORED_FILE_BYTES_MAX, type EditsOptions } from './netlify.edits.ts';
import { kindOf, storeNameOf } from './netlify.layout.ts';
import { openNetlifyState } from './netlify.state.ts';
import type { Release, Target } from '../target.ts';

export interface NetlifyTargetOptions
  extends
    Pick<EditsOptions, 'fenceMs' | 'propagationMs' | 'settleMs'>,
    Pick<DeploysOptions, 'locales' | 'built' | 'pollMs' | 'patienceMs'> {
  /** Folder of this portal's releases: the local copy of the deployed files. */
  folder: string;
  api: NetlifyApi;
  netlifySiteId: string;
  /** Maximum time until an edit is part of a deploy. */
  foldEveryMs?: number;
  /** Number of edited pages that triggers a deploy earlier. */
  foldAtPages?: number;
  /**
   * How long entries stay in the page store after their deploy, for visitors who still get the
   * previous deploy.
   */
  graceMs?: number;
  log?: (event: string, details: Record<string, unknown>) => void;
}

export interface NetlifyTarget extends Target {
  /** Resolves when the work of the last tick is done. */
  idle(): Promise<void>;
  close(): void;
}

/** A release with more edits is deployed again before it becomes live. */
const EDITS_BESIDE_DEPLOY_MAX = 100;
const FOLD_PAUSE_MS = 60_000;

/**
 * Creates a target at Netlify. Whole releases are deployed. Edits in between are written to the
 * page store, from which a function serves them, and are folded into a deploy from time to time.
 * All pending work is recorded beside the releases first: after a crash, `tick` and the next call
 * continue it.
 */
// oxlint-disable-next-line max-lines-per-function -- a driver: short methods over the queues and state of one target.
export function netlifyTarget(options: NetlifyTargetOptions): NetlifyTarget {
  const {
    folder,
    api,
    foldEveryMs = 60 * 60_000,
    foldAtPages = 500,
    graceMs = 10 * 60_000,
    log = () => {},
  } = options;
  const { timer } = api;
  // Netlify compresses files by itself.
  const local = filesystemTarget(folder, { compressed: false });
  const state = openNetlifyState(folder);
  const edits = createNetlifyEdits({ ...options, state });
  const deploys = createNetlifyDeploys({
    ...options,
    state,
    folder: path.join(folder, '.deploys'),
  });
  // Three queues: files and their records change together; the store has one writer; so has the
  // published deploy.
  const [files, store, site] = [createQueue(), createQueue(), createQueue()];
  const deploying = new Map<string, Promise<void>>();
  deploys.sweep();

  const folderOf = (name: string) => local.open(name).folder;
  const isDeployed = (name: string) =>
    state.readyDeploy(name) !== null || state.openDeploy(name) !== null;
  /**
   * Returns true if edits of a release are recorded. A release that was never deployed needs no
   * records, because its folder is deployed as a whole. The live one is always recorded, even if
   * the state database was lost.
   */
  const isRecorded = async (name: string) =>
    isDeployed(name) || (await local.liveRelease()) === name;

  /** Deploys the files of a release as they are, or completes a deploy that was started. */
  function deploy(name: string): Promise<void> {
    const work = async () => {
      const begun = state.openDeploy(name);
      try {
        await deploys.finish(begun ?? (await files(() => deploys.prepare(name, folderOf(name)))));
      } catch (error) {
        // A deploy started before a crash may have failed for good; deploy the release again.
        if (!begun || !(error instanceof DeployFailed)) throw error;
        log('deploy-failed', { release: name, error: error.message });
        await deploys.finish(await files(() => deploys.prepare(name, folderOf(name))));
      }
      log('deployed', { release: name });
    };
    const running = deploying.get(name) ?? work().finally(() => deploying.delete(name));
    deploying.set(name, running);
    return running;
  }

  /** Deploys a release unless it is deployed already with few edits since. */
  async function prepare(name: string): Promise<void> {
    if (state.openDeploy(name) || !state.readyDeploy(name)) await deploy(name);
    if (state.unstoredEdits(name).length > EDITS_BESIDE_DEPLOY_MAX) await deploy(name);
  }

  async function publishRelease(name: string): Promise<void> {
    state.setFact('activating', name);
    try {
      await deploys.publish(state.readyDeploy(name)!);
    } catch (error) {
      if (isFinal(error)) state.setFact('activating', null);
      throw error;
    }
    await local.activate(name);
    state.setFact('activating', null);
  }

  /** After a crash or a lost response, finds out whether a release became live. */
  async function recall(): Promise<void> {
    const name = state.fact('activating');
    if (name === null) return;
    const ready = state.readyDeploy(name);
    if (ready && ready.id === (await deploys.publishedId())) {
      state.setPublished(ready, timer.now());
      await local.activate(name);
    }
    state.setFact('activating', null);
  }

  /**
   * Opens a release with one group of edits.
   * @param unseen handle of a release being made, which writes files in place
   */
  function releaseOf(name: string, unseen?: Release): Release {
    const own = folderOf(name);
    const exists = (page: string) => fs.existsSync(path.join(own, fileOf(page)));
    const group = new Map<string, 'put' | 'delete'>();
    let seen: Release | undefined;
    // After a deploy the files have second hard links, so they must be replaced and not
    // overwritten.
    const writer = () => (unseen && !isDeployed(name) ? unseen : (seen ??= local.open(name)));

    const record = async (edited: readonly (readonly [string, 'put' | 'delete'])[]) => {
      if (edited.length > 0 && (await isRecorded(name)))
        state.addEdits(
          name,
          edited.map(([page, action]) => ({ page, action, isNew: !exists(page) })),
          timer.now(),
        );
    };
    const edit = (page: string, action: 'put' | 'delete') => {
      group.delete(page);
      group.set(page, action);
    };
    return {
      name,
      folder: own,
      async put(page, body) {
        edit(page, 'put');
        await files(async () => writer().put(page, body));
      },
      async delete(page) {
        edit(page, 'delete');
        await files(async () => writer().delete(page));
      },
      async asset(file, source, how) {
        const page = `/media/${path.basename(file)}`;
        if (exists(page) || !fs.existsSync(source)) return;
        if (fs.statSync(source).size > STORED_FILE_BYTES_MAX) state.setFact('foldSoon', page);
        await files(async () => {
          await record([[page, 'put']]);
          await writer().asset(file, source, how);
        });
      },
      async flush() {
        await files(async () => {
          await record([...group]);
          await writer().flush();
          group.clear();
        });
        // Edits of a release that is not live are written when it is activated.
        await store(async () => {
          if ((await local.liveRelease()) === name) await edits.flush(name, own);
        });
      },
    };
  }

  function isFoldDue(live: string): boolean {
    if (timer.now() < Number(state.fact('foldAgainAt') ?? 0)) return false;
    const ready = state.readyDeploy(live);
    const waiting = state.edits(live).filter(({ seq }) => seq > (ready?.seq ?? 0));
    if (!ready || waiting.length === 0) return !ready;
    const pages = waiting.filter(({ page }) => kindOf(page) !== 'index');
    return (
      pages.length >= foldAtPages ||
      state.fact('foldSoon') !== null ||
      Math.min(...waiting.map(({ changedAt }) => changedAt)) <= timer.now() - foldEveryMs
    );
  }

  /** Deploys the live release as it is now. Deletes its entries from the page store later. */
  async function fold(): Promise<void> {
    const live = await local.liveRelease();
    if (live === null) return;
    try {
      if (state.openDeploy(live) || isFoldDue(live)) await deploy(live);
      await site(async () => {
        const ready = state.readyDeploy(live);
        if (ready?.state !== 'ready' || (await local.liveRelease()) !== live) return;
        await deploys.publish(ready);
        log('folded', { release: live });
        for (const fact of ['foldSoon', 'foldAgainAt', 'foldFailures']) state.setFact(fact, null);
      });
    } catch (error) {
      const failures = Number(state.fact('foldFailures') ?? 0) + 1;
      const { retryAt = null } = error as { retryAt?: number | null };
      state.setFact('foldFailures', String(failures));
      state.setFact(
        'foldAgainAt',
        String(
          Math.max(
            retryAt ?? 0,
            timer.now() + Math.min(foldEveryMs, FOLD_PAUSE_MS * 2 ** (failures - 1)),
          ),
        ),
      );
      throw error;
    }
    const published = state.readyDeploy(live);
    if (published?.publishedAt && published.publishedAt <= timer.now() - graceMs)
      await store(() => edits.fold(live, published.seq));
  }

  /** Writes waiting edits of the live release and lets settled pages be cached again. */
  async function writeEdits(): Promise<void> {
    const live = await local.liveRelease();
    if (live === null) return;
    await store(() => edits.flush(live, folderOf(live)));
    await store(() => edits.settle(live));
  }

  let running: Promise<void> | null = null;
  /** Runs edits and deploys independently: each is retried with the next tick if it fails. */
  async function runPending(): Promise<void> {
    for (const result of await Promise.allSettled([writeEdits(), site(recall).then(fold)])) {
      if (result.status === 'rejected')
        log('trouble', { part: 'netlify', error: String(result.reason) });
    }
  }

  async function forget(name: string): Promise<void> {
    if (isDeployed(name)) await store(() => edits.forget(name));
    state.forget(name);
    deploys.forget(name);
  }

  return {
    close: state.close,
    idle: async () => void (await running),
    async liveRelease() {
      // Without a response from Netlify, the local link is the best knowledge.
      await site(recall).catch((error: unknown) =>
        log('trouble', { part: 'netlify', error: String(error) }),
      );
      return local.liveRelease();
    },
    releases: () => local.releases(),
    async create(name, assets) {
      if (Buffer.byteLength(storeNameOf(name)) > 64 || name.includes('/'))
        throw new Error(
          `[publisher] [netlify] ${name} cannot be the name of a release: it is part of a store's name, which has 64 bytes at most`,
        );
      if ((await local.liveRelease()) === name)
        throw new Error(
          `[publisher] [netlify] ${name} is the live release: make one of another name`,
        );
      await forget(name);
      return releaseOf(name, await local.create(name, assets));
    },
    open: (name) => releaseOf(name),
    prepare,
    async activate(name) {
      await prepare(name);
      state.dropDeployed(name, state.readyDeploy(name)!.seq);
      await store(() => edits.flush(name, folderOf(name)));
      await site(() => publishRelease(name));
    },
    async remove(name) {
      await site(recall);
      if ((await local.liveRelease()) === name)
        throw new Error(
          `[publisher] [netlify] ${name} is the live release: activate another one first`,
        );
      await forget(name);
      await local.remove(name);
    },
    /**
     * Starts the pending work in the background: edits, a deploy that folds them in, an activation
     * interrupted by a crash.
     */
    async tick() {
      running ??= runPending().finally(() => {
        running = null;
      });
    },
  };
}
