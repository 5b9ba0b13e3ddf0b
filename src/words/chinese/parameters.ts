/** Parameters, in Chinese. */
import type { parameters as english } from '../english/parameters.ts';

/** Name and meaning, in one sentence, by code word. */
export const parameterTexts: Readonly<Record<string, readonly [name: string, meaning: string]>> = {};

/** Names and meanings of parameters. */
export const parameters: typeof english = {
  name: (parameter) => parameterTexts[parameter]?.[0] ?? parameter,
  meaning: (parameter, own) => parameterTexts[parameter]?.[1] ?? own,
};
