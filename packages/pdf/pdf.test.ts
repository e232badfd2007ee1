import PdfKit from 'pdfkit';
import { getDocumentProxy } from 'unpdf';
import { describe, expect, it } from 'vitest';
import { createPdf, type PdfDocument } from './pdf.ts';
import { readPdf } from './read-pdf.ts';

const form: PdfDocument = {
  title: 'स्वतः राहत असलेल्या मिळकतीस ४०% सवलत (पीटी-३)',
  lang: 'mr',
  issuer: 'पुणे महानगरपालिका',
  kind: 'अर्जाचा नमुना',
  notice: 'नमुना: स्वाक्षरी केलेली प्रत विभागाकडून घ्या.',
  date: '2026-11-02',
  blocks: [
    {
      type: 'facts',
      facts: [
        { name: 'शुल्क', value: 'विनामूल्य' },
        { name: 'कालमर्यादा', value: '३० ते ६० दिवस' },
      ],
    },
    { type: 'heading', level: 2, text: 'क्षेत्रीय कार्यालयातील निर्णय' },
    {
      type: 'paragraph',
      text: 'ही सवलत काही वर्षे बंद होती; **२०२३ मध्ये ती पुन्हा सुरू झाली**. भाड्याने दिलेल्या किंवा रिकाम्या सदनिकेला ती मिळत नाही. दंड ₹५,००० पर्यंत.',
    },
    { type: 'heading', level: 3, text: 'कागदपत्रे' },
    { type: 'list', marker: 'box', items: ['गृहनिर्माण संस्थेचे ना हरकत पत्र', 'ओळखीचा पुरावा'] },
    { type: 'list', marker: 'number', items: ['पीटी-३ अर्ज भरा'] },
    {
      type: 'table',
      caption: 'सेवा व शुल्क',
      columns: [
        { head: 'सेवा', width: 3 },
        { head: 'शुल्क', width: 1 },
      ],
      rows: Array.from({ length: 30 }, (_, n) => [`जन्म दाखला ${n + 1}`, '₹५०']),
    },
    { type: 'blanks', blanks: [{ label: 'अर्जदाराचे नाव' }, { label: 'पत्ता', lines: 2 }] },
  ],
};

interface Node {
  role?: string;
  children?: Node[];
}
const open = async (bytes: Uint8Array) => getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });

describe('a PDF', () => {
  it('contains the text in its order, and nothing twice', async () => {
    const { pages } = await readPdf(await createPdf(form));
    expect(pages).toHaveLength(2);
    expect(pages[0]!.split('\n').slice(0, 12)).toEqual([
      'पुणे महानगरपालिका',
      'अर्जाचा नमुना',
      'स्वतः राहत असलेल्या मिळकतीस ४०% सवलत (पीटी-३)',
      'नमुना: स्वाक्षरी केलेली प्रत विभागाकडून घ्या.',
      'शुल्क विनामूल्य',
      'कालमर्यादा ३० ते ६० दिवस',
      'क्षेत्रीय कार्यालयातील निर्णय',
      'ही सवलत काही वर्षे बंद होती; २०२३ मध्ये ती पुन्हा सुरू झाली. भाड्याने दिलेल्या किंवा रिकाम्या सदनिकेला ती मिळत नाही. दंड ₹५,००० पर्यंत.',
      'कागदपत्रे',
      'गृहनिर्माण संस्थेचे ना हरकत पत्र',
      'ओळखीचा पुरावा',
      '१. पीटी-३ अर्ज भरा',
    ]);
    const text = pages.join('\n');
    // Heads and issuer that are shown again on the next page, and the page number, are for the eye
    // alone.
    expect(text.match(/सेवा शुल्क/g)).toHaveLength(1);
    expect(text.match(/पुणे महानगरपालिका/g)).toHaveLength(1);
    expect(text).not.toContain('पान २');
    expect(text.split('\n').slice(-3)).toEqual(['जन्म दाखला 30 ₹५०', 'अर्जदाराचे नाव', 'पत्ता']);
  });

  it('is tagged: language, title, headings, lists, tables with their heads', async () => {
    const bytes = await createPdf(form);
    expect(await readPdf(bytes)).toMatchObject({
      isTagged: true,
      language: 'mr',
      title: form.title,
    });
    const source = Buffer.from(bytes).toString('latin1');
    expect(source).toContain('/DisplayDocTitle true');
    expect(source).toMatch(/<pdfuaid:part>1<\/pdfuaid:part>/);
    expect(source.match(/\/Scope \/Row|\/Scope \/Column/g)?.length ?? 0).toBe(32);
    const pdf = await open(bytes);
    const roles = new Map<string, number>();
    const count = ({ role, children = [] }: Node) => {
      if (role) roles.set(role, (roles.get(role) ?? 0) + 1);
      children.forEach(count);
    };
    count((await (await pdf.getPage(1)).getStructTree()) as Node);
    expect(Object.fromEntries(roles)).toMatchObject({
      H1: 1,
      H2: 1,
      H3: 1,
      L: 3,
      LI: 5,
      Table: 1,
      Caption: 1,
      THead: 1,
    });
  });

  it('marks everything that it draws, as content or as decoration', async () => {
    const pdf = await open(await createPdf(form));
    for (let n = 1; n <= pdf.numPages; n++) {
      const { items } = await (await pdf.getPage(n)).getTextContent({ includeMarkedContent: true });
      let depth = 0;
      for (const item of items as { type?: string; str?: string }[]) {
        if (item.type?.startsWith('begin')) depth++;
        else if (item.type === 'endMarkedContent') depth--;
        else if (item.str?.trim()) expect(depth, item.str).toBeGreaterThan(0);
      }
      expect(depth).toBe(0);
    }
  });

  it('has the same bytes for the same document, regardless of earlier ones', async () => {
    const first = await createPdf(form);
    await createPdf({
      ...form,
      lang: 'hi',
      title: 'क्षि त्त्व ह्य र्कि',
      blocks: [{ type: 'paragraph', text: 'मर्त्य निर्णय, र्यां किन्तु' }],
    });
    expect(Buffer.from(await createPdf(form)).equals(Buffer.from(first))).toBe(true);
    expect(
      Buffer.from(await createPdf({ ...form, date: '2026-11-03' })).equals(Buffer.from(first)),
    ).toBe(false);
  });

  it('carries its fonts, and no date but its own', async () => {
    const source = Buffer.from(await createPdf(form)).toString('latin1');
    expect(source.match(/\/FontFile2/g)).toHaveLength(2);
    expect(source).toContain('(D:20261102000000Z)');
    expect([...source.matchAll(/\(D:(\d{8})/g)].map(([, day]) => day)).toEqual([
      '20261102',
      '20261102',
    ]);
  });

  it('breaks a text that is longer than a page, and loses no word', async () => {
    const words = Array.from({ length: 1500 }, (_, n) => `word${n}`).join(' ');
    const { pages } = await readPdf(
      await createPdf({ ...form, lang: 'en', blocks: [{ type: 'paragraph', text: words }] }),
    );
    expect(pages.length).toBeGreaterThan(2);
    expect(pages.join(' ').replace(/\s+/g, ' ')).toContain(words);
  });
});

/** A file as others make them: without tags. */
async function untagged(draw: (pdf: InstanceType<typeof PdfKit>) => void): Promise<Uint8Array> {
  const pdf = new PdfKit({ size: 'A4' });
  const chunks: Buffer[] = [];
  const ended = new Promise((resolve) =>
    pdf.on('data', (chunk: Buffer) => chunks.push(chunk)).on('end', resolve),
  );
  draw(pdf);
  pdf.end();
  await ended;
  return new Uint8Array(Buffer.concat(chunks));
}

describe('reading a PDF', () => {
  it('of another producer yields its text by page, and is reported as untagged', async () => {
    const bytes = await untagged(
      (pdf) => void pdf.text('Water supply').text('Ward offices').addPage().text('Second page'),
    );
    expect(await readPdf(bytes)).toEqual({
      pages: ['Water supply\nWard offices', 'Second page'],
      isTagged: false,
      language: null,
      title: null,
    });
  });

  it('that was scanned gives pages without text', async () => {
    const { pages } = await readPdf(
      await untagged((pdf) => void pdf.rect(50, 50, 200, 200).fill('#888')),
    );
    expect(pages).toEqual(['']);
  });

  it('refuses other bytes', async () => {
    await expect(readPdf(new TextEncoder().encode('%PDF-1.7 and nothing else'))).rejects.toThrow();
  });
});
