/** The order in which governments act: parents before their children. */
import { QuasimarketError } from '../kernel/error.ts';
import { compareCodeUnits } from '../kernel/text.ts';

/** A government as far as the order is concerned. */
interface Ranked {
  readonly slug: string;
  /** Slug of the government above it, null for none. */
  readonly parent: string | null;
}

/**
 * Governments by number of governments above them, those of one rank by slug, so that one more government changes the
 * order of no others.
 * @throws QuasimarketError ('state') if a parent is missing or governments stand above themselves
 */
export function parentsFirst<Government extends Ranked>(governments: readonly Government[]): Government[] {
  const bySlug = new Map(governments.map((government) => [government.slug, government]));
  const rankOf = (government: Government): number => {
    let rank = 0;
    let { parent } = government;
    while (parent !== null) {
      const above = bySlug.get(parent);
      rank += 1;
      if (above === undefined || rank > governments.length) {
        throw new QuasimarketError('state', `government ${government.slug} has no sound chain of parents`);
      }
      parent = above.parent;
    }
    return rank;
  };
  return governments
    .map((government) => ({ government, rank: rankOf(government) }))
    .sort((a, b) => a.rank - b.rank || compareCodeUnits(a.government.slug, b.government.slug))
    .map(({ government }) => government);
}
