import type { Endpoint, PayloadRequest } from 'payload';
import {
  EDITOR_ACCOUNT,
  readEditorAccountChange,
  type EditorAccountChange,
} from '@pune/std/editor-account';
import { PUBLISHER_STATE, type PublishingState } from '@pune/std/publisher-state';
import { isSignedRequest } from '@pune/std/signed-request';
import { environmentFrom } from './environment.ts';
import { readPublisher } from './shared-status.ts';

const BODY_CHARACTERS_MAX = 1000;

const refuse = (message: string, status: 400 | 401 | 404): Response =>
  Response.json({ errors: [{ message }] }, { status });

interface Account {
  disabled?: boolean | null;
  disabledAtDesk?: string | null;
}

/**
 * Returns the new values of an account; null if it stays as it is. The desk enables only what it
 * disabled, and a delayed request does not undo a later one. An account that an administrator of
 * the CMS disabled stays disabled.
 */
export function changedAccount(
  { disabled, disabledAtDesk }: Account,
  change: Pick<EditorAccountChange, 'disabled' | 'at'>,
): Required<Account> | null {
  const { at } = change;
  const isOlder = typeof disabledAtDesk === 'string' && at <= disabledAtDesk;
  if (isOlder) return null;
  if (change.disabled)
    return disabled && !disabledAtDesk ? null : { disabled: true, disabledAtDesk: at };
  return disabled && disabledAtDesk ? { disabled: false, disabledAtDesk: null } : null;
}

/**
 * Changes the accounts of a person as the officers' desk says: a disabled one has no session and no
 * sign-in. The desk signs the request; a repetition changes nothing. A confirmation says how many
 * accounts the person has here, which may be none.
 */
async function changeAccounts(req: PayloadRequest): Promise<Response> {
  const { staffKeys } = environmentFrom();
  if (staffKeys === null) return refuse('This CMS shares no key with the officers’ desk.', 404);
  const body = (await req.text?.()) ?? '';
  if (body.length > BODY_CHARACTERS_MAX) return refuse('The request is too large.', 400);
  const signed = { headers: req.headers, body, now: new Date() };
  if (!isSignedRequest(staffKeys, EDITOR_ACCOUNT.purpose, signed))
    return refuse('The signature is missing or wrong.', 401);
  const change = readEditorAccountChange(body);
  if (change === null) return refuse('The request names no change of an account.', 400);
  const { docs } = await req.payload.find({
    collection: 'users',
    where: { person: { equals: change.person } },
    pagination: false,
    depth: 0,
    overrideAccess: true,
    showHiddenFields: true,
  });
  for (const account of docs) {
    const data = changedAccount(account as Account, change);
    if (data)
      await req.payload.update({
        collection: 'users',
        id: account.id,
        data,
        overrideAccess: true,
      });
  }
  return Response.json({ accounts: docs.length });
}

/** Returns the publisher's state to the officers' desk, which signs the request. */
async function tellPublisher(req: PayloadRequest): Promise<Response> {
  const environment = environmentFrom();
  const { staffKeys } = environment;
  if (staffKeys === null) return refuse('This CMS shares no key with the officers’ desk.', 404);
  const signed = { headers: req.headers, body: '', now: new Date() };
  if (!isSignedRequest(staffKeys, PUBLISHER_STATE.purpose, signed))
    return refuse('The signature is missing or wrong.', 401);
  const { heartbeat, machine, standBy } = await readPublisher(req.payload.kv, environment);
  if (heartbeat.kind === 'NeverSeen') return Response.json(null);
  const { at, trouble, held, work } = heartbeat.status;
  const state: PublishingState = {
    seenAt: at,
    trouble,
    held: held.length,
    waitingPages: work.total,
    failingPages: work.failing.length + (work.unlisted ?? 0),
    machine,
    standBy,
  };
  return Response.json(state);
}

export const staffEndpoints: Endpoint[] = [
  { path: PUBLISHER_STATE.path, method: 'get', handler: tellPublisher },
  { path: EDITOR_ACCOUNT.path, method: 'post', handler: changeAccounts },
];
