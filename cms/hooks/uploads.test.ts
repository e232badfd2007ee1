import fs from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { pictureOf, type PublishedMedia } from '@pune/content-models/media/published';
import { allVariantsOf } from '@pune/content-models/media/variants';
import type { DiskSpace } from '@pune/std/disk-space';
import { openTestCms, type TestCms } from '../testing/test-cms.ts';
import { cleanFile, fileName } from './uploads.ts';

const disk = vi.hoisted(() => ({ space: 'ample' as DiskSpace }));
vi.mock('@pune/std/disk-space', async (original) => ({
  ...(await original<object>()),
  createDiskSpace: () => () => disk.space,
}));

/** A picture with a GPS position and a rotated orientation. */
const picture = () =>
  sharp({ create: { width: 60, height: 40, channels: 3, background: '#c60' } })
    .withExif({
      IFD0: { Copyright: 'Somebody' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '18/1 31/1 0/1' },
    })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();
const pdf = Buffer.from(
  '%PDF-1.7\n%âãÏÓ\n1 0 obj\n<< /Type /Catalog >>\nendobj\nxref\n0 1\ntrailer\n<< /Root 1 0 R >>\nstartxref\n59\n%%EOF\n',
  'latin1',
);

describe('cleaning a file', () => {
  it('takes place and camera out of a picture and turns it upright', async () => {
    const original = await picture();
    expect((await sharp(original).metadata()).exif).toBeDefined();
    const { data, extension } = await cleanFile(original, 'image/jpeg');
    expect(await sharp(data).metadata()).toMatchObject({ format: 'jpeg', width: 40, height: 60 });
    expect((await sharp(data).metadata()).exif).toBeUndefined();
    expect(extension).toBe('jpg');
  });

  it('goes by the bytes, not by the name', async () => {
    const png = await sharp(await picture())
      .png()
      .toBuffer();
    expect((await cleanFile(png, 'image/jpeg')).extension).toBe('png');
  });

  it.each([
    [
      'a page that is called a picture',
      Buffer.from('<html><script>alert(1)</script>'),
      'image/png',
    ],
    [
      'a drawing that carries scripts',
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
      'image/png',
    ],
    ['half a picture', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]), 'image/jpeg'],
  ])('refuses %s, in words', async (_, data, mimeType) => {
    await expect(cleanFile(data, mimeType)).rejects.toThrow(/picture cannot be read/);
  });

  it('keeps a PDF unchanged, and refuses a file that only claims to be one', async () => {
    expect((await cleanFile(pdf, 'application/pdf')).data).toBe(pdf);
    await expect(cleanFile(Buffer.from('<html>'), 'application/pdf')).rejects.toThrow(/is none/);
  });

  it.each([
    ['its end', pdf.subarray(0, 60)],
    ['its beginning', Buffer.concat([Buffer.from('HTTP/1.1 200 OK\r\n\r\n'), pdf])],
  ])('refuses a PDF without %s, in words', async (_, data) => {
    await expect(cleanFile(data, 'application/pdf')).rejects.toThrow(/This PDF is damaged/);
  });
});

describe('a film', () => {
  const mp4 = Buffer.from('\0\0\0\x18ftypisom\0\0\0\0isommp42', 'latin1');
  const webm = Buffer.from([
    0x1a, 0x45, 0xdf, 0xa3, 0x9f, 0x42, 0x86, 0x81, 1, 0x42, 0xf7, 0x81, 1,
  ]);
  const captions = Buffer.from('WEBVTT\n\n00:00.000 --> 00:05.000\nएक तक्रार\n');

  it.each([
    ['mp4', 'video/mp4', mp4],
    ['webm', 'video/webm', webm],
    ['vtt', 'text/vtt', captions],
  ])('is left as it is: %s', async (extension, mimeType, data) => {
    expect(await cleanFile(data, mimeType)).toEqual({ data, extension });
  });

  it.each([
    [
      'a page that is called a film',
      Buffer.from('<html><script>alert(1)</script>'),
      'video/mp4',
      /is none/,
    ],
    ['an MP4 that is called WebM', mp4, 'video/webm', /is none/],
    ['next to nothing', Buffer.from([1]), 'video/webm', /is none/],
    ['a page that is called captions', Buffer.from('<html>WEBVTT'), 'text/vtt', /no captions/],
    [
      'captions in another encoding',
      Buffer.from('WEBVTT\n\n\xe9t\xe9', 'latin1'),
      'text/vtt',
      /no captions/,
    ],
    [
      'a film that tells where it was made',
      Buffer.concat([mp4, Buffer.from('\xa9xyz+18.5204+073.8567/', 'latin1')]),
      'video/mp4',
      /without its location/,
    ],
  ])('is refused, in words: %s', async (_, data, mimeType, words) => {
    await expect(cleanFile(data, mimeType)).rejects.toThrow(words);
  });
});

describe('naming a file', () => {
  const data = Buffer.from('bytes');
  it.each([
    ['Ward Office (Final) v2.JPG', 'ward-office-final-v2'],
    ['पाणीपुरवठा विभाग.jpg', 'panipuravatha-vibhag'],
    ['../../etc/passwd', 'passwd'],
    ['….jpg', 'file'],
  ])('%s becomes safe everywhere', (original, stem) => {
    expect(fileName(original, data, 'jpg')).toMatch(new RegExp(`^${stem}-[0-9a-f]{8}\\.jpg$`));
  });

  it('changes with the bytes and with nothing else', () => {
    expect(fileName('a.jpg', data, 'jpg')).toBe(fileName('a.jpg', Buffer.from('bytes'), 'jpg'));
    expect(fileName('a.jpg', data, 'jpg')).not.toBe(
      fileName('a.jpg', Buffer.from('other bytes'), 'jpg'),
    );
  });
});

describe('an uploaded file', () => {
  let t: TestCms;
  beforeAll(async () => (t = await openTestCms()));
  afterAll(() => t.close());

  const fileOf = ({ src }: PublishedMedia) => path.join(t.folder, 'media', path.basename(src));
  const upload = (name: string, mimetype: string, data: Buffer) =>
    t.cms.create({
      collection: 'media',
      locale: 'en',
      data: { alt: 'A ward office' } as never,
      file: { name, mimetype, data, size: data.length },
      overrideAccess: true,
    });

  it('is kept clean below the data folder, and goes into the outbox', async () => {
    const large = await sharp(await picture())
      .resize(1200, 1800)
      .jpeg()
      .toBuffer();
    const rows = await t.written(() => upload('Ward Office.jpg', 'image/jpeg', large));
    expect(rows).toHaveLength(1);
    const data = rows[0]!.versions.en!.data as PublishedMedia;
    expect(data).toMatchObject({ width: 1200, height: 1800, focus: { x: 50, y: 50 } });
    expect(data.src).toMatch(/^\/media\/ward-office-[0-9a-f]{8}\.jpg$/);
    expect((await sharp(fs.readFileSync(fileOf(data))).metadata()).exif).toBeUndefined();
  });

  it('gets the smaller versions that pages show, while the editor goes on', async () => {
    const [row] = await t.written(async () =>
      upload(
        'Garden.jpg',
        'image/jpeg',
        await sharp(await picture())
          .resize(1200, 1800)
          .jpeg()
          .toBuffer(),
      ),
    );
    const names = allVariantsOf(pictureOf(row!.versions.en!.data as PublishedMedia)!).map(
      ({ name }) => name,
    );
    expect(names).toHaveLength(8);
    await vi.waitFor(
      () =>
        expect(fs.readdirSync(path.join(t.folder, 'pictures'))).toEqual(
          expect.arrayContaining(names),
        ),
      { timeout: 120_000 },
    );
  });

  it('gets another name after a crop, because the name identifies the bytes', async () => {
    const doc = await upload(
      'Bridge.png',
      'image/png',
      await sharp({ create: { width: 800, height: 600, channels: 3, background: '#06c' } })
        .png()
        .toBuffer(),
    );
    const [row] = await t.written(() =>
      t.cms.update({
        collection: 'media',
        id: doc.id,
        locale: 'en',
        data: {},
        overrideAccess: true,
        req: {
          query: {
            uploadEdits: {
              crop: { x: 25, y: 0, width: 50, height: 50, unit: '%' },
              widthInPixels: 400,
              heightInPixels: 300,
              focalPoint: { x: 20, y: 80 },
            },
          },
        } as never,
      }),
    );
    const data = row!.versions.en!.data as PublishedMedia;
    expect(data).toMatchObject({ width: 400, height: 300, focus: { x: 20, y: 80 } });
    expect(data.src).toMatch(/^\/media\/bridge-[0-9a-f]{8}\.png$/);
    expect(data.src).not.toBe(`/media/${doc.filename}`);
    expect(await sharp(fs.readFileSync(fileOf(data))).metadata()).toMatchObject({
      width: 400,
      height: 300,
    });
    expect(fs.existsSync(path.join(t.folder, 'media', doc.filename!))).toBe(false);
  });

  it('may be a film with its captions', async () => {
    const file = (name: string) =>
      fs.readFileSync(new URL(`../../content-models/videos/files/${name}`, import.meta.url));
    const film = await upload('Wet and dry.mp4', 'video/mp4', file('wet-and-dry-waste-en.mp4'));
    expect(film).toMatchObject({
      filename: expect.stringMatching(/^wet-and-dry-[0-9a-f]{8}\.mp4$/),
      mimeType: 'video/mp4',
    });
    const captions = await upload(
      'captions.vtt',
      'text/vtt',
      Buffer.from('WEBVTT\n\n00:00.000 --> 00:05.000\nTwo bins\n'),
    );
    expect(captions).toMatchObject({
      filename: expect.stringMatching(/^captions-[0-9a-f]{8}\.vtt$/),
      mimeType: 'text/vtt',
    });
  });

  it('is refused when it is neither picture nor PDF', async () => {
    await expect(upload('page.html', 'text/html', Buffer.from('<html>'))).rejects.toThrow();
    await expect(
      upload(
        'order.docx',
        'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
        Buffer.from('PK'),
      ),
    ).rejects.toThrow(
      'Files takes pictures (JPEG, PNG, WebP, AVIF), documents as PDF, films (MP4, WebM) and captions (WebVTT). This is a Word document: save it as PDF and upload that.',
    );
    await expect(upload('data.bin', 'application/octet-stream', Buffer.from('PK'))).rejects.toThrow(
      /documents as PDF.*This is a file of another type \(\.bin\)\.$/,
    );
    await expect(
      upload(
        'drawing.svg',
        'image/svg+xml',
        Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
      ),
    ).rejects.toThrow();
  });

  it('is refused while the disk is almost full, with nothing of it kept; texts are saved', async () => {
    const captions = Buffer.from('WEBVTT\n\n00:00.000 --> 00:05.000\nThe disk\n');
    const files = () =>
      fs
        .readdirSync(t.folder, { recursive: true })
        .filter((name) => /almost-full/.test(String(name)));
    const doc = await upload('before.vtt', 'text/vtt', captions);
    const count = () => t.cms.count({ collection: 'media', overrideAccess: true });
    const before = await count();
    disk.space = 'critical';
    try {
      const rows = await t.written(() =>
        expect(upload('almost-full.vtt', 'text/vtt', captions)).rejects.toThrow(
          /disk of the server is almost full.*upload the file again/,
        ),
      );
      expect([rows, files(), await count()]).toEqual([[], [], before]);
      await expect(
        t.cms.update({
          collection: 'media',
          id: doc.id,
          data: {},
          file: {
            name: 'almost-full.vtt',
            mimetype: 'text/vtt',
            data: captions,
            size: captions.length,
          },
          overrideAccess: true,
        }),
      ).rejects.toThrow(/almost full/);
      const words = { alt: 'A better text' };
      await t.cms.update({
        collection: 'media',
        id: doc.id,
        locale: 'en',
        data: words as never,
        overrideAccess: true,
      });
    } finally {
      disk.space = 'ample';
    }
    expect(fs.existsSync(path.join(t.folder, 'media', doc.filename!))).toBe(true);
    expect(await upload('almost-full.vtt', 'text/vtt', captions)).toMatchObject({
      mimeType: 'text/vtt',
    });
  });

  it('that is there already is refused to editors with its name, unless a second copy is wanted; the system brings it in', async () => {
    const author = await t.account('author');
    const data = await sharp({ create: { width: 31, height: 17, channels: 3, background: '#123' } })
      .png()
      .toBuffer();
    const give = (name: string, more: object = {}) =>
      t.cms.create({
        collection: 'media',
        locale: 'en',
        data: { alt: 'Twice', ...more } as never,
        file: { name, mimetype: 'image/png', data, size: data.length },
        overrideAccess: false,
        user: author,
      });
    const first = await give('first.png');
    await expect(give('second.png')).rejects.toThrow(
      `Files has this file already, byte for byte. It is “Twice” (${first.filename}, number ${first.id}). Choose that one; or tick “Keep a second copy” and save again`,
    );
    const second = await give('second.png', { secondCopy: true });
    expect(second.filename).not.toBe(first.filename);
    await expect(
      t.cms.update({
        collection: 'media',
        id: first.id,
        data: {},
        file: { name: 'again.png', mimetype: 'image/png', data, size: data.length },
        overrideAccess: false,
        user: author,
      }),
    ).rejects.toThrow(/is here already/);
    expect(fs.existsSync(path.join(t.folder, 'media', first.filename!))).toBe(true);
    await upload('third.png', 'image/png', data);
  });
});
