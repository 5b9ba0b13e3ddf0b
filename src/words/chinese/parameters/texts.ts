/** Name and meaning, in one sentence, by code word of a parameter. */
export type ParameterTexts = Readonly<Record<string, readonly [name: string, meaning: string]>>;
