import { expect } from 'vitest';
import type { HandOverView } from '../handovers.endpoints.ts';
import { send, signIn, type Person } from './http.ts';
import type { TestCms } from './test-cms.ts';

const checkers = new WeakMap<TestCms, Promise<Person>>();

/** Approves the newest draft of a document over HTTP, as a checker who works for every department. */
export async function approve(t: TestCms, collection: string, id: number | string): Promise<void> {
  if (!checkers.has(t)) checkers.set(t, signIn(t, 'checker'));
  const { cookie } = await checkers.get(t)!;
  const path = `/api/publishing/${collection}/${id}/handover`;
  const answer = await send(t, path, 'GET', {}, { cookie });
  const { digests } = (await answer.json()) as HandOverView;
  const approved = await send(t, `${path}/approve`, 'POST', { digests }, { json: true, cookie });
  expect(approved.status, await approved.clone().text()).toBe(200);
}
