/** Every parameter of the model in one list, for the reference pages, the schema and the designs of experiments. */
import { constants } from './constants.ts';
import type { Definition, Definitions } from './definition.ts';
import { evaluatorParameters } from './evaluator.ts';
import { governmentParameters } from './government.ts';
import { type AttributeDefinition, organizationAttributes } from './organization.ts';
import { serviceParameters } from './service.ts';

/** What a parameter belongs to: each government, service and evaluator has its own, constants are common to a run. */
export type ValueScope = 'government' | 'service' | 'evaluator' | 'constant';

/** A parameter with the scope it belongs to; attributes of organizations are laws, all others are values. */
export type CatalogueEntry =
  | { readonly scope: ValueScope; readonly name: string; readonly definition: Definition }
  | { readonly scope: 'organization'; readonly name: string; readonly definition: AttributeDefinition };

function entriesOf(scope: ValueScope, table: Definitions): CatalogueEntry[] {
  return Object.entries(table).map(([name, definition]) => ({ scope, name, definition }));
}

/** Every parameter, in the order government, service, organization, evaluator, constant and then of the tables. */
export function allParameters(): readonly CatalogueEntry[] {
  const attributes = Object.entries(organizationAttributes).map(
    ([name, definition]): CatalogueEntry => ({ scope: 'organization', name, definition }),
  );
  return [
    ...entriesOf('government', governmentParameters),
    ...entriesOf('service', serviceParameters),
    ...attributes,
    ...entriesOf('evaluator', evaluatorParameters),
    ...entriesOf('constant', constants),
  ];
}
