/** `plan report --verify FILE --json`: schemas/output/verification.schema.json. */

interface Verification {
  readonly file: string;
  readonly verdict: string;
  readonly front: Readonly<Record<string, string>>;
  readonly patches: Readonly<Record<'edited' | 'outdated' | 'unclear', string | undefined>>;
}

export function verificationJson({ file, verdict, front, patches }: Verification) {
  const { edited = null, outdated = null, unclear = null } = patches;
  return { schema: 'verification/1', file, verdict, front, patches: { edited, outdated, unclear } };
}
