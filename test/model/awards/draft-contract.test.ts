import { describe, expect, it } from 'vitest';
import { sign } from '../../setup/contracts.ts';
import { marketWorld } from '../../setup/market.ts';

describe('a contract as signed', () => {
  it('counts every renewal since the award, and says so in its path', () => {
    const market = marketWorld({ organizations: [{ slug: 'a' }] });
    const contracts = [sign(market)];
    for (let renewals = 1; renewals <= 3; renewals++) {
      contracts.push(sign(market, { renewedFrom: contracts.at(-1)! }));
    }
    expect(contracts.map(({ renewals }) => renewals)).toEqual([0, 1, 2, 3]);
    expect(contracts[3].path).toBe('contract/lot/county/community/0/0/a/3');
    expect(contracts[3].renewedFrom).toBe(contracts[2]);
  });
});
