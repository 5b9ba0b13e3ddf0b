import { describe, expect, it } from 'vitest';
import { counterOf, draw, runKey } from '../../../src/kernel/random.ts';
import type { Bid } from '../../../src/model/agents/contract.ts';
import { rankBids } from '../../../src/model/awards/rank-bids.ts';
import { purposes } from '../../../src/model/purposes.ts';

const run = runKey('rank', 0);

/** An offer of which only what is compared is real. */
function bid(slug: string, evaluatedScore: number, id: number): Bid {
  return { candidate: { organization: { slug } }, evaluatedScore, id } as Bid;
}

function ranked(...bids: Bid[]): string[] {
  rankBids(bids, run);
  return bids.map(({ candidate }) => candidate.organization.slug);
}

describe('the order of bids', () => {
  it('is that of the scores, highest first, whatever the draws and slugs', () => {
    const bids = [bid('a', 0.2, 1), bid('b', 0.9, 2), bid('c', -0.5, 3), bid('d', 0.4, 4)];
    expect(ranked(...bids)).toEqual(['b', 'd', 'a', 'c']);
  });

  it('is that of the draws among equal scores, the larger first', () => {
    const ids = [1, 2, 3, 4, 5];
    const drawn = (id: number) => draw(run, purposes.tie, id, counterOf(0));
    const expected = [...ids].sort((a, b) => drawn(b) - drawn(a)).map((id) => `o-${6 - id}`);
    expect(ranked(...ids.map((id) => bid(`o-${6 - id}`, 0.5, id)))).toEqual(expected);
    expect(expected).not.toEqual([...expected].sort());
  });

  it('is that of the slugs among equal scores and draws, in code units', () => {
    const expected = ['B', 'a', 'a-2', 'b'];
    const alike = (slugs: readonly string[]) => ranked(...slugs.map((slug) => bid(slug, 0.5, 7)));
    expect(alike(['b', 'a-2', 'a', 'B'])).toEqual(expected);
    expect(alike(expected)).toEqual(expected);
    expect(alike(['a', 'b', 'B', 'a-2'])).toEqual(expected);
  });
});
