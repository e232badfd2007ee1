import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { createKeptPdf } from './kept-pdf.ts';
import { createPdf, type PdfDocument } from './pdf.ts';

const folder = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'kept-pdf-')), 'documents');
afterAll(() => fs.rmSync(path.dirname(folder), { recursive: true }));

const document: PdfDocument = {
  title: 'सनद',
  lang: 'mr',
  issuer: 'पुणे',
  kind: 'सनद',
  date: '2026-11-02',
  blocks: [{ type: 'paragraph', text: 'क्षेत्रीय कार्यालय' }],
};

it('keeps a file for the same document, and makes another for another', async () => {
  const made = await createKeptPdf(document, folder);
  expect(Buffer.from(made).equals(Buffer.from(await createPdf(document)))).toBe(true);
  const [name] = fs.readdirSync(folder);
  fs.writeFileSync(path.join(folder, name!), 'kept');
  expect(Buffer.from(await createKeptPdf(document, folder)).toString()).toBe('kept');
  const other = await createKeptPdf({ ...document, date: '2026-11-03' }, folder);
  expect(Buffer.from(other).toString('latin1')).toContain('(D:20261103000000Z)');
  expect(fs.readdirSync(folder)).toHaveLength(2);
});
