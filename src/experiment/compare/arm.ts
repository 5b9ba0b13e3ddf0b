/** What is compared: complete scenarios under the same random numbers, the first of them the baseline. */

import { sha256Hex } from '../../kernel/sha256.ts';
import { utf8 } from '../../kernel/text.ts';
import { canonicalJson } from '../../scenario/canonical.ts';
import { placeOf, type Scenario } from '../../scenario/scenario.ts';

/** One of the worlds that are compared. */
export interface ComparedArm {
  readonly slug: string;
  /** Name as people know it. */
  readonly name: string;
  /** Slugs of the interventions that are put together in it, in code-unit order; none in the baseline. */
  readonly parts: readonly string[];
  /** The world as it runs, with its interventions among its levers. */
  readonly scenario: Scenario;
}

/**
 * A key of everything that decides what one replication of a scenario leaves over its window, but the replication itself:
 * SHA-256 of the place, the seed and the formulas as canonical JSON. Titles, notes and the number of replications do not count.
 */
export function worldKey(scenario: Scenario): string {
  const formulas = scenario.indicators.map(({ name, expression }) => ({ name, expression }));
  return sha256Hex(utf8(canonicalJson({ place: placeOf(scenario), seed: scenario.seed, formulas })));
}
