/** What the main thread asks of a worker that plants mutants, and what it answers. */

/** What the main thread asks of a worker. */
export interface Part {
  /** Mutants to be planted, each with the mirror of its file. */
  readonly mutants: readonly { readonly number: number; readonly mirror: string | null }[];
  /** Number of all mutants, of which these are a part. */
  readonly count: number;
  /** Absolute paths. */
  readonly tests: readonly string[];
}

/** What a worker answers. */
export interface Answer {
  readonly killed: readonly number[];
  readonly unreached: readonly number[];
}
