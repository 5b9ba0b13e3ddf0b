/** Arbitrary levers: of any parameter for whom it concerns, and of those that may differ between residents for some of them. */
import fc from 'fast-check';
import { movables, namesWith, whyFixed } from '../../src/scenario/movables.ts';
import { between, perhaps, settingOf } from './values.ts';

/** What a target has to know of a government. */
export interface County {
  readonly communities: number;
  readonly residents?: readonly { readonly share: number; readonly quintileShares: readonly number[] }[];
}

/** A lever in the file. */
interface Lever extends Record<string, unknown> {
  readonly slug: string;
  readonly changes: readonly { readonly parameter: string }[];
}

const ownOfResidents = namesWith('perResident');
const all = [...movables].filter(([, { definition }]) => whyFixed(definition) === undefined);

/** A change of one of these parameters. */
function changeOf(parameters: typeof all) {
  return fc.constantFrom(...parameters).chain(([parameter, { definition }]) => {
    const to = settingOf(definition).map((value) => ({ parameter, kind: 'to', value }));
    if (definition.kind !== 'number') return to;
    const [lowest, highest] = definition.plausible;
    const width = highest - lowest;
    return fc.oneof(
      to,
      between([-width, width]).map((value) => ({ parameter, kind: 'add', value })),
      between([0, 3]).map((value) => ({ parameter, kind: 'multiply', value })),
    );
  });
}

/** Changes of different parameters. */
function changesOf(parameters: typeof all, maxLength: number) {
  const selector = ({ parameter }: { readonly parameter: string }) => parameter;
  return fc.uniqueArray(changeOf(parameters), { minLength: 1, maxLength, selector });
}

const schedule = fc.record({
  strength: perhaps(between([0, 1])),
  start: fc.integer({ min: 1, max: 8 }),
  lagMonths: fc.integer({ min: 0, max: 3 }),
  rampMonths: fc.integer({ min: 0, max: 9 }),
  stop: perhaps(fc.constant(13)),
  fadeMonths: fc.integer({ min: 0, max: 4 }),
  payer: fc.constantFrom('government', 'funder', 'county-community-01'),
  cost: fc.record({
    once: between([0, 1e5]),
    oncePerHead: perhaps(between([0, 5])),
    yearly: perhaps(between([0, 1e6])),
    yearlyPerHead: perhaps(between([0, 5])),
    yearlyPerOrganization: perhaps(between([0, 1e5])),
    yearlyEnvelopeShare: perhaps(between([0, 0.5])),
  }),
});

/** Up to three levers of one or two changes. No parameter is moved twice: what is said of it may contradict. */
const common: fc.Arbitrary<Lever[]> = fc
  .tuple(changesOf(all, 6), fc.array(schedule, { minLength: 3, maxLength: 3 }))
  .map(([changes, schedules]) =>
    schedules
      .map((one, i) => ({ slug: `lever-${i + 1}`, ...one, changes: changes.slice(2 * i, 2 * i + 2) }))
      .filter(({ changes: own }) => own.length > 0),
  );

/** A lever that some residents only may meet: by income, by community, by both, or (neither) everyone. */
const aimed = fc.record({
  schedule,
  changes: changesOf(
    all.filter(([parameter]) => ownOfResidents.includes(parameter)),
    2,
  ),
  quintiles: fc.subarray([1, 2, 3, 4, 5]),
  communities: fc.subarray([1, 2, 3]),
});

/** Levers of a scenario: up to three for all, and perhaps one that singles residents out. */
export const levers: fc.Arbitrary<(county: County) => Lever[]> = fc
  .tuple(common, fc.option(aimed))
  .map(([list, one]) => (county) => {
    if (one === null) return list;
    const own = one.changes.map(({ parameter }) => parameter);
    const others = list.map((lever) => ({
      ...lever,
      changes: lever.changes.filter(({ parameter }) => !own.includes(parameter)),
    }));
    const { quintiles, communities } = one;
    const lever = { slug: 'lever-of-some', ...one.schedule, changes: one.changes };
    return [
      ...others.filter(({ changes }) => changes.length > 0),
      { ...lever, ...targetIn(county, quintiles, communities) },
    ];
  });

/** The target, without residents whom the county cannot have: a lever for nobody is refused. */
function targetIn(county: County, quintiles: number[], communities: number[]) {
  const groups = county.residents ?? [{ share: 1, quintileShares: [1, 1, 1, 1, 1] }];
  const has = (quintile: number) =>
    groups.some(({ share, quintileShares }) => share * quintileShares[quintile - 1] > 0);
  const lists = {
    quintiles: quintiles.filter(has),
    communities: communities.filter((community) => community <= county.communities),
  };
  const named = Object.entries(lists).filter(([, list]) => list.length > 0);
  if (named.length === 0) return {};
  return { target: { governments: ['county'], residents: Object.fromEntries(named) } };
}
