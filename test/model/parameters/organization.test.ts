import { describe, expect, it } from 'vitest';
import {
  type Law,
  organizationAttributes,
  organizationTypes,
  typeShares,
} from '../../../src/model/parameters/organization.ts';
import {
  type ServiceParameters,
  serviceDefaults,
  serviceParameters,
  servicesWithUnitCost,
} from '../../../src/model/parameters/service.ts';

/** Middle of a law: its mean, or its median where that is its parameter. */
function middleOf(law: Law): number {
  if ('constant' in law) return law.constant;
  if ('normal' in law) return law.normal.mean;
  if ('lognormal' in law) return law.lognormal.median;
  if ('uniform' in law) return (law.uniform.from + law.uniform.to) / 2;
  return law.beta.shapes[0] / (law.beta.shapes[0] + law.beta.shapes[1]);
}

/** True for a type that never has the attribute: the plausible range is about those that do. */
function isWithout(law: Law): boolean {
  return 'constant' in law && law.constant === 0;
}

describe('organizations', () => {
  it('draw every attribute from a law whose middle is plausible (or have none of it), and whose plausible range is possible', () => {
    const wrong = Object.entries(organizationAttributes).flatMap(([name, { bounds, plausible, law }]) => {
      const ranges = bounds[0] <= plausible[0] && plausible[0] < plausible[1] && plausible[1] <= bounds[1];
      const middles = organizationTypes.every((type) => {
        const middle = middleOf(law[type]);
        return isWithout(law[type]) || (middle >= plausible[0] && middle <= plausible[1]);
      });
      return ranges && middles ? [] : [name];
    });
    expect(wrong).toEqual([]);
  });

  it('have laws by type as the specification prints them', () => {
    const { mission, profitWeight, connection, donationShare, capacity } = organizationAttributes;
    expect(organizationTypes.map((type) => middleOf(mission.law[type]))).toEqual([
      3 / 11,
      2 / 10,
      3 / 12,
      0.2,
    ]);
    expect(organizationTypes.map((type) => middleOf(profitWeight.law[type]))).toEqual([0.8, 1, 0.9, 1]);
    expect(organizationTypes.map((type) => middleOf(connection.law[type]))).toEqual([
      1 / 5,
      1 / 5,
      4 / 6,
      0.2,
    ]);
    expect(organizationTypes.map((type) => middleOf(donationShare.law[type]))).toEqual([0.02, 0, 0, 0]);
    expect(organizationTypes.map((type) => middleOf(capacity.law[type]))).toEqual([600, 600, 600, 600]);
  });

  it('are six in ten nonprofits, three enterprises and one public institution', () => {
    expect(typeShares).toEqual({ nonprofit: 0.6, enterprise: 0.3, publicInstitution: 0.1, insurer: 0 });
  });
});

describe('well-known services', () => {
  it('differ from the table only in values inside the plausible ranges', () => {
    for (const values of Object.values(serviceDefaults)) {
      for (const [name, value] of Object.entries(values)) {
        const definition = serviceParameters[name as keyof ServiceParameters];
        if (definition.kind !== 'number') continue;
        expect(typeof value).toBe('number');
        expect(value).toBeGreaterThanOrEqual(definition.plausible[0]);
        expect(value).toBeLessThanOrEqual(definition.plausible[1]);
      }
    }
  });

  it('rank by how much of their quality a contract can specify: streets before homes before social work', () => {
    const order = Object.entries(serviceDefaults).map(([slug, values]) => [slug, values.completeness]);
    expect(Object.fromEntries(order)).toEqual({
      'urban-management': 0.8,
      'employment-training': 0.55,
      'education-culture': 0.45,
      'volunteer-service': 0.35,
      'home-elder-care': 0.35,
      community: 0.3,
      'social-service': 0.25,
    });
  });

  it('have a unit cost of their own in the default county and nowhere else', () => {
    expect(servicesWithUnitCost.map((slug) => [slug, serviceDefaults[slug]?.unitCost])).toEqual([
      ['community', 100],
      ['home-elder-care', 130],
      ['education-culture', 90],
      ['urban-management', 90],
    ]);
  });
});
