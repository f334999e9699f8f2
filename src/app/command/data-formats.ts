/** The formats that programs read, of whatever a command shows: each is a flag, and prints the data of a result. */

/** To add one for every command: a file in src/render, and a line here; the types then ask for its flag. */
const DATA_FORMATS = {
  json: async () => (await import('../../render/json/shapes.ts')).jsonText,
};

export type DataFormat = keyof typeof DATA_FORMATS;

export const DATA_FORMAT_NAMES: readonly DataFormat[] = Object.keys(DATA_FORMATS).filter(isDataFormat);

function isDataFormat(name: string): name is DataFormat {
  return Object.hasOwn(DATA_FORMATS, name);
}

/** The flags of the formats. */
export type DataFlags = Readonly<Record<DataFormat, boolean>>;

/** The format for programs that is asked for; undefined where the result is for people. */
export function dataFormat(options: DataFlags): DataFormat | undefined {
  return DATA_FORMAT_NAMES.find((name) => options[name]);
}

/** `data` as the text that the format prints. */
export async function dataText(data: unknown, format: DataFormat): Promise<string> {
  const write = await DATA_FORMATS[format]();
  return write(data);
}
