/** Advice about numbers that levers bring to different values at a time: the rule of process 1 decides which of them counts. */
import { formatNumber } from '../kernel/quantities.ts';
import { reaches } from '../model/levers.ts';
import type { LeverChange, Place } from '../model/place.ts';
import type { Warning } from './faults.ts';
import { rivalNumbers, type Setting } from './rivals.ts';
import { type Arm, placeOf, type Scenario } from './scenario.ts';

type Base = { readonly where: string; readonly base: number };
type Values = Readonly<Record<string, unknown>>;

/** Warnings about the levers of a scenario among themselves. */
export function adviseRivals(scenario: Scenario): Warning[] {
  const place = placeOf(scenario);
  return rivalNumbers(scenario.levers).flatMap((pair) =>
    warningsOf(place, pair, `levers.${pair[1].lever.slug}`),
  );
}

/** Warnings about the interventions of an arm, among themselves and beside the levers of the scenario. */
export function adviseRivalsOfArm(scenario: Scenario, { slug, levers }: Arm): Warning[] {
  const place = placeOf(scenario);
  return rivalNumbers([...scenario.levers, ...levers])
    .filter(([, latter]) => levers.includes(latter.lever))
    .flatMap((pair) => warningsOf(place, pair, `arms.${slug}`));
}

function warningsOf(place: Place, pair: readonly [Setting, Setting], path: string): Warning[] {
  const texts = basesOf(place, pair).flatMap(({ where, base }) => {
    const steps = pair.map(({ lever, change }) => ((change.value as number) - base) * lever.strength);
    if (steps[0] === steps[1]) return [];
    const { parameter } = pair[0].change;
    const of = where === '' ? parameter : `${parameter} of ${where}`;
    const [one, other] = pair.map(({ lever }, i) => `to ${formatNumber(base + steps[i])} by "${lever.slug}"`);
    return [`brings ${of} ${one} and ${other} at once: ${winnerOf(pair, steps)} counts, which moves it most`];
  });
  if (texts.length === 0) return [];
  const more = texts.length === 1 ? '' : ` (and ${texts.length - 1} more)`;
  return [{ path, message: `${texts[0]}${more}` }];
}

/** The one that moves the value most; of equal ones the one that moves it up. */
function winnerOf([former, latter]: readonly [Setting, Setting], [one, other]: readonly number[]): string {
  const larger = Math.abs(one) - Math.abs(other) || one - other;
  const won = larger > 0 ? former : latter;
  return former.lever.slug === latter.lever.slug
    ? `the change to ${formatNumber(won.change.value as number)}`
    : `"${won.lever.slug}"`;
}

/** Values from which both changes are measured, wherever both reach. */
function basesOf(place: Place, pair: readonly [Setting, Setting]): Base[] {
  const [{ change }] = pair;
  const both = (list: 'governments' | 'services', slug: string) =>
    pair.every(({ lever }) => reaches(lever.target[list], slug));
  return valuesOf(place, change, both).flatMap(({ where, value }) =>
    typeof value === 'number' ? [{ where, base: value }] : [],
  );
}

function valuesOf(
  place: Place,
  { scope, parameter }: LeverChange,
  isReached: (list: 'governments' | 'services', slug: string) => boolean,
): { readonly where: string; readonly value: unknown }[] {
  const valueIn = (values: object) => (values as Values)[parameter];
  if (scope === 'constant') return [{ where: '', value: valueIn(place.constants) }];
  return place.governments
    .filter(({ slug }) => isReached('governments', slug))
    .flatMap((government) =>
      scope === 'government'
        ? [{ where: government.slug, value: valueIn(government.parameters) }]
        : government.services
            .filter(({ slug }) => isReached('services', slug))
            .map(({ slug, parameters }) => ({
              where: `${government.slug}.${slug}`,
              value: valueIn(parameters),
            })),
    );
}
