import fs from 'node:fs';
import path from 'node:path';
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
  /** The folder of this portal's releases, our copy of what is deployed. */
  folder: string;
  api: NetlifyApi;
  netlifySiteId: string;
  /** How long an edit may wait for a deploy that holds it. */
  foldEveryMs?: number;
  /** How many edited pages do not wait longer. */
  foldAtPages?: number;
  /**
   * How long after a deploy its entries stay in the page store: readers who still get the deploy
   * before it need them.
   */
  graceMs?: number;
  log?: (event: string, details: Record<string, unknown>) => void;
}

export interface NetlifyTarget extends Target {
  /** Resolves when what a tick has begun is done. */
  idle(): Promise<void>;
  close(): void;
}

/** A release with more edits than these is deployed again before it becomes live. */
const EDITS_BESIDE_DEPLOY_MAX = 100;
const FOLD_PAUSE_MS = 60_000;

/** One at a time, in their order. */
function createLane() {
  let last: Promise<unknown> = Promise.resolve();
  return <T>(work: () => Promise<T>): Promise<T> => {
    const turn = last.then(work, work);
    last = turn.catch(() => {});
    return turn;
  };
}

/**
 * A portal at Netlify: whole releases are deployed; edits between them go to the page store, from
 * which a function serves them, and a deploy from time to time folds them in. Everything that is on
 * its way is written down beside the releases first: after a crash, `tick` and the next call go on
 * where it ended.
 */
export function netlifyTarget(options: NetlifyTargetOptions): NetlifyTarget {
  const {
    folder,
    api,
    foldEveryMs = 60 * 60_000,
    foldAtPages = 500,
    graceMs = 10 * 60_000,
    log = () => {},
  } = options;
  const { clock } = api;
  // Netlify compresses by itself.
  const local = filesystemTarget(folder, { compressed: false });
  const state = openNetlifyState(folder);
  const edits = createNetlifyEdits({ ...options, state });
  const deploys = createNetlifyDeploys({
    ...options,
    state,
    folder: path.join(folder, '.deploys'),
  });
  // Files and what is noted of them change together; the store is written by one at a time; so is
  // what the site shows.
  const [files, store, site] = [createLane(), createLane(), createLane()];
  const deploying = new Map<string, Promise<void>>();
  deploys.sweep();

  const folderOf = (name: string) => local.open(name).folder;
  const isDeployed = (name: string) =>
    state.readyDeploy(name) !== null || state.openDeploy(name) !== null;
  /**
   * Whether edits of a release are noted: one that was never deployed is whole in its folder.
   * Readers get the live one also when our notes were lost.
   */
  const isNoted = async (name: string) => isDeployed(name) || (await local.liveRelease()) === name;

  /**
   * Brings the files of a release to Netlify, as they are; a deploy that was begun is brought to
   * its end.
   */
  function deploy(name: string): Promise<void> {
    const work = async () => {
      const begun = state.openDeploy(name);
      try {
        await deploys.finish(begun ?? (await files(() => deploys.prepare(name, folderOf(name)))));
      } catch (error) {
        // What was begun before a crash may be beyond help; its release is not.
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

  /** Brings a release to Netlify, but for few edits that follow. */
  async function prepare(name: string): Promise<void> {
    if (state.openDeploy(name) || !state.readyDeploy(name)) await deploy(name);
    if (state.unstoredEdits(name).length > EDITS_BESIDE_DEPLOY_MAX) await deploy(name);
  }

  async function show(name: string): Promise<void> {
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

  /** After a crash, or an answer that never came: finds out whether a release became live. */
  async function recall(): Promise<void> {
    const name = state.fact('activating');
    if (name === null) return;
    const ready = state.readyDeploy(name);
    if (ready && ready.id === (await deploys.publishedId())) {
      state.setPublished(ready, clock.now());
      await local.activate(name);
    }
    state.setFact('activating', null);
  }

  /**
   * One group of edits of a release; `unseen` is what a release that is being made is written with,
   * in place.
   */
  function releaseOf(name: string, unseen?: Release): Release {
    const own = folderOf(name);
    const exists = (page: string) => fs.existsSync(path.join(own, fileOf(page)));
    const group = new Map<string, 'put' | 'delete'>();
    let seen: Release | undefined;
    // A deploy has its files under a second name: from then on they are replaced, not written
    // again.
    const writer = () => (unseen && !isDeployed(name) ? unseen : (seen ??= local.open(name)));

    const note = async (edited: readonly (readonly [string, 'put' | 'delete'])[]) => {
      if (edited.length > 0 && (await isNoted(name)))
        state.addEdits(
          name,
          edited.map(([page, action]) => ({ page, action, isNew: !exists(page) })),
          clock.now(),
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
          await note([[page, 'put']]);
          await writer().asset(file, source, how);
        });
      },
      async flush() {
        await files(async () => {
          await note([...group]);
          await writer().flush();
          group.clear();
        });
        // Nobody sees what is not live: its edits are written when it is about to be.
        await store(async () => {
          if ((await local.liveRelease()) === name) await edits.flush(name, own);
        });
      },
    };
  }

  function isFoldDue(live: string): boolean {
    if (clock.now() < Number(state.fact('foldAgainAt') ?? 0)) return false;
    const ready = state.readyDeploy(live);
    const waiting = state.edits(live).filter(({ seq }) => seq > (ready?.seq ?? 0));
    if (!ready || waiting.length === 0) return !ready;
    const pages = waiting.filter(({ page }) => kindOf(page) !== 'index');
    return (
      pages.length >= foldAtPages ||
      state.fact('foldSoon') !== null ||
      Math.min(...waiting.map(({ changedAt }) => changedAt)) <= clock.now() - foldEveryMs
    );
  }

  /** Deploys the live release as it is now; what the deploy holds leaves the page store later. */
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
            clock.now() + Math.min(foldEveryMs, FOLD_PAUSE_MS * 2 ** (failures - 1)),
          ),
        ),
      );
      throw error;
    }
    const published = state.readyDeploy(live);
    if (published?.publishedAt && published.publishedAt <= clock.now() - graceMs)
      await store(() => edits.fold(live, published.seq));
  }

  /** The edits of the live release: what waits is written, what has settled may be cached again. */
  async function carryEdits(): Promise<void> {
    const live = await local.liveRelease();
    if (live === null) return;
    await store(() => edits.flush(live, folderOf(live)));
    await store(() => edits.settle(live));
  }

  let carrying: Promise<void> | null = null;
  /** Edits and deploys fail apart, and each is tried again with the next tick. */
  async function carryOn(): Promise<void> {
    for (const result of await Promise.allSettled([carryEdits(), site(recall).then(fold)])) {
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
    idle: async () => void (await carrying),
    async liveRelease() {
      // Without an answer of Netlify nobody knows more than the disk.
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
      await site(() => show(name));
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
     * Carries on what waits, beside whoever calls it: edits, a deploy that folds them in, an
     * activation that a crash cut short.
     */
    async tick() {
      carrying ??= carryOn().finally(() => {
        carrying = null;
      });
    },
  };
}
