import { startSystem } from './tools/bench/publish/system.ts';
import { seededRandom } from './packages/publisher/testing/random.ts';
const n = Number(process.argv[2] ?? 8);
const system = await startSystem(30000, '/tmp/kept/city-30000');
import fs from 'node:fs';
for (let t = 0; t < 400; t++) {
  const l = fs.readFileSync('/tmp/kept/city-30000/logs/publisher.log', 'utf8');
  const at = (l.match(/"indexed"/g) ?? []).length;
  if (t % 10 === 0) console.log('indexed', at);
  if (at >= Number(process.env.INDEXED ?? 4)) break;
  await new Promise((f) => setTimeout(f, 1000));
}
await new Promise((f) => setTimeout(f, 12000));
console.log('begin', new Date().toISOString());
const run = Date.now().toString(36);
try {
  const list = system.slugs.get((process.argv[3] as never) ?? 'departments')!;
  const random = seededRandom(Number(process.argv[4] ?? 5));
  const before = system.publisherMs()!;
  for (let i = 0; i < n; i++) {
    const { slug } = random.pick(list as never[]) as { slug: string };
    const b = system.publisherMs()!;
    const r: any = await system.editor.ask('edit', {
      operation: 'update',
      collection: process.argv[3] ?? 'departments',
      slug,
      locale: 'en',
      data: { title: `Renamed ${run} ${i}` },
    });
    console.log(
      slug,
      r.pageCount,
      'saved',
      Math.round(r.savedMs),
      'live',
      Math.round(r.liveMs),
      'receipt',
      Math.round(r.receiptMs),
      JSON.stringify(r.ms),
      'cpu',
      system.publisherMs()! - b,
    );
    await new Promise((f) => setTimeout(f, 1500));
  }
  console.log('cpu', system.publisherMs()! - before);
} finally {
  await system.stop();
}
process.exit(0);
