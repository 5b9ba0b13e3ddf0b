/** Interventions of the catalogue; their English names and descriptions are with them. */

/** Names and descriptions of interventions. */
export const interventions = {
  /** The name of one of the catalogue; `own` is its English name. */
  name: (_slug: string, own: string): string => own,
  /** What is done, in one sentence; `own` is the English one. */
  description: (_slug: string, own: string): string => own,
  /** The name or slug of an arm, which may be made of several interventions, each with a strength. */
  arm: (own: string): string => own,
};
