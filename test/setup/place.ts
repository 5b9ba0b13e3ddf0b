/** Places made from the parameter tables: the default county in small, with what a test changes. */
import { type Constants, constants } from '../../src/model/parameters/constants.ts';
import { defaultsOf } from '../../src/model/parameters/definition.ts';
import { type EvaluatorParameters, evaluatorParameters } from '../../src/model/parameters/evaluator.ts';
import { type GovernmentParameters, governmentParameters } from '../../src/model/parameters/government.ts';
import {
  type Law,
  type OrganizationAttribute,
  organizationAttributes,
  organizationTypes,
  typeShares,
} from '../../src/model/parameters/organization.ts';
import {
  type ServiceParameters,
  serviceDefaults,
  serviceParameters,
} from '../../src/model/parameters/service.ts';
import type {
  EvaluatorPlace,
  GovernmentPlace,
  LeverSchedule,
  OrganizationGroup,
  Place,
  ServicePlace,
} from '../../src/model/place.ts';

const ordinary = {
  constants: defaultsOf(constants),
  government: defaultsOf(governmentParameters),
  service: defaultsOf(serviceParameters),
  evaluator: defaultsOf(evaluatorParameters),
};

/** What a test says about a place; the rest is the default county's, with fewer residents. */
export interface PlaceSketch {
  readonly months?: number;
  readonly window?: Place['window'];
  readonly constants?: Partial<Constants>;
  /** Slugs of the governments, each with the same services. */
  readonly governments?: readonly string[];
  readonly government?: Partial<GovernmentParameters>;
  readonly services?: readonly string[];
  readonly service?: Partial<ServiceParameters>;
  /** Organizations registered for each service. */
  readonly registered?: number;
  /** Laws of organizations that differ from the tables, the same for every type. */
  readonly laws?: Partial<Record<OrganizationAttribute, Law>>;
  readonly evaluator?: Partial<EvaluatorParameters>;
  readonly levers?: readonly LeverSchedule[];
}

/** A place: by default 200 agents in 2 communities, 8 organizations, two services, 26 months. */
export function placeOf(sketch: PlaceSketch = {}): Place {
  const months = sketch.months ?? 26;
  return {
    months,
    window: sketch.window ?? { from: Math.floor(months / 2), to: months },
    constants: { ...ordinary.constants, ...sketch.constants },
    governments: (sketch.governments ?? ['county']).map((slug) => governmentOf(slug, sketch)),
    levers: sketch.levers ?? [],
  };
}

/** One government of a place. */
export function governmentOf(slug: string, sketch: PlaceSketch = {}): GovernmentPlace {
  const services = sketch.services ?? ['community', 'home-elder-care'];
  return {
    slug,
    parent: null,
    parameters: {
      ...ordinary.government,
      agents: 200,
      communities: 2,
      // small places have small lots: three agents
      lotSize: 180,
      ...sketch.government,
    },
    residents: [{ slug: 'all', share: 1, quintileShares: [0.2, 0.2, 0.2, 0.2, 0.2], literacy: null }],
    services: services.map((service) => serviceOf(slug, service, sketch)),
    evaluators: [evaluatorOf(`${slug}-evaluator`, sketch.evaluator)],
  };
}

function serviceOf(government: string, slug: string, sketch: PlaceSketch): ServicePlace {
  const count = (sketch.services ?? ['community', 'home-elder-care']).length;
  return {
    slug,
    parameters: {
      ...ordinary.service,
      ...serviceDefaults[slug],
      policyShare: 1 / count,
      needShare: 0.2,
      ...sketch.service,
    },
    organizations: [groupOf(`${government}-${slug}`, sketch.registered ?? 8, sketch.laws)],
  };
}

/** An evaluator of the tables. */
export function evaluatorOf(slug: string, changes: Partial<EvaluatorParameters> = {}): EvaluatorPlace {
  return { slug, parameters: { ...ordinary.evaluator, ...changes } };
}

/** Organizations of the tables, with some laws changed for every type. */
export function groupOf(
  slug: string,
  count: number,
  laws: Partial<Record<OrganizationAttribute, Law>> = {},
): OrganizationGroup {
  const names = Object.keys(organizationAttributes) as OrganizationAttribute[];
  const lawsOf = (name: OrganizationAttribute) => {
    const law = laws[name];
    if (law === undefined) return organizationAttributes[name].law;
    return Object.fromEntries(organizationTypes.map((type) => [type, law]));
  };
  return {
    slug,
    count,
    types: typeShares,
    laws: Object.fromEntries(names.map((name) => [name, lawsOf(name)])) as OrganizationGroup['laws'],
  };
}

/** A lever that changes nothing, costs nothing and starts at once at full strength, with what a test changes. */
export function leverOf(
  changes: Partial<Omit<LeverSchedule, 'cost'>> & { cost?: Partial<LeverSchedule['cost']> },
) {
  const { cost, ...schedule } = changes;
  const lever: LeverSchedule = {
    slug: 'lever',
    changes: [],
    strength: 1,
    start: 0,
    lagMonths: 0,
    rampMonths: 0,
    stop: null,
    fadeMonths: 0,
    payer: 'government',
    target: { governments: null, services: null, organizations: null },
    ...schedule,
    cost: {
      once: 0,
      oncePerHead: 0,
      yearly: 0,
      yearlyPerHead: 0,
      yearlyPerOrganization: 0,
      yearlyEnvelopeShare: 0,
      ...cost,
    },
  };
  return lever;
}
