/** Ids made from names, as the schema has them: lower-case letters, digits and hyphens. */

/** What every id of a roster or a member looks like (schemas/common.schema.json). */
const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const LONGEST = 60;

/** Whether `id` may be one. */
export function isSlug(id: string): boolean {
  return SLUG.test(id) && id.length <= LONGEST;
}

/**
 * The name in letters, Chinese by its pinyin without tones, what stands in brackets left out; one of `taken` gets a
 * number behind it. Undefined where nothing of it can be written in letters.
 */
export async function slugFrom(name: string, taken: ReadonlySet<string>): Promise<string | undefined> {
  const { pinyin } = await import('pinyin-pro');
  const bare = name.normalize('NFKC').replace(/[(（〔[][^(（〔[)）〕\]]*[)）〕\]]/g, ' ');
  const spoken = pinyin(bare, { toneType: 'none', nonZh: 'consecutive', v: true });
  const letters = spoken.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const words = letters.split(/[^a-z0-9]+/).filter((word) => word !== '');
  let slug = '';
  for (const word of words) {
    const longer = slug === '' ? word : `${slug}-${word}`;
    // Room for a number.
    if (longer.length > LONGEST - 4) break;
    slug = longer;
  }
  return slug === '' ? undefined : freeSlug(slug, taken);
}

/** `slug`, with a number behind it where it is `taken`. */
export function freeSlug(slug: string, taken: ReadonlySet<string>): string {
  let free = slug;
  for (let n = 2; taken.has(free); n += 1) free = `${slug}-${n}`;
  return free;
}
