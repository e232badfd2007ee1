// node raw-write.process.ts <list> <folder>: writes files of the names and sizes in a list, to
// measure the cost of the disk alone.
import fs from 'node:fs';
import path from 'node:path';

const [list, folder] = process.argv.slice(2) as [string, string];
const files = JSON.parse(fs.readFileSync(list, 'utf8')) as [string, number][];
const bytes = Buffer.alloc(Math.max(...files.map(([, size]) => size)), '<p>Words of a page.</p>');
for (const [name, size] of files) {
  const file = path.join(folder, name);
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, bytes.subarray(0, size));
}
