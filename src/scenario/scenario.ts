/** A scenario after reading: nothing is optional and nothing is left to default. */

import type { Translation } from '../kernel/translation.ts';
import { followsNeed } from '../model/parameters/service.ts';
import type { LeverSchedule, Place, ServicePlace } from '../model/place.ts';
import type { CheckGroup } from './check.ts';
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

/** An intervention that the scenario plans: it acts only in the arms that take it. */
export interface PlannedIntervention {
  /** Slug of the intervention of the catalogue that it stands on; null for one that the scenario defines itself. */
  readonly use: string | null;
  /** The lever that carries it out, under the slug of the planned intervention. */
  readonly lever: LeverSchedule;
}

/** What a comparison sets against the scenario as it stands: one intervention or several together. */
export interface Arm {
  readonly slug: string;
  readonly name: string;
  /** Slugs of its interventions, in slug order. */
  readonly interventions: readonly string[];
  /** Their levers in slug order; a slug that a lever of the scenario has is prefixed. */
  readonly levers: readonly LeverSchedule[];
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
  /** Its texts that have a Chinese translation; everything else knows them by the English ones. */
  readonly translations: readonly Translation[];
  readonly indicators: readonly FormulaIndicator[];
  /** Interventions that arms take or may take; a run of the scenario itself has none of them. */
  readonly interventions: readonly PlannedIntervention[];
  /** Arms in the order in which the scenario lists them, which is that of a comparison. */
  readonly arms: readonly Arm[];
  /** What the scenario claims of itself, in the order written; nothing of it acts in a run. */
  readonly checks: readonly CheckGroup[];
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
    const isNeeded = ({ parameters }: ServicePlace) => followsNeed[parameters.kind];
    const policyShare = 1 / government.services.filter(isNeeded).length;
    const services = government.services.map((service) =>
      isNeeded(service) ? { ...service, parameters: { ...service.parameters, policyShare } } : service,
    );
    return { ...government, services };
  });
  return { months, window, constants, governments, levers };
}

/** The name of a service as a government calls it, or else as all do; without any its slug. */
export function serviceName(scenario: Scenario, government: string, service: string): string {
  const own = `governments.${government}.services.${service}`;
  return nameAt(scenario, own in scenario.names ? own : `services.${service}`);
}

/** The name of a thing by its path, or else its slug. */
export function nameAt(scenario: Scenario, path: string): string {
  return scenario.names[path] ?? path.slice(path.lastIndexOf('.') + 1);
}
