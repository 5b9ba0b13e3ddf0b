/** Parameters; their English meanings are in the model. */

/** Names and meanings of parameters. */
export const parameters = {
  /** Code words as people say them: `tenderShare` is "tender share". */
  name: (parameter: string): string =>
    parameter.replace(
      /([a-z0-9])([A-Z])/g,
      (_, before: string, after: string) => `${before} ${after.toLowerCase()}`,
    ),
  /** What it is, in one sentence: in English the model's own. */
  meaning: (_parameter: string, own: string): string => own,
};
