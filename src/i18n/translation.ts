/** What a catalogue must have that says the same in another language: its shape, with any words in it. */
export type Translation<English> = English extends string
  ? string
  : English extends (...args: infer Args) => infer Result
    ? (...args: Args) => Translation<Result>
    : English extends readonly (infer Item)[]
      ? readonly Translation<Item>[]
      : { readonly [Key in keyof English]: Translation<English[Key]> };
