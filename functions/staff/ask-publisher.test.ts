import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { PUBLISHER_STATE } from '@pune/std/publisher-state';
import { isSignedRequest } from '@pune/std/signed-request';
import { expect, test } from 'vitest';
import { askPublisher } from './ask-publisher.ts';

const KEY = 'a key of this test, which both sides have';

test('the CMS is asked with a signature, and a refusal is an error', async () => {
  const state = { seenAt: '2026-11-30T06:30:00.000Z', machine: 'west', standBy: 'east' };
  const server = createServer((request, response) => {
    const headers = new Headers(request.headers as Record<string, string>);
    const isGood = isSignedRequest(KEY, PUBLISHER_STATE.purpose, {
      headers,
      body: '',
      now: new Date(),
    });
    const isAsked = request.url === `/api${PUBLISHER_STATE.path}`;
    response.writeHead(isGood && isAsked ? 200 : 401).end(JSON.stringify(state));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  expect(await askPublisher({ url, key: KEY }, new Date())).toEqual(state);
  await expect(askPublisher({ url, key: 'another' }, new Date())).rejects.toThrow('401');
  server.close();
  await expect(askPublisher({ url, key: KEY }, new Date())).rejects.toThrow();
});
