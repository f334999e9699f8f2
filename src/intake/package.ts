/** The parts of an office file, which is a zip archive, within a limit. */
import { Unzip, UnzipInflate } from 'fflate';
import { IntakeFault } from './grid.ts';

/** How much may come of a file when it is unpacked, all parts together, in bytes. */
const MAX_UNPACKED = 32_000_000;

/** How much of a file is unpacked at a time: a byte becomes a thousand at most. */
const STEP = 16_384;

interface Package {
  readonly parts: Record<string, Uint8Array>;
  /** Whether it has a part of that name, wanted or not. */
  has(this: void, name: string): boolean;
}

/**
 * The parts whose names `wanted` matches; unpacked by and by, for what a file says of its sizes need not be true.
 * @throws IntakeFault where it is no such file, or would take too much room
 */
export function partsOf(bytes: Uint8Array, wanted: RegExp): Package {
  const parts: Record<string, Uint8Array> = {};
  const names = new Set<string>();
  let size = 0;
  const count = (more: number): void => {
    size += more;
    if (size > MAX_UNPACKED) throw new IntakeFault('tooLarge');
  };
  const unzip = new Unzip((file) => {
    names.add(file.name);
    if (!wanted.test(file.name)) return count(file.originalSize ?? 0);
    const chunks: Uint8Array[] = [];
    file.ondata = (error, chunk, isLast) => {
      if (error !== null) throw error;
      count(chunk.length);
      chunks.push(chunk);
      if (!isLast) return;
      const part = Buffer.concat(chunks);
      // No office file has a DTD: its entities could stand for other files, or for one another without end.
      if (/<!(?:DOCTYPE|ENTITY)/i.test(part.toString('latin1').replaceAll('\0', ''))) throw new IntakeFault('damaged');
      parts[file.name] = part;
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  try {
    for (let from = 0; from < bytes.length; from += STEP) {
      unzip.push(bytes.subarray(from, from + STEP), from + STEP >= bytes.length);
    }
  } catch (error) {
    throw error instanceof IntakeFault ? error : new IntakeFault('damaged');
  }
  if (names.size === 0) throw new IntakeFault('damaged');
  return { parts, has: (name) => names.has(name) };
}
