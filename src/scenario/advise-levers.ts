/** Advice about levers: what static values would be warned of, and changes that move nothing. */
import { leveredValue, reaches } from '../model/levers.ts';
import { constants as constantTable } from '../model/parameters/constants.ts';
import type { Definition } from '../model/parameters/definition.ts';
import { governmentParameters } from '../model/parameters/government.ts';
import { serviceParameters } from '../model/parameters/service.ts';
import type { GovernmentPlace, LeverChange, LeverSchedule, Place } from '../model/place.ts';
import { adviseChange } from './advise-change.ts';
import type { Warning } from './faults.ts';
import type { MovedPart } from './idle-change.ts';

/** Advice about the values of a place, without its levers. */
export type AdvisePlace = (place: Pick<Place, 'governments' | 'constants'>) => Warning[];

/** Warnings about levers, each alone and fully in force; one of strength 0 is told elsewhere. */
export function adviseLevers(place: Place, adviseValues: AdvisePlace): Warning[] {
  const known = new Set(adviseValues(place).map(kindOfAdvice));
  return place.levers
    .filter(({ strength }) => strength > 0)
    .flatMap((lever) => {
      const after = movedPlace(place, lever);
      const advice = adviseValues(after).filter((one) => !known.has(kindOfAdvice(one)));
      const changes = lever.changes.flatMap((_, index) =>
        adviseChange({ place, after }, { lever, index }, 'levers'),
      );
      return [...changes, ...consequences(lever, advice)];
    });
}

/** Advice without its numbers, which a lever may change. */
function kindOfAdvice({ path, message }: Warning): string {
  return `${path} ${message.replace(/[\d.,]+/g, '#')}`;
}

/** What the place is warned of once the lever is in force; the same for several parts in one line. */
function consequences({ slug }: LeverSchedule, advice: readonly Warning[]): Warning[] {
  const byMessage = new Map<string, Warning[]>();
  for (const one of advice) byMessage.set(one.message, [...(byMessage.get(one.message) ?? []), one]);
  return [...byMessage.values()].map(([{ path, message }, ...others]) => {
    const more = others.length === 0 ? '' : ` (and ${others.length} more)`;
    return {
      path: `levers.${slug}`,
      message: `leads to this, when fully in force: ${path} ${message}${more}`,
    };
  });
}

type Values = Readonly<Record<string, LeverChange['value'] | readonly number[]>>;

/** Values of a table as a lever brings them at full force. */
function movedValues<Table extends object>(
  { changes, strength }: LeverSchedule,
  scope: LeverChange['scope'],
  { table, values }: { readonly table: Readonly<Record<string, Definition>>; readonly values: Table },
): Table {
  const own = changes.filter((change) => change.scope === scope);
  const entries = own.map(({ parameter }) => {
    const all = own.filter((change) => change.parameter === parameter);
    const levered = all.map((change) => ({ change, paidLevel: strength }));
    return [parameter, leveredValue(table[parameter], (values as Values)[parameter], levered)];
  });
  return { ...values, ...Object.fromEntries(entries) };
}

/** The place as a lever brings it at full force; what it does for single organizations is left out. */
export function movedPlace(place: Place, lever: LeverSchedule): MovedPart {
  const { target } = lever;
  const governments = place.governments.map((government): GovernmentPlace => {
    if (!reaches(target.governments, government.slug)) return government;
    const services = government.services.map((service) => {
      if (!reaches(target.services, service.slug)) return service;
      const { parameters: values } = service;
      return { ...service, parameters: movedValues(lever, 'service', { table: serviceParameters, values }) };
    });
    const values = government.parameters;
    const parameters = movedValues(lever, 'government', { table: governmentParameters, values });
    return { ...government, parameters, services };
  });
  const constants = movedValues(lever, 'constant', { table: constantTable, values: place.constants });
  return { governments, constants };
}
