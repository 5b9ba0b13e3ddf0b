/** A scenario after reading: nothing is optional and nothing is left to default. */
import type { Place, ServicePlace } from '../model/place.ts';
import type { Expression } from './expression.ts';

/** Where the value of a field comes from. */
export interface Provenance {
  /** `default`: the scenario does not state it; `assumption`: it says so; `scenario`: stated there. */
  readonly origin: 'scenario' | 'assumption' | 'default';
  /** A citation, a key of the scenario's sources, or `assumption`; empty where none is given. */
  readonly source: string;
  readonly note: string;
}

/** A work that values are taken from. */
export interface CitedSource {
  readonly citation: string;
  readonly url: string;
}

/** An indicator that the scenario defines by a formula. */
export interface FormulaIndicator {
  readonly name: string;
  readonly formula: string;
  readonly unit: string;
  readonly meaning: string;
  readonly expression: Expression;
}

/** A survey of residents. */
export interface QuestionnaireBlock {
  /** Respondents of each government, resident agents. */
  readonly respondents: number;
  /** Month at whose end they are asked, zero-based. */
  readonly month: number;
}

/** A resolved scenario: plain values, which can be stored, hashed and sent to a worker. Lists are in slug order. */
export interface Scenario extends Place {
  readonly title: string;
  readonly description: string;
  readonly seed: string;
  readonly replications: number;
  readonly sources: Readonly<Record<string, CitedSource>>;
  /** Names as people know them, by path such as `governments.gulou`; a thing without one goes by its slug. */
  readonly names: Readonly<Record<string, string>>;
  readonly indicators: readonly FormulaIndicator[];
  /** Survey of residents that a run reports; null for none. */
  readonly questionnaire: QuestionnaireBlock | null;
  /** Origin of every value that the scenario states, by path such as `governments.gulou.tenderShare`. */
  readonly provenance: Readonly<Record<string, Provenance>>;
}

/** The part of a scenario that the model reads; official priorities left open are equal shares. */
export function placeOf(scenario: Scenario): Place {
  const { months, window, constants, levers } = scenario;
  const governments = scenario.governments.map((government) => {
    const open = government.services.every(({ parameters }) => parameters.policyShare === 0);
    if (!open) return government;
    const isCare = ({ parameters }: ServicePlace) => parameters.kind === 'care';
    const policyShare = 1 / government.services.filter(isCare).length;
    const services = government.services.map((service) =>
      isCare(service) ? { ...service, parameters: { ...service.parameters, policyShare } } : service,
    );
    return { ...government, services };
  });
  return { months, window, constants, governments, levers };
}

/** The name of a thing by its path, or else its slug. */
export function nameAt(scenario: Scenario, path: string): string {
  return scenario.names[path] ?? path.slice(path.lastIndexOf('.') + 1);
}
