/** A city of 200 000 with one insured service and three insurers. */
import type { Constants } from '../../src/model/parameters/constants.ts';
import type { GovernmentParameters } from '../../src/model/parameters/government.ts';
import { typeSharesOf } from '../../src/model/parameters/organization.ts';
import { kindDefaults, type ServiceParameters } from '../../src/model/parameters/service.ts';
import type { Place } from '../../src/model/place.ts';
import { placeOf } from './place.ts';

const MONTHS = 38;

/** What a test changes of the city; the rest is the default insurance by commission. */
export interface InsuredSketch {
  readonly service?: Partial<ServiceParameters>;
  readonly government?: Partial<GovernmentParameters>;
  readonly constants?: Partial<Constants>;
}

/** The city. */
export function insuredPlace({ service, government, constants }: InsuredSketch = {}): Place {
  const place = placeOf({
    months: MONTHS,
    services: ['livelihood'],
    registered: 3,
    service: { ...kindDefaults.insurance, kind: 'insurance', policyShare: 0, ...service },
    government: {
      ...{ agents: 1000, personsPerAgent: 200, tenderShare: 0, tenderByLaw: 0, coordination: 1 },
      ...government,
    },
    ...(constants === undefined ? {} : { constants }),
  });
  const [county] = place.governments;
  const services = county.services.map((one) => ({
    ...one,
    organizations: one.organizations.map((group) => ({ ...group, types: typeSharesOf.insurance })),
  }));
  return { ...place, governments: [{ ...county, services }] };
}
