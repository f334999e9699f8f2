/** The fonts of official documents: where they are lacking, Word and WPS put others in their place. */
import { FONTS } from '../../../render/docx/fonts.ts';
import { said } from '../program.ts';
import type { SetupCheck } from '../subject.ts';

export const fontsCheck: SetupCheck = {
  name: 'fonts',
  look({ messages: { doctor, listSeparator } }) {
    // Only there the system can be asked; to go through folders of fonts would tell files, not names.
    const listing = process.platform === 'linux' ? said('fc-list', [':', 'family']) : undefined;
    if (listing === undefined) return [{ state: 'note', text: doctor.fontsUnknown(FONTS.join(listSeparator)) }];
    const known = new Set(listing.split(/[\n,]/).map((name) => name.trim()));
    const lacking = FONTS.filter((name) => !known.has(name));
    if (lacking.length === 0) return [{ state: 'good', text: doctor.fonts }];
    // Reports are written without them, and are mostly opened elsewhere.
    return [{ state: 'note', text: doctor.fontsLacking(lacking.join(listSeparator)), details: { fonts: lacking } }];
  },
};
