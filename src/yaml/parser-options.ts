/** How a file is read that is to be changed or merged: by YAML 1.2, its errors kept in the document alone. */
export const YAML = { version: '1.2', schema: 'core', prettyErrors: false, logLevel: 'silent' } as const;
