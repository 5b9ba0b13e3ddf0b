/** Short forms with which the tables of parameters are written: numbers first, then the meaning, then the source. */
import type {
  ChoiceDefinition,
  NumberDefinition,
  Source,
  SwitchDefinition,
  VectorDefinition,
} from './definition.ts';
import type { ParameterUnit } from './units.ts';

/** A choice whose words are known to the compiler. */
export interface OneOf<Option extends string> extends ChoiceDefinition {
  readonly options: readonly Option[];
  readonly default: Option;
}

type Text = 'kind' | 'meaning' | 'source' | 'unit';
type NumberProperties = Omit<NumberDefinition, Text> & { readonly unit: ParameterUnit };
type VectorProperties = Omit<VectorDefinition, Text> & { readonly unit: ParameterUnit };

/**
 * A value that was set by judgement.
 * @param note - the reason, where there is one
 */
export function assumption(note?: string): Source {
  return note === undefined ? { kind: 'assumption' } : { kind: 'assumption', note };
}

/**
 * A value, range or sign that a study informs.
 * @param key - key of `sources`
 * @param note - what the study gives: the value, the range or the sign only
 */
export function literature(key: string, note: string): Source {
  return { kind: 'literature', key, note };
}

/** A number; without a source it is an assumption. */
export function number(
  properties: NumberProperties,
  meaning: string,
  source: Source = assumption(),
): NumberDefinition {
  return { kind: 'number', ...properties, meaning, source };
}

/** A list of numbers of fixed length; without a source it is an assumption. */
export function vector(
  properties: VectorProperties,
  meaning: string,
  source: Source = assumption(),
): VectorDefinition {
  return { kind: 'vector', ...properties, meaning, source };
}

/** On or off; without a source it is an assumption. */
export function toggle(
  properties: Omit<SwitchDefinition, Text>,
  meaning: string,
  source: Source = assumption(),
): SwitchDefinition {
  return { kind: 'switch', ...properties, meaning, source };
}

/** One of a few words; without a source it is an assumption. */
export function choice<const Option extends string>(
  properties: Omit<OneOf<Option>, Text | 'default'> & { readonly default: NoInfer<Option> },
  meaning: string,
  source: Source = assumption(),
): OneOf<Option> {
  return { kind: 'choice', ...properties, meaning, source };
}
