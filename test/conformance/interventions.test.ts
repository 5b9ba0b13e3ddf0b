/** What every intervention of the catalogue must do: one suite, passed by all of them unchanged. */
import { describe, expect, it } from 'vitest';
import { whereUsed } from '../../src/cli/where-used.ts';
import { countermeasures } from '../../src/interventions/countermeasures.ts';
import type { Intervention, InterventionChange } from '../../src/interventions/intervention.ts';
import { interventionNamed, interventions } from '../../src/interventions/registry.ts';
import { leverFrom, noCost, type ScheduleChanges } from '../../src/interventions/schedule.ts';
import { indicatorNamed } from '../../src/model/indicators/registry.ts';
import { sources } from '../../src/model/parameters/sources.ts';
import type { LeverSchedule, ResidentTarget } from '../../src/model/place.ts';
import { personsReached } from '../../src/model/residents/groups.ts';
import { simulate, startRun } from '../../src/model/simulate.ts';
import type { World } from '../../src/model/world.ts';
import { namesWith } from '../../src/scenario/movables.ts';
import { provincePlace } from '../setup/province.ts';
import { traceOf } from '../setup/trace.ts';

/** From the first month on and at once: a short run has no time for lags and ramps. */
const AT_ONCE: ScheduleChanges = { start: 0, lagMonths: 0, rampMonths: 0 };
/** Parameters that charge by themselves where their value is above 0. */
const SELF_CHARGING = ['publicitySpend', 'fundraisingEffort'];
const LEARNED = ['legality', 'capability', 'disclosure'];

const byHand = interventions.map((intervention) => [intervention.slug, intervention] as const);
const plain = bytesOf([]);
const plainEffects = effectsOf([]);

/** Everything that a run of a year and the next plan leaves behind. */
function bytesOf(levers: readonly LeverSchedule[]): string {
  return JSON.stringify(traceOf(provincePlace(levers, 15)));
}

/** What processes counted in every month: what residents, contracts and calls went through. */
function effectsOf(levers: readonly LeverSchedule[]): string[] {
  const months: string[] = [];
  simulate(provincePlace(levers), 'effects', 0, (world) => {
    months.push(JSON.stringify(world.services.map(({ tally }) => tally)));
  });
  return months;
}

/** Every value that a lever may move, by whom it belongs to. */
function valuesOf(world: World): Record<string, Readonly<Record<string, unknown>>> {
  const values: Record<string, Readonly<Record<string, unknown>>> = { constant: { ...world.constants } };
  for (const { slug, values: own } of world.governments) values[`government/${slug}`] = { ...own };
  for (const { path, values: own } of world.services) values[`service/${path}`] = { ...own };
  return values;
}

/** Holders of a change's parameter whose value differs. */
function moved(
  { scope, parameter }: InterventionChange,
  one: ReturnType<typeof valuesOf>,
  other: ReturnType<typeof valuesOf>,
): string[] {
  return Object.keys(one).filter(
    (holder) => holder.startsWith(scope) && one[holder][parameter] !== other[holder][parameter],
  );
}

/** CNY that the governments spent on programme and publicity in the first months, in which cash is ample. */
function spentBy(levers: readonly LeverSchedule[]): number {
  let fen = 0;
  simulate(provincePlace(levers, 4), 'cost', 0, ({ governments }) => {
    for (const { tally } of governments) fen += tally.programme + tally.publicity;
  });
  return fen / 100;
}

/** What an intervention adds to that: what its lever is charged, and the spending that it raises. */
function chargedFor(intervention: Intervention, schedule: ScheduleChanges): number {
  const lever = leverFrom(intervention, schedule);
  if (chargesItself(intervention)) return spentBy([lever]) - spentBy([]);
  // the purchase envelope, of which a part may be charged, must not move with the intervention
  const changes = lever.cost.yearlyEnvelopeShare > 0 ? [] : lever.changes;
  return spentBy([{ ...lever, changes }]) - spentBy([{ ...lever, changes, cost: noCost }]);
}

function chargesItself({ changes }: Intervention): boolean {
  return changes.some(({ parameter }) => SELF_CHARGING.includes(parameter));
}

describe('the catalogue', () => {
  it('has 29 interventions, each with a slug and name of its own, found by its slug', () => {
    expect(interventions).toHaveLength(29);
    for (const field of ['slug', 'name', 'description'] as const) {
      expect(new Set(interventions.map((one) => one[field])).size).toBe(interventions.length);
    }
    for (const one of interventions) expect(interventionNamed(one.slug)).toBe(one);
    expect(interventionNamed('publicty')).toBeUndefined();
  });

  it('carries out every countermeasure of the case studies', () => {
    const covered = new Set<string>(interventions.flatMap((one) => one.countermeasures));
    expect(Object.keys(countermeasures).filter((id) => !covered.has(id))).toEqual([]);
  });

  it('admits no parameter that does not exist, and no value that a parameter cannot hold', () => {
    // @ts-expect-error no parameter has this name
    const unknown: InterventionChange = { scope: 'government', parameter: 'publicty', kind: 'add', value: 1 };
    // @ts-expect-error a switch has no size
    const sized: InterventionChange = { scope: 'government', parameter: 'pooled', kind: 'add', value: 1 };
    // @ts-expect-error it belongs to a service
    const astray: InterventionChange = { scope: 'government', parameter: 'burden', kind: 'add', value: 1 };
    expect([unknown, sized, astray]).toHaveLength(3);
  });
});

describe.each(byHand)('%s', (_, intervention) => {
  it('says in sentences what it does, costs and risks, by indicators and studies that exist', () => {
    const { description, costNote, cost, evidence, expected, sideEffects } = intervention;
    const sentences = [
      description,
      ...sideEffects.map(({ words }) => words),
      ...(costNote ? [costNote] : []),
    ];
    for (const sentence of sentences) expect(sentence).toMatch(/^[A-Z][^\n]{5,200}\.$/);
    expect(expected.length * sideEffects.length * evidence.length).toBeGreaterThan(0);
    for (const { indicator } of [...expected, ...sideEffects])
      expect(indicatorNamed(indicator)).toBeDefined();
    for (const { source } of evidence) {
      if (source.kind === 'literature') expect(sources).toHaveProperty(source.key);
    }
    expect(Object.keys(cost).length === 0).toBe(costNote !== '');
  });

  it('moves only parameters that a process reads, and changes what residents or contracts go through', () => {
    for (const { parameter } of intervention.changes) expect(whereUsed(parameter)).not.toBe('');
    const free = leverFrom(intervention, { ...AT_ONCE, cost: noCost });
    expect(effectsOf([free])).not.toEqual(plainEffects);
  });

  it('leaves every byte of the run as it was at strength 0', () => {
    const schedules: ScheduleChanges[] = [AT_ONCE, { start: 1, stop: 9, fadeMonths: 4, payer: 'funder' }];
    for (const schedule of schedules) {
      expect(bytesOf([leverFrom(intervention, { ...schedule, strength: 0 })])).toBe(plain);
    }
  });

  it('charges its payer in proportion to its strength', () => {
    const costs = [0.5, 1].map((strength) => chargedFor(intervention, { ...AT_ONCE, strength }));
    const isFree = Object.keys(intervention.cost).length === 0 && !chargesItself(intervention);
    expect(costs[1] > 0).toBe(!isFree);
    // grassroots outreach multiplies two changes, each in proportion: a quarter of the premium at half strength
    const premium = intervention.changes.some(({ parameter }) => parameter === 'grassrootsShare');
    expect(costs[0]).toBeCloseTo((costs[1] / 2) * (premium ? 1.25 / 1.5 : 1), 0);
  });

  it('charges a funder what it would charge the government', () => {
    const lever = leverFrom(intervention, { ...AT_ONCE, payer: 'funder' });
    const { ledger } = simulate(provincePlace([lever], 4), 'cost', 0);
    expect(ledger.sources.funders > 0).toBe(Object.keys(intervention.cost).length > 0);
  });

  it('moves every parameter that it names, and takes all of them back after the fade', () => {
    const lever = leverFrom(intervention, { ...AT_ONCE, start: 2, stop: 8, fadeMonths: 3, cost: noCost });
    const run = (levers: readonly LeverSchedule[]) => {
      const months: ReturnType<typeof valuesOf>[] = [];
      const learned: string[] = [];
      const last = simulate(provincePlace(levers, 12), 'fade', 0, (world) => {
        months.push(valuesOf(world));
        learned.push(JSON.stringify(world.governments.map((one) => one.learned)));
      });
      return { months, learned, last };
    };
    const [without, under] = [run([]), run([lever])];
    for (const change of intervention.changes) {
      expect(moved(change, without.months[1], under.months[1])).toEqual([]);
      expect(moved(change, without.months[7], under.months[7])).not.toEqual([]);
      if (LEARNED.includes(change.parameter)) continue;
      expect(moved(change, without.months[11], under.months[11])).toEqual([]);
    }
    // what is learned stays learned: levers on it are gone when the value of a month is what was learned before it
    const values = under.last.governments.map(({ values: { legality, capability, disclosure } }) => ({
      legality,
      capability,
      disclosure,
    }));
    expect(values).toEqual(JSON.parse(under.learned[10]));
    for (const { training, governance, credit, baseCredit } of under.last.organizations) {
      expect([training, governance, credit]).toEqual([0, 0, baseCredit]);
    }
  });

  it('composes with every later one of the catalogue without breaking an invariant', () => {
    const months = 8;
    for (const other of interventions.slice(interventions.indexOf(intervention) + 1)) {
      const pair = [intervention, other].map((one) => leverFrom(one, { ...AT_ONCE, start: 1 }));
      expect(simulate(provincePlace(pair, months), 'pair', 0).month).toBe(months - 1);
    }
  }, 30_000);
});

const poorest = { quintiles: [1], communities: null };
const aimedAt = (residents: ResidentTarget): ScheduleChanges => ({
  target: { governments: null, services: null, organizations: null, residents },
});
/** Those of which every change may differ between residents. */
const aimable = interventions.filter(({ changes }) =>
  changes.every(({ parameter }) => namesWith('perResident').includes(parameter)),
);

describe('the interventions that may single residents out', () => {
  it('are those that act on residents directly', () => {
    const slugs = ['publicity', 'grassroots-outreach', 'rights-awareness'];
    expect(aimable.map(({ slug }) => slug)).toEqual(slugs);
  });
});

describe.each(aimable.map((one) => [one.slug, one] as const))(
  '%s for the poorest fifth',
  (_, intervention) => {
    it('leaves every byte of the run as it was at strength 0', () => {
      const lever = leverFrom(intervention, { ...AT_ONCE, ...aimedAt(poorest), strength: 0 });
      expect(bytesOf([lever])).toBe(plain);
    });

    it('moves every parameter that it names for these residents and nobody else, and takes all of them back', () => {
      const schedule = { ...AT_ONCE, ...aimedAt(poorest), start: 2, stop: 4, cost: noCost };
      const months: string[][] = [];
      simulate(provincePlace([leverFrom(intervention, schedule)], 5), 'group', 0, (world) => {
        months.push(
          [...world.governments, ...world.services].flatMap((owner) =>
            [...owner.valuesByPlace].flatMap(([place, own]) =>
              Object.entries(own).flatMap(([name, value]) =>
                value === (owner.values as Readonly<Record<string, unknown>>)[name]
                  ? []
                  : [`${place} ${name}`],
              ),
            ),
          ),
        );
      });
      const names = intervention.changes.map(({ parameter }) => parameter);
      const moved = [0, 5].flatMap((place) => names.map((name) => `${place} ${name}`));
      expect(months.map((one) => [...new Set(one)].sort())).toEqual([[], [], moved.sort(), moved.sort(), []]);
    });

    it('changes what they go through', () => {
      const free = leverFrom(intervention, { ...AT_ONCE, ...aimedAt(poorest), cost: noCost });
      expect(effectsOf([free])).not.toEqual(plainEffects);
    });

    it('costs as much a head as for everyone', () => {
      const { governments } = startRun(provincePlace(), 'cost', 0);
      const persons = (residents: ResidentTarget | undefined) =>
        governments.reduce((sum, government) => sum + personsReached(government, residents), 0);
      const charged = chargedFor(intervention, { ...AT_ONCE, ...aimedAt(poorest) });
      const chargedForAll = chargedFor(intervention, AT_ONCE);
      expect(charged).toBeGreaterThan(0);
      expect(charged).toBeCloseTo((chargedForAll * persons(poorest)) / persons(undefined), 0);
      const others = { quintiles: [2, 3, 4, 5], communities: null };
      const apart = charged + chargedFor(intervention, { ...AT_ONCE, ...aimedAt(others) });
      expect(apart).toBeCloseTo(chargedForAll, 0);
    });
  },
);

describe('a bundle of all interventions', () => {
  it('has the same run in every order, cash being short', () => {
    const all = interventions.map((one) => leverFrom(one, { ...AT_ONCE, strength: 0.6 }));
    const forwards = bytesOf(all);
    expect(forwards).not.toBe(plain);
    expect(bytesOf([...all].reverse())).toBe(forwards);
    const turned = [...all.slice(11), ...all.slice(0, 11)];
    const mirrored = turned.map((lever) => ({ ...lever, changes: [...lever.changes].reverse() }));
    expect(bytesOf(mirrored)).toBe(forwards);
  });

  it('has the same run in every order where some of it singles residents out', () => {
    const groups: ResidentTarget[] = [poorest, { quintiles: [1, 2], communities: [2] }];
    const all = groups.flatMap((group, k) =>
      aimable.map((one) =>
        leverFrom(one, { ...AT_ONCE, ...aimedAt(group), slug: `${one.slug}-${k}`, strength: 0.4 + k / 3 }),
      ),
    );
    const forwards = bytesOf(all);
    expect(forwards).not.toBe(plain);
    expect(bytesOf([...all].reverse())).toBe(forwards);
  });
});
