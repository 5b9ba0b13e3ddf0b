/** Orders bids by what the award compares. */
import { counterOf, draw, type RunKey } from '../../kernel/random.ts';
import type { Bid } from '../agents/contract.ts';
import { purposes } from '../purposes.ts';

/** Best first: higher evaluated score, then larger u(tie, bid), then slug in code-unit order. */
export function rankBids(bids: Bid[], run: RunKey): void {
  bids.sort((a, b) => b.evaluatedScore - a.evaluatedScore || tieOf(run, b) - tieOf(run, a) || bySlug(a, b));
}

function tieOf(run: RunKey, bid: Bid): number {
  return draw(run, purposes.tie, bid.id, counterOf(0));
}

function bySlug(a: Bid, b: Bid): number {
  return a.candidate.organization.slug < b.candidate.organization.slug ? -1 : 1;
}
