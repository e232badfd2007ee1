import { withExif } from './desk.exif.ts';

/** The longest edge of a photo as the server keeps it. */
const EDGE_PIXELS_MAX = 1_600;
const QUALITY = 0.85;
/** Photos below this size are sent as they are. */
const SMALL_BYTES = 600_000;

/** Draws a photo upright within the longest edge, as a JPEG. */
async function drawn(file: File): Promise<Uint8Array | null> {
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' });
  const scale = Math.min(1, EDGE_PIXELS_MAX / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(picture.width * scale);
  canvas.height = Math.round(picture.height * scale);
  canvas.getContext('2d')!.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  const blob = await new Promise<Blob | null>((resolve) =>
    canvas.toBlob(resolve, 'image/jpeg', QUALITY),
  );
  return blob && new Uint8Array(await blob.arrayBuffer());
}

/**
 * Makes a photo smaller on the device, with the time and the place that its file states. A file of
 * another format, one without Exif data and one that the browser cannot read are left as they are:
 * the server reads them.
 */
export async function smaller(file: File): Promise<File> {
  if (file.type !== 'image/jpeg' || file.size < SMALL_BYTES) return file;
  try {
    const copy = await drawn(file);
    const whole = copy && withExif(copy, new Uint8Array(await file.arrayBuffer()));
    return whole && whole.byteLength < file.size
      ? new File([whole as Uint8Array<ArrayBuffer>], file.name, {
          type: file.type,
          lastModified: file.lastModified,
        })
      : file;
  } catch {
    return file;
  }
}

const sameFile = (a: File, b: File): boolean =>
  a.name === b.name && a.lastModified === b.lastModified;

/** Adds photos to those that were chosen before, each once. */
export async function addPhotos(before: readonly File[], added: readonly File[]): Promise<File[]> {
  const files = [...before];
  for (const file of added) {
    // One after the other: several large pictures at once do not fit into a phone's memory.
    const small = await smaller(file);
    if (!files.some((one) => sameFile(one, small))) files.push(small);
  }
  return files;
}

/** Puts files into an input. */
export function setFiles(input: HTMLInputElement, files: readonly File[]): void {
  const transfer = new DataTransfer();
  for (const file of files) transfer.items.add(file);
  input.files = transfer.files;
}
