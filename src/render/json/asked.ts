/** A question of an import, as JSON has it: what is not known is null. */

interface Asked {
  readonly likely?: string;
  readonly answer?: string;
  readonly notUnderstood?: string;
}

export function askedJson<Question extends Asked>(question: Question) {
  const { likely = null, answer = null, notUnderstood = null } = question;
  return { ...question, likely, answer, notUnderstood };
}
