import { describe, expect, it } from 'vitest';
import type { Definition } from '../../../src/model/parameters/definition.ts';
import { governmentParameters } from '../../../src/model/parameters/government.ts';
import { careOfGovernment, onlyOfKind } from '../../../src/model/parameters/of-kind.ts';
import { serviceParameters } from '../../../src/model/parameters/service.ts';
import type { Place } from '../../../src/model/place.ts';
import { simulate } from '../../../src/model/simulate.ts';
import { insuredPlace } from '../../setup/insured.ts';
import { placeOf } from '../../setup/place.ts';

/** What a run leaves behind: every account, contract and resident, without the parameters themselves. */
function outcomeOf(place: Place): string {
  const world = simulate(place, 'kind', 0);
  const services = world.services.map(({ columns, tally }) => [columns, tally]);
  const contracts = world.contracts.map(({ path, price, volume, end }) => [path, price, volume, end]);
  const organizations = world.organizations.map(({ slug, cash, reputation }) => [slug, cash, reputation]);
  return JSON.stringify([world.ledger, services, contracts, organizations]);
}

function otherValue(definition: Definition): unknown {
  if (definition.kind === 'switch') return !definition.default;
  if (definition.kind === 'vector') return [2, 1.5, 0.5, 0.5, 0.5].slice(0, definition.lengthFree ? 2 : 5);
  if (definition.kind === 'choice') return definition.options.at(-1);
  const { plausible, default: usual } = definition;
  return plausible[0] === usual ? plausible[1] : plausible[0];
}

/** The place with other values of some parameters of its services, or of its governments. */
function withOther(place: Place, part: 'services' | 'governments', names: readonly string[]): Place {
  const table: Readonly<Record<string, Definition>> =
    part === 'services' ? serviceParameters : governmentParameters;
  const others = Object.fromEntries(names.map((name) => [name, otherValue(table[name])]));
  const governments = place.governments.map((government) => ({
    ...government,
    ...(part === 'governments' ? { parameters: { ...government.parameters, ...others } } : {}),
    services: government.services.map((service) =>
      part === 'services' ? { ...service, parameters: { ...service.parameters, ...others } } : service,
    ),
  }));
  return { ...place, governments };
}

const insured = insuredPlace({
  government: { ventureShare: 0.2, publicitySpend: 0.1, agents: 300 },
  service: { incidentRate: 0.01, premiumReference: 60 },
});
const care = placeOf({
  months: 38,
  registered: 6,
  government: {
    ventureShare: 0.4,
    surveySize: 60,
    needsWeight: 1,
    participation: 0.9,
    eliteBias: 0.3,
    agents: 150,
  },
});

describe('parameters of one kind of services', () => {
  it('have no effect in services of the other kind', () => {
    expect(outcomeOf(withOther(insured, 'services', onlyOfKind.care))).toBe(outcomeOf(insured));
    expect(outcomeOf(withOther(care, 'services', onlyOfKind.insurance))).toBe(outcomeOf(care));
  });

  it('have no effect in governments whose services are all insured', () => {
    expect(outcomeOf(withOther(insured, 'governments', careOfGovernment))).toBe(outcomeOf(insured));
  });

  it.each(onlyOfKind.insurance.filter((name) => !['lossRatioMinimum', 'refundShare'].includes(name)))(
    '%s has an effect in its own kind',
    (name) => {
      expect(outcomeOf(withOther(insured, 'services', [name]))).not.toBe(outcomeOf(insured));
    },
  );

  it.each([
    ...onlyOfKind.care.map((name) => ['services', name] as const),
    ...careOfGovernment.map((name) => ['governments', name] as const),
  ])('of %s, %s has an effect where people are cared for', (part, name) => {
    expect(outcomeOf(withOther(care, part, [name]))).not.toBe(outcomeOf(care));
  });
});
