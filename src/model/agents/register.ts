/** The organizations of a market: those of the register, and those that may bid besides. */
import { compareCodeUnits } from '../../kernel/text.ts';
import type { Government } from './government.ts';
import type { Organization } from './organization.ts';
import type { Service } from './service.ts';

/**
 * Register of a service: organizations of the home government that offer it and, while registers are pooled, those of
 * the governments under the same parent; in slug order.
 */
export function registerOf(service: Service): readonly Organization[] {
  const { government } = service;
  if (!government.values.pooled || government.parent === null) return service.register;
  return merged(service, government.parent.children);
}

/**
 * Organizations that may bid on the calls of a service: its register and, while calls are open to outsiders, the
 * organizations of all other governments that offer it; in slug order.
 * @param governments - all governments of the run
 */
export function biddersOf(service: Service, governments: readonly Government[]): readonly Organization[] {
  return service.government.values.outsideOpen ? merged(service, governments) : registerOf(service);
}

/** The same service of several governments: their registers as one list in slug order. */
function merged({ slug }: Service, governments: readonly Government[]): readonly Organization[] {
  const registers: (readonly Organization[])[] = [];
  for (const { services } of governments) {
    for (const service of services) if (service.slug === slug) registers.push(service.register);
  }
  // each register is in slug order, and most places have one; every call asks
  if (registers.length === 1) return registers[0];
  return registers.flat().sort((a, b) => compareCodeUnits(a.slug, b.slug));
}
