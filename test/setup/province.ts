/** A province with two unlike counties, each with two care services and an insured one: every lever reaches something. */
import { typeSharesOf } from '../../src/model/parameters/organization.ts';
import { kindDefaults } from '../../src/model/parameters/service.ts';
import type { GovernmentPlace, LeverSchedule, Place } from '../../src/model/place.ts';
import { governmentOf, placeOf } from './place.ts';

const MONTHS = 26;
const institutions = {
  east: { legality: 0.6, capability: 0.5, disclosure: 0.4 },
  west: { legality: 0.3, capability: 0.3, disclosure: 0.1 },
} as const;

function countyOf(slug: keyof typeof institutions): GovernmentPlace {
  const sketch = { government: { ...institutions[slug], complaintAuditGain: 0.05 } };
  const county = governmentOf(slug, sketch);
  const [policy] = governmentOf(slug, {
    services: ['livelihood'],
    registered: 3,
    service: { ...kindDefaults.insurance, kind: 'insurance', policyShare: 0, incidentRate: 0.02 },
  }).services;
  const [insurers] = policy.organizations;
  const insured = { ...policy, organizations: [{ ...insurers, types: typeSharesOf.insurance }] };
  return { ...county, parent: 'province', services: [...county.services, insured] };
}

/** The province, with what a test schedules in it. */
export function provincePlace(levers: readonly LeverSchedule[] = [], months = MONTHS): Place {
  const above = governmentOf('province', { services: [], government: { agents: 0 } });
  const parameters = { ...above.parameters, fiscalPersons: 20000, transferShare: 0.4 };
  const province = { ...above, parameters };
  // what donors give would not pay for one more agent's service otherwise
  const constants = { fundraisingYield: 100, fundraisingCeiling: 100 };
  return {
    ...placeOf({ months, levers, constants }),
    governments: [countyOf('east'), province, countyOf('west')],
  };
}
