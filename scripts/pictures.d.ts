/** What each picture of the READMEs shows now, by its file's name: bytes of the program. */
export function shownNow(): ReadonlyMap<string, Buffer>;
/** The SHA-256 of what each picture shows, as docs/pictures/shown.json holds them. */
export function hashesOf(shown: ReadonlyMap<string, Buffer>): Readonly<Record<string, string>>;
/** Draws all pictures into `folder`, with its shown.json. */
export function drawPictures(folder: string): Promise<void>;
