import { describe, expect, it } from 'vitest';
import { whyUnused } from '../../../src/experiment/compare/unused.ts';
import { placeOf } from '../../../src/scenario/scenario.ts';
import { head, read } from '../../scenario/reading.ts';

async function placeWith(service: string, government: string) {
  const text = `${head}services:\n  community: {${service}}\ngovernments:\n  county: {${government}}\n`;
  return placeOf((await read(text)).scenario);
}

describe('a value that moved for nothing', () => {
  it('of insurance is read where a service is insured', async () => {
    const place = await placeWith('kind: insurance', '');
    const readers = 'kinds/insurance, kinds/insurance/claims';
    expect(whyUnused(place, place, readers)).toEqual({ why: 'read', readers: readers.split(', ') });
  });

  it('of a way of awarding is read where that is in use, before the lever or after it', async () => {
    const [none, some] = [await placeWith('', 'tenderShare: 0'), await placeWith('', 'tenderShare: 0.5')];
    expect(whyUnused(none, none, 'awards/open-tender').why).toBe('modes');
    expect(whyUnused(none, some, 'awards/open-tender').why).toBe('read');
    expect(whyUnused(some, none, 'awards/open-tender').why).toBe('read');
  });

  it('of venture philanthropy is used by nobody where no service is eligible', async () => {
    const place = await placeWith('ventureEligible: false', 'ventureShare: 0.4');
    expect(whyUnused(place, place, 'awards/venture-contest')).toEqual({ why: 'modes', modes: ['venture'] });
  });

  it('that others read, too, is not for the way of awarding alone; one that nobody is known to read, for none', async () => {
    const place = await placeWith('', 'tenderShare: 0');
    expect(whyUnused(place, place, 'awards/open-tender, month/2-award/open-calls').why).toBe('read');
    expect(whyUnused(place, place, '')).toEqual({ why: 'read', readers: [] });
  });
});
