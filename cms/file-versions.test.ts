import fs from 'node:fs';
import path from 'node:path';
import { handleEndpoints, type PayloadRequest } from 'payload';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { FileVersion } from './collections/file-versions.ts';
import { forgetFileVersions } from './file-versions.ts';
import { VERSIONS_PER_FILE } from './hooks/file-history.ts';
import { mendKeptBytes } from './hooks/kept-bytes.ts';
import { openTestCms, type TestCms } from './testing/test-cms.ts';

type Id = number | string;
type User = NonNullable<PayloadRequest['user']>;

let t: TestCms;
let publisher: User;
beforeAll(async () => {
  t = await openTestCms();
  publisher = await t.account('publisher');
});
afterAll(() => t.close());

const folders = () => ({
  mediaDir: path.join(t.folder, 'media'),
  fileVersionsDir: path.join(t.folder, 'file-versions'),
});
const isInMedia = (name: string | null | undefined) =>
  fs.existsSync(path.join(t.folder, 'media', name!));
const keptFolders = () =>
  fs.existsSync(folders().fileVersionsDir) ? fs.readdirSync(folders().fileVersionsDir) : [];
let colours = 0;
async function picture(
  width = 900,
): Promise<{ name: string; mimetype: string; data: Buffer; size: number }> {
  const data = await sharp({
    create: { width, height: 600, channels: 3, background: { r: ++colours, g: 30, b: 200 } },
  })
    .png()
    .toBuffer();
  return { name: 'lake.png', mimetype: 'image/png', data, size: data.length };
}
const upload = async (alt = 'A lake') =>
  t.cms.create({
    collection: 'media',
    locale: 'en',
    data: { alt } as never,
    file: await picture(),
    overrideAccess: true,
  });
const change = (
  id: Id,
  data: object,
  file?: Awaited<ReturnType<typeof picture>>,
  locale: 'en' | 'mr' = 'en',
) =>
  t.cms.update({
    collection: 'media',
    id,
    locale,
    data: data as never,
    ...(file && { file }),
    overrideAccess: false,
    user: publisher,
  });
const versionsOf = async (id: Id): Promise<FileVersion[]> =>
  (
    await t.cms.find({
      collection: 'file-versions',
      where: { fileId: { equals: String(id) } },
      sort: '-at',
      pagination: false,
      depth: 0,
      overrideAccess: true,
    })
  ).docs as never;

async function signIn(role: 'author' | 'publisher' | 'administrator'): Promise<string> {
  const { email } = (await t.account(role)) as unknown as { email: string };
  const request = new Request(`${t.cms.config.serverURL}/api/users/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' },
    body: JSON.stringify({ email, password: 'correct horse battery' }),
  });
  return (await handleEndpoints({ config: t.cms.config, request })).headers
    .get('set-cookie')!
    .split(';')[0]!;
}
const get = (address: string, cookie = '', method = 'GET') =>
  handleEndpoints({
    config: t.cms.config,
    request: new Request(`${t.cms.config.serverURL}${address}`, {
      method,
      headers: { cookie, 'sec-fetch-site': 'same-origin' },
    }),
  });

describe('the history of a file', () => {
  it('is kept when its bytes are replaced: bytes, words in every language, person and moment', async () => {
    const file = await upload();
    await t.cms.update({
      collection: 'media',
      id: file.id,
      locale: 'mr',
      data: { alt: 'तलाव' } as never,
      overrideAccess: true,
    });
    const before = fs.readFileSync(path.join(t.folder, 'media', file.filename!));
    const replaced = await change(file.id, { alt: 'The same lake' }, await picture());
    const [version] = await versionsOf(file.id);
    expect(version).toMatchObject({
      what: 'bytes',
      filename: file.filename,
      mimeType: 'image/png',
      byName: (publisher as unknown as { name: string }).name,
      words: { alt: { en: 'A lake', mr: 'तलाव' }, focalX: 50 },
    });
    expect(Date.now() - Date.parse(version!.at)).toBeLessThan(60_000);
    expect([isInMedia(file.filename), isInMedia(replaced.filename)]).toEqual([false, true]);
    const kept = path.join(folders().fileVersionsDir, version!.kept!);
    await expect.poll(() => fs.readdirSync(kept)).toEqual([file.filename]);
    expect(fs.readFileSync(path.join(kept, file.filename!)).equals(before)).toBe(true);
  });

  it('is kept when its words are changed, in one language or in its focal point; a save without a change keeps nothing', async () => {
    const { id } = await upload();
    const folderCount = keptFolders().length;
    await change(id, { alt: 'A pond' });
    await change(id, { alt: 'तळे' }, undefined, 'mr');
    await change(id, { alt: 'तळे' }, undefined, 'mr');
    await change(id, { focalX: 10, focalY: 20 });
    expect(
      (await versionsOf(id)).map(({ what, kept, words }) => [
        what,
        kept,
        (words.alt as Record<string, string>).en,
        words.focalX,
      ]),
    ).toEqual([
      ['words', null, 'A pond', 50],
      ['words', null, 'A pond', 50],
      ['words', null, 'A lake', 50],
    ]);
    expect(keptFolders()).toHaveLength(folderCount);
  });

  it('is not kept when the system brings it in a language at a time', async () => {
    const { id } = await upload();
    const write = (alt: string, locale: 'mr' | 'hi') =>
      t.cms.update({
        collection: 'media',
        id,
        locale,
        data: { alt } as never,
        overrideAccess: true,
      });
    await write('तलाव', 'mr');
    await write('झील', 'hi');
    expect(await versionsOf(id)).toEqual([]);
    await write('सरोवर', 'hi');
    expect(
      (await versionsOf(id)).map(({ words, byName }) => [
        (words.alt as Record<string, string>).hi,
        byName,
      ]),
    ).toEqual([['झील', 'The system']]);
  });

  it('is kept when it is deleted, and is not the history of the next file with that id', async () => {
    const { id, filename } = await upload();
    await change(id, { alt: 'A river' });
    await t.cms.delete({ collection: 'media', id, overrideAccess: false, user: publisher });
    expect(await versionsOf(id)).toEqual([]);
    const { docs } = await t.cms.find({
      collection: 'file-versions',
      where: { fileId: { like: `${id}, deleted` } },
      sort: '-at',
      depth: 0,
      overrideAccess: true,
    });
    expect(docs.map(({ what, filename: name }) => [what, name])).toEqual([
      ['deleted', filename],
      ['words', filename],
    ]);
    expect(isInMedia(filename)).toBe(false);
    expect(fs.existsSync(path.join(folders().fileVersionsDir, docs[0]!.kept!, filename!))).toBe(
      true,
    );
  });

  it('names the person in the receipt', async () => {
    const { id } = await upload();
    await change(id, { alt: 'Named' });
    const { docs } = await t.cms.find({
      collection: 'outbox',
      where: { documentId: { equals: String(id) } },
      sort: '-id',
      limit: 1,
      overrideAccess: true,
    });
    expect(docs[0]!.note).toBe(
      `The words of the file were changed by ${(publisher as unknown as { name: string }).name}.`,
    );
  });

  it('is bounded: the oldest go, with their bytes', async () => {
    const { id } = await upload();
    for (let n = 0; n < 3; n++) await change(id, {}, await picture(40));
    const oldest = (await versionsOf(id)).at(-1)!;
    for (let n = 0; n < VERSIONS_PER_FILE - 2; n++)
      await t.cms.update({
        collection: 'media',
        id,
        locale: 'en',
        data: { alt: `Edit ${n}` } as never,
        overrideAccess: true,
      });
    const versions = await versionsOf(id);
    expect(versions).toHaveLength(VERSIONS_PER_FILE);
    expect(versions.map((version) => version.id)).not.toContain(oldest.id);
    expect(keptFolders()).not.toContain(oldest.kept);
  });

  it('goes a year after the file was deleted', async () => {
    const { id } = await upload();
    await change(id, {}, await picture());
    await t.cms.delete({ collection: 'media', id, overrideAccess: true });
    const { docs } = await t.cms.find({
      collection: 'file-versions',
      where: { fileId: { like: `${id}, deleted` } },
      depth: 0,
      overrideAccess: true,
    });
    await forgetFileVersions(t.cms, new Date(Date.now() + 360 * 86_400_000));
    expect(keptFolders()).toEqual(expect.arrayContaining(docs.map(({ kept }) => kept)));
    expect(
      await forgetFileVersions(t.cms, new Date(Date.now() + 370 * 86_400_000)),
    ).toBeGreaterThanOrEqual(2);
    for (const { kept } of docs) expect(keptFolders()).not.toContain(kept);
  });
});

describe('the bytes of an earlier version', () => {
  it('are downloaded by publishers and administrators alone; administrators remove them for good', async () => {
    const file = await upload();
    const before = fs.readFileSync(path.join(t.folder, 'media', file.filename!));
    await change(file.id, {}, await picture());
    const [version] = await versionsOf(file.id);
    const address = `/api/file-versions/${version!.id}/file`;
    const [author, reader, administrator] = [
      await signIn('author'),
      await signIn('publisher'),
      await signIn('administrator'),
    ];
    expect((await get(address)).status).toBe(401);
    expect((await get(address, author)).status).toBe(403);
    expect((await get('/api/file-versions', author)).status).toBe(403);
    expect((await get(`/api/media/file/${file.filename}`, reader)).status).not.toBe(200);
    const answer = await get(address, reader);
    expect([answer.status, answer.headers.get('content-disposition')]).toEqual([
      200,
      `attachment; filename="${file.filename}"`,
    ]);
    expect(Buffer.from(await answer.arrayBuffer()).equals(before)).toBe(true);
    expect((await get(`/api/file-versions/${version!.id}`, reader, 'DELETE')).status).toBe(403);
    expect((await get(`/api/file-versions/${version!.id}`, administrator, 'DELETE')).status).toBe(
      200,
    );
    expect(keptFolders()).not.toContain(version!.kept);
    expect((await get(address, reader)).status).toBe(404);
  });

  it('are listed beside the file, with the documents that show it', async () => {
    const { id } = await upload();
    await t.cms.create({
      collection: 'pages',
      locale: 'en',
      data: {
        title: 'Lakes',
        summary: 'Lakes.',
        portals: ['pmc'],
        group: 'about',
        picture: id,
        _status: 'published',
      } as never,
      overrideAccess: true,
    });
    await t.cms.update({
      collection: 'media',
      id,
      locale: 'en',
      data: { alt: 'Told' } as never,
      overrideAccess: true,
    });
    const use = async (cookie: string) =>
      (await (await get(`/api/files/${id}/use`, cookie)).json()) as Record<string, unknown>;
    const seen = await use(await signIn('publisher'));
    expect(seen).toMatchObject({
      holderCount: 1,
      refusal: null,
      mayRemoveVersions: false,
      versions: [{ what: 'words', byName: 'The system' }],
    });
    expect(seen.holders).toMatchObject([
      {
        title: 'Lakes',
        type: 'pages',
        addresses: [{ locale: 'en', url: expect.stringContaining('/en/pages/lakes/') }],
      },
    ]);
    expect(await use(await signIn('author'))).toMatchObject({
      versions: null,
      refusal: expect.stringContaining('“Lakes” (Page)'),
    });
    expect((await get(`/api/files/${id}/use`)).status).toBe(401);
  });
});

describe('the bytes of a file', () => {
  it('are still there where its replacement or its deletion fails', async () => {
    const file = await upload();
    const names = [file.filename, file.sizes!.small!.filename];
    const before = keptFolders();
    const tooLong = 'x'.repeat(400);
    await expect(change(file.id, { alt: tooLong }, await picture())).rejects.toThrow();
    // Other work of the CMS, which deletes its own documents meanwhile, is left alone.
    const deleteOne = t.cms.db.deleteOne.bind(t.cms.db);
    const removing = vi.spyOn(t.cms.db, 'deleteOne').mockImplementation(async (of) => {
      if (of.collection === 'media') throw new Error('The database is away');
      return deleteOne(of);
    });
    await expect(
      t.cms.delete({ collection: 'media', id: file.id, overrideAccess: true }),
    ).rejects.toThrow();
    removing.mockRestore();
    // Without transactions the database reports the failure only through the request's error, which
    // only HTTP requests have.
    if (!t.withoutTransactions) {
      expect(names.map(isInMedia)).toEqual([true, true]);
      expect(keptFolders()).toEqual(before);
    }
    expect(await versionsOf(file.id)).toEqual([]);
  });

  it('are put back where a process was killed in the middle, and nothing else is', async () => {
    const [file, other] = [await upload(), await upload()];
    const folder = path.join(folders().fileVersionsDir, 'left-by-a-killed-process');
    fs.mkdirSync(folder, { recursive: true });
    fs.renameSync(path.join(t.folder, 'media', file.filename!), path.join(folder, file.filename!));
    fs.writeFileSync(path.join(folder, 'nobody-knows-me.pdf'), 'x');
    await change(other.id, {}, await picture());
    const known = (await versionsOf(other.id))[0]!.kept!;
    await mendKeptBytes(t.cms, folders());
    expect(isInMedia(file.filename)).toBe(false);
    await mendKeptBytes(t.cms, folders(), Date.now() + 2 * 60 * 60 * 1000);
    expect([
      isInMedia(file.filename),
      isInMedia('nobody-knows-me.pdf'),
      fs.existsSync(folder),
    ]).toEqual([true, false, false]);
    expect(keptFolders()).toContain(known);
  });
});
