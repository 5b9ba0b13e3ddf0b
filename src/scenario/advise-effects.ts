/** Advice about settings that a scenario states although nothing reads them. */
import { careOfGovernment, kindOf } from '../model/parameters/of-kind.ts';
import { followsNeed, serviceParameters } from '../model/parameters/service.ts';
import type { GovernmentPlace, ServicePlace } from '../model/place.ts';
import type { Warning } from './faults.ts';
import type { Scenario } from './scenario.ts';

/** Whether a government has services, all of them insured, so that what concerns care is without effect. */
export function insuresOnly({ services }: GovernmentPlace): boolean {
  return services.length > 0 && services.every(({ parameters }) => !followsNeed[parameters.kind]);
}

/** Warnings about stated values without effect. */
export function adviseEffects({ governments, provenance }: Scenario): Warning[] {
  const isStated = ({ path }: Warning) => Object.hasOwn(provenance, path);
  return governments.flatMap((government) => [
    ...withoutCare(government).filter(isStated),
    ...government.services.flatMap((service) => ofOtherKinds(government, service)).filter(isStated),
  ]);
}

function withoutCare(government: GovernmentPlace): Warning[] {
  const path = `governments.${government.slug}`;
  if (insuresOnly(government)) {
    const message = 'has no effect: all services of the government are insured';
    return careOfGovernment.map((name) => ({ path: `${path}.${name}`, message }));
  }
  const isEligible = government.services.some(
    ({ parameters }) => parameters.ventureEligible && followsNeed[parameters.kind],
  );
  if (isEligible || government.services.length === 0 || government.parameters.ventureShare === 0) return [];
  return [
    { path: `${path}.ventureShare`, message: 'has no effect: none of its services is ventureEligible' },
  ];
}

function ofOtherKinds({ slug }: GovernmentPlace, service: ServicePlace): Warning[] {
  const { kind } = service.parameters;
  return Object.keys(serviceParameters).flatMap((name) => {
    const only = kindOf(name) ?? kind;
    if (only === kind) return [];
    const message = `has no effect: only services of kind "${only}" have it, and this one is of kind "${kind}"`;
    return [{ path: `governments.${slug}.services.${service.slug}.${name}`, message }];
  });
}
