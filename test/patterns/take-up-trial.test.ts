/**
 * Pattern V16: a trial in which information about doubled, and information with assistance about tripled, the enrolment of
 * eligible non-users within nine months. The preset fixes what the trial states (53 % aware, nobody forgets, 1.29 % of the
 * aware apply in a month); what assistance does follows from the model's own weights of burden, which were not fitted to it.
 */
import { beforeAll, describe, expect, it } from 'vitest';
import type { LeverChange } from '../../src/model/place.ts';
import { simulate } from '../../src/model/simulate.ts';
import { leverOf, placeOf } from '../setup/place.ts';

/** Log-odds of 1.29 % are -4.338; at the default burden and mean literacy burden takes 1.08 · .5 · (1.5 - .4) = .594 of it. */
const APPLICATION_BASE = -4.338 + 0.594;
const REPLICATIONS = 4;
const MONTHS = 9;

/** Share of the eligible who are enrolled after nine months, by replication. */
function enrolment(arm: { informed: boolean; assisted?: boolean; burdenWeight?: number }): number[] {
  const unburdened: LeverChange = { parameter: 'burden', scope: 'service', kind: 'to', value: 0 };
  const place = placeOf({
    months: MONTHS,
    services: ['community'],
    registered: 0,
    government: {
      agents: 6000,
      communities: 1,
      serviceShare: 1,
      purchasedShareStart: 0,
      purchasedShareTarget: 0,
      revenuePerHead: 20_000,
    },
    service: {
      needShare: 0.8,
      needEnd: 0,
      enrolledAtStart: false,
      awareStart: arm.informed ? 1 : 0.53,
      forgetting: 0,
      organicAwareness: 0,
      wordOfMouth: 0,
    },
    constants: {
      needCeiling: 10,
      cashStartMonths: 24,
      applicationBase: APPLICATION_BASE,
      ...(arm.burdenWeight === undefined ? {} : { applicationBurden: arm.burdenWeight }),
    },
    levers: arm.assisted ? [leverOf({ changes: [unburdened] })] : [],
  });
  return Array.from({ length: REPLICATIONS }, (_, replication) => {
    const { tally } = simulate(place, 'trial', replication).services[0];
    return tally.enrolledPersons / tally.needPersons;
  });
}

describe('nine-month enrolment of eligible non-users', { timeout: 60_000 }, () => {
  let control: number[];
  beforeAll(() => {
    control = enrolment({ informed: false });
  });

  /** Ratios to the control of the same replication. */
  const ratios = (arm: number[]) => arm.map((share, k) => share / control[k]);

  it('is about 6 % in the control', () => {
    for (const share of control) {
      expect(share).toBeGreaterThan(0.05);
      expect(share).toBeLessThan(0.08);
    }
  });

  it('is multiplied by 1.5 to 2.2 by information', () => {
    for (const ratio of ratios(enrolment({ informed: true }))) {
      expect(ratio).toBeGreaterThan(1.5);
      expect(ratio).toBeLessThan(2.2);
    }
  });

  it('is multiplied by 2.5 to 3.5 by information with assistance, and not where burden keeps nobody away', () => {
    for (const ratio of ratios(enrolment({ informed: true, assisted: true }))) {
      expect(ratio).toBeGreaterThan(2.5);
      expect(ratio).toBeLessThan(3.5);
    }
    const without = enrolment({ informed: true, assisted: true, burdenWeight: 0 });
    const base = enrolment({ informed: false, burdenWeight: 0 });
    without.forEach((share, k) => {
      expect(share / base[k]).toBeLessThan(2.2);
    });
  });
});
