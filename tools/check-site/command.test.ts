import { execFile } from 'node:child_process';
import fs from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../env.ts';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'check-site-command-'));
let server: http.Server;
let address: string;
let asked: string[] = [];

beforeAll(async () => {
  server = http.createServer((request, response) => {
    asked.push(request.url!);
    const isPage = request.url === '/' || request.url === '/bad/';
    response.writeHead(isPage ? 200 : 404, { 'content-type': 'text/html' });
    response.end(
      `<!DOCTYPE html><html lang="${request.url === '/bad/' ? 'mr' : 'en'}"><head><title>A</title></head><body><p>Read this</p></body></html>`,
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.close();
  fs.rmSync(folder, { recursive: true, force: true });
});

const run = (...args: string[]): Promise<{ code: number; out: string; err: string }> => {
  asked = [];
  return new Promise((resolve) =>
    execFile(
      process.execPath,
      ['tools/check-site.ts', '--delay', '0', '--retries', '0', ...args],
      { cwd: root, env: { ...process.env, NODE_NO_WARNINGS: '1' } },
      (error, out, err) => resolve({ code: error ? Number(error.code) : 0, out, err }),
    ),
  );
};

describe('npm run check-site', () => {
  it('ends with 0 where it finds nothing', async () => {
    const { code, out } = await run('--checks', 'language,links', address);
    expect([code, out.trim()]).toEqual([
      0,
      `${new URL(address).host}: 1 page of 1 that were asked, 0 findings.`,
    ]);
  });

  it.each(['html', 'md'])(
    'ends with 1 where it finds a fault, and writes it as %s',
    async (ending) => {
      const file = path.join(folder, 'reports', `check.${ending}`);
      const { code, out } = await run('--checks', 'language', '--report', file, `${address}/bad/`);
      expect(code).toBe(1);
      expect(out).toContain('english-left: a text is left in English');
      expect(out).toContain('at Read this');
      expect(fs.readFileSync(file, 'utf8')).toContain('Read this');
    },
  );

  it.each([
    [[], /ADDRESS is missing/],
    [['a.example', 'b.example'], /not one address/],
    [['--pages', 'all', 'a.example'], /--pages is a number/],
    [['--checks', 'magic', 'a.example'], /no check magic/],
    [['--report', 'check.pdf', 'a.example'], /FILE\.html or FILE\.md/],
    [['--magic', 'a.example'], /Unknown option/],
    [['https://user:word@a.example/'], /is no address/],
    [
      ['http://127.0.0.1:9/'],
      /^http:\/\/127\.0\.0\.1:9\/\S* does not answer: the connection was refused/,
    ],
  ])('%j ends with 2 and says why', async (args, words) => {
    const { code, err } = await run(...args);
    expect(code).toBe(2);
    expect(err).toMatch(words);
    expect(asked).toEqual([]);
  });
});
