import { describe, expect, it } from 'vitest';
import { chosenEfforts, costOf, outlookOf, plannedCostAt } from '../../../src/model/awards/outlook.ts';
import { type MarketSketch, marketWorld } from '../../setup/market.ts';

function outlook(sketch: MarketSketch = {}) {
  const market = marketWorld({ organizations: [{ slug: 'a', costMultiplier: 1.1 }], ...sketch });
  const [organization] = market.world.organizations;
  return { seen: outlookOf(market.world, market.service, 'tender'), organization };
}

describe('the outlook of a contract', () => {
  it('leaves open effort alone where outcomes have no weight in evaluation', () => {
    const openAt = (government: object) => {
      const { seen, organization } = outlook({ government });
      return chosenEfforts(seen, organization).open;
    };
    expect(openAt({ outcomeWeight: 0, evaluationRate: 1 })).toBe(
      openAt({ outcomeWeight: 0, evaluationRate: 0 }),
    );
    expect(openAt({ outcomeWeight: 0.5, evaluationRate: 1 })).toBeGreaterThan(
      openAt({ outcomeWeight: 0.5, evaluationRate: 0 }),
    );
  });

  it('makes an organization keep every promise where everything is verified and fines are large', () => {
    const { seen, organization } = outlook({
      government: { auditRate: 1, emphasis: 1 },
      service: { completenessGain: 1 },
      constants: { penalty: 100 },
    });
    expect(seen.completeness).toBe(1);
    expect(Math.min(0.8, chosenEfforts(seen, organization).contractible)).toBe(0.8);
  });

  it('plans the cost of a renewal at the kept promise and the kept factor of the call', () => {
    const { seen, organization } = outlook();
    const { contractible, open } = chosenEfforts(seen, organization);
    const mix = { completeness: seen.completeness, contractible: 0.3, open };
    expect(contractible).toBeGreaterThan(0.3);
    expect(plannedCostAt(seen, organization, { promise: 0.3, callCostFactor: 1.04 })).toBeCloseTo(
      1.04 * costOf(seen, organization, mix),
      12,
    );
  });

  it('plans no more effort for a renewal than an organization would choose, whatever it promised', () => {
    const { seen, organization } = outlook();
    const { contractible, open } = chosenEfforts(seen, organization);
    const mix = { completeness: seen.completeness, contractible, open };
    expect(contractible).toBeLessThan(0.9);
    expect(plannedCostAt(seen, organization, { promise: 0.9, callCostFactor: 1.04 })).toBeCloseTo(
      1.04 * costOf(seen, organization, mix),
      12,
    );
  });

  it('costs the unit cost times the multiplier at full effort', () => {
    const { seen, organization } = outlook({ service: { unitCost: 130 } });
    expect(costOf(seen, organization, { completeness: 0.3, contractible: 1, open: 1 })).toBeCloseTo(143, 10);
  });
});
