/** One more government changes nothing for the others (extreme 23 of MODEL 7.2). */
import { describe, expect, it } from 'vitest';
import type { Place } from '../../src/model/place.ts';
import { governmentOf, placeOf } from '../setup/place.ts';
import { traceOf, without } from '../setup/trace.ts';

const place = placeOf({ months: 27, governments: ['m', 'n'], registered: 5 });
const plain = without(traceOf(place), /^ledger$/);

/** The trace of the governments that were there before. */
function oldOnes(more: Place['governments'], gone: RegExp) {
  return without(traceOf({ ...place, governments: [...place.governments, ...more] }), gone);
}

describe('adding a government without parent, pooling and benchmark [23]', () => {
  it.each(['a', 'z'])('leaves all other outputs byte-identical, whatever its slug: %s', (slug) => {
    const more = [governmentOf(slug, { registered: 5 })];
    const gone = new RegExp(`^ledger$|[/]${slug}([/-]|$)`);
    expect(oldOnes(more, gone)).toEqual(plain);
  });

  it('leaves them so even if it pays transfers to a child of its own', () => {
    const parent = governmentOf('p', {
      services: [],
      government: { agents: 0, fiscalPersons: 9000, transferShare: 0.5 },
    });
    const child = { ...governmentOf('q', { registered: 5 }), parent: 'p' };
    expect(oldOnes([parent, child], /^ledger$|[/][pq]([/-]|$)/)).toEqual(plain);
  });

  it('is seen by those who learn from all', () => {
    const [m, n] = place.governments;
    const learner = { ...m, parameters: { ...m.parameters, benchmark: 1 } };
    const model = governmentOf('z', { government: { disclosure: 0.9 } });
    const alone = traceOf({ ...place, governments: [learner, n] }).map((month) => month['government/m']);
    const both = traceOf({ ...place, governments: [learner, n, model] }).map(
      (month) => month['government/m'],
    );
    expect(both).not.toEqual(alone);
  });
});
