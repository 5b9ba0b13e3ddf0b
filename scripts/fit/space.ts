/** The six quantities that may be fitted, in their plausible ranges, and how a scenario is given their values. */
import { within } from '../../src/analysis/designs.ts';
import { constants } from '../../src/model/parameters/constants.ts';
import { governmentParameters } from '../../src/model/parameters/government.ts';
import { serviceParameters } from '../../src/model/parameters/service.ts';

/** One quantity of the fit. */
export interface Quantity {
  readonly name: string;
  readonly default: number;
  readonly range: readonly [number, number];
  /** Places of the quantity in a scenario, as after `--set`. */
  readonly path: string;
}

interface Ranged {
  readonly default: number;
  readonly plausible: readonly [number, number];
}

function quantity(name: string, { default: value, plausible }: Ranged, path: string): Quantity {
  return { name, default: value, range: plausible, path };
}

/** Everything else keeps its default or what the file of the case says. */
export const quantities: readonly Quantity[] = [
  quantity('effortCostShare', serviceParameters.effortCostShare, 'services.*.effortCostShare'),
  quantity('reserveMarkup', governmentParameters.reserveMarkup, 'governments.*.reserveMarkup'),
  quantity('awarenessBase', constants.awarenessBase, 'constants.awarenessBase'),
  quantity('callShock', constants.callShock, 'constants.callShock'),
  quantity('organicAwareness', serviceParameters.organicAwareness, 'services.*.organicAwareness'),
  quantity('applicationBase', constants.applicationBase, 'constants.applicationBase'),
];

/** A value of each quantity, in their order. */
export type Setting = readonly number[];

/** The setting of all defaults. */
export const defaultSetting: Setting = quantities.map((one) => one.default);

/** The setting at a point of the unit cube. */
export function settingAt(point: readonly number[]): Setting {
  return quantities.map(({ range }, d) => within(range, point[d]));
}

/** Assignments that give a scenario the values of a setting. */
export function assignments(setting: Setting, without: readonly string[] = []): string[] {
  return quantities.flatMap(({ name, path }, d) => (without.includes(name) ? [] : [`${path}=${setting[d]}`]));
}
