/** A .docx file without the dates and the chance names that its making gave it. */
import { strFromU8, strToU8, unzipSync } from 'fflate';
import { zipped } from '../office/zip.ts';

/** `file` again, made on `date` (YYYY-MM-DD), its links and bookmarks numbered, its parts in the order of their names. */
export function sameBytes(file: Uint8Array, date: string): Uint8Array {
  const parts = new Map(Object.entries(unzipSync(file)));
  const edit = (path: string, change: (xml: string) => string): void => {
    const bytes = parts.get(path);
    if (bytes !== undefined) parts.set(path, strToU8(change(strFromU8(bytes))));
  };
  edit('docProps/core.xml', (xml) => xml.replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, `${date}T00:00:00Z`));
  for (const path of parts.keys()) {
    const part = /^word\/_rels\/(.+)\.rels$/.exec(path)?.[1];
    if (part === undefined) continue;
    const ids = new Map<string, string>();
    edit(path, (xml) =>
      xml.replace(/(<Relationship Id=")(rId[a-z0-9_-]{21})"/g, (_, before: string, id: string) => {
        ids.set(id, `rIdLink${ids.size + 1}`);
        return `${before}${ids.get(id)}"`;
      }),
    );
    // In the text itself a `<` is escaped: only elements are found.
    edit(`word/${part}`, (xml) =>
      xml.replace(
        /(<w:hyperlink [^<>]*r:id=")([^"]+)"/g,
        (_, before: string, id: string) => `${before}${ids.get(id) ?? id}"`,
      ),
    );
  }
  const bookmarks = new Map<string, number>();
  edit('word/document.xml', (xml) =>
    xml.replace(/(<w:bookmark(?:Start|End) [^<>]*w:id=")(\d+)"/g, (_, before: string, id: string) => {
      if (!bookmarks.has(id)) bookmarks.set(id, bookmarks.size + 1);
      return `${before}${bookmarks.get(id)}"`;
    }),
  );
  return zipped(parts);
}
