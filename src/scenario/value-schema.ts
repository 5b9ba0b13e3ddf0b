/** Schemas of single values: a bare value, a quantity with unit, or a map with value, unit, source and note. */
import { z } from 'zod';
import { nearest, QuasimarketError } from '../kernel/error.ts';
import { convertTo, formatNumber } from '../kernel/quantities.ts';
import type {
  ChoiceDefinition,
  Definition,
  Definitions,
  SwitchDefinition,
  ValueOf,
  VectorDefinition,
} from '../model/parameters/definition.ts';
import { parameterUnits } from '../model/parameters/units.ts';
import { shown } from './faults.ts';
import { fields, type Raise, raiser } from './fields.ts';
import { localText, text } from './text-schema.ts';

/** A value as the scenario gives it. */
export interface Given<Value> {
  readonly value: Value;
  readonly source?: string | undefined;
  readonly note?: string | undefined;
}

/** What the schema of a number has to know. */
export interface NumberShape {
  readonly unit: string;
  readonly admissible: readonly [lowest: number, highest: number];
  readonly whole?: true;
  readonly default?: unknown;
  readonly meaning?: string;
}

const unitText = text('Unit of the value.');

/** Fields beside the value of a map with a source. */
export const sourceFields = {
  source: text('A key of "sources", a citation, or "assumption".').optional(),
  note: localText('Why this value, in words.').optional(),
};
const sourcedNumber = fields({
  value: z.union([z.number(), z.string()], { error: () => 'write a number or a quantity' }),
  unit: unitText.optional(),
  ...sourceFields,
});
const quantityText = z.string().meta({
  pattern:
    '^[+-]?[0-9.][0-9.,_]*([eE][+-]?[0-9]+)?( ?(thousand|million|billion))?( ?[A-Za-z%‰/1][A-Za-z0-9 %‰*/·-]*)?$',
});

/** Whether a unit of the tables is a pure number. */
export function isDimensionless(unit: string): boolean {
  return unit in parameterUnits && parameterUnits[unit as keyof typeof parameterUnits].dimensionless;
}

/** How a number of a unit may be written, as the rule of an error. */
export function numberRule(unit: string): string {
  if (unit === 'share' || unit === 'probability')
    return 'write a number from 0 to 1 or a percentage such as "15 %"';
  if (isDimensionless(unit)) return 'write a number';
  return `write a number, taken in ${unit}, or a quantity such as "3 ${unit}"`;
}

/**
 * A number in the unit of its parameter from what was written.
 *
 * @param written - a bare number (taken in `written unit`, or else in the parameter's unit) or a quantity
 * @returns undefined after raising an issue
 */
export function readNumber(
  written: number | string,
  unit: string,
  raise: Raise,
  ownUnit?: string,
): number | undefined {
  if (typeof written === 'number' && (ownUnit === undefined || ownUnit === unit)) return written;
  const plain = isDimensionless(unit);
  const bare = typeof written === 'number' || /^[-+.\d_,e]+$/i.test(written);
  const text = bare && ownUnit !== undefined ? `${written} ${ownUnit}` : String(written);
  if (!/^\s*[-+.\d\uff10-\uff19]/.test(text)) {
    raise({ message: `is ${shown(text)}`, rule: numberRule(unit) });
    return undefined;
  }
  try {
    // Units of pure numbers ("log sd") need not follow the grammar of units.
    return convertTo(
      plain && text.endsWith(` ${unit}`) ? text.slice(0, -unit.length) : text,
      plain ? '' : unit,
    );
  } catch (error) {
    if (!(error instanceof QuasimarketError)) throw error;
    const { message, rule, suggestion } = error;
    raise({ message: `is wrong: ${message}`, ...(rule === undefined ? {} : { rule }), suggestion });
    return undefined;
  }
}

/** The rule of an admissible range. */
function rangeRule({ admissible: [lowest, highest], unit, whole }: NumberShape): string {
  const of = whole ? 'a whole number' : 'a number';
  const unitText = isDimensionless(unit) ? '' : ` ${unit}`;
  return `${of} from ${formatNumber(lowest)} to ${formatNumber(highest)}${unitText} is admitted`;
}

/** Raises an issue if a number is outside its admissible range or not whole. */
export function checkNumber(value: number, shape: NumberShape, raise: Raise): boolean {
  const [lowest, highest] = shape.admissible;
  const fits = value >= lowest && value <= highest && (!shape.whole || Number.isInteger(value));
  if (fits) return true;
  const unitText = isDimensionless(shape.unit) ? '' : ` ${shape.unit}`;
  const percent = ['share', 'probability'].includes(shape.unit) && value >= 2 && value / 100 <= highest;
  const suggestion = percent ? `${value} %` : undefined;
  raise({ message: `is ${value}${unitText}`, rule: rangeRule(shape), suggestion });
  return false;
}

/** A number with a unit and a range. */
export function numberValue(shape: NumberShape): z.ZodType<Given<number>> {
  const [minimum, maximum] = shape.admissible;
  const bare = z.number().meta({ minimum, maximum, ...(shape.whole ? { type: 'integer' } : {}) });
  return z
    .union([bare, quantityText, sourcedNumber], { error: () => numberRule(shape.unit) })
    .transform((input, context): Given<number> => {
      const sourced = typeof input === 'object';
      const raise = raiser(context, sourced ? ['value'] : []);
      const given = sourced ? input : { value: input };
      const value = readNumber(given.value, shape.unit, raise, sourced ? input.unit : undefined);
      if (value === undefined || !checkNumber(value, shape, raise)) return z.NEVER;
      return sourced ? { value, source: input.source, note: input.note } : { value };
    })
    .meta(describe(shape.meaning, shape.unit, shape.default));
}

/** Description, unit and default for editors. */
export function describe(meaning = '', unit = '', byDefault?: unknown): Record<string, unknown> {
  const unitText = unit === '' || unit === 'count' ? '' : ` Unit: ${unit}.`;
  const defaultText = byDefault === undefined ? '' : ` Default: ${JSON.stringify(byDefault)}.`;
  const description = `${meaning}${unitText}${defaultText}`.trim();
  return description === '' ? {} : { description };
}

/** A list of numbers of fixed length. */
function vectorValue(definition: VectorDefinition): z.ZodType<Given<readonly number[]>> {
  const [minimum, maximum] = definition.admissible;
  const { length } = definition.default;
  const entry = z.union([z.number().meta({ minimum, maximum }), quantityText], {
    error: () => numberRule(definition.unit),
  });
  const isFree = definition.lengthFree === true;
  const rule = isFree ? 'write a list of numbers' : `write a list of ${length} numbers`;
  const list = z
    .array(entry, { error: () => rule })
    .meta(isFree ? { minItems: 1 } : { minItems: length, maxItems: length });
  const sourced = fields({ value: list, unit: unitText.optional(), ...sourceFields });
  return z
    .union([list, sourced], { error: () => rule })
    .transform((input, context): Given<readonly number[]> => {
      const given = 'value' in input ? input : { value: input };
      const prefix = 'value' in input ? ['value'] : [];
      if (isFree ? given.value.length === 0 : given.value.length !== length) {
        const size = isFree ? 'it has at least one number' : `it has ${length} numbers`;
        raiser(context, prefix)({ message: `is a list of ${given.value.length}`, rule: size });
        return z.NEVER;
      }
      const value = given.value.map((written, index) => {
        const raise = raiser(context, [...prefix, index]);
        const number = readNumber(written, definition.unit, raise, 'unit' in given ? given.unit : undefined);
        if (number !== undefined) checkNumber(number, definition, raise);
        return number ?? 0;
      });
      return 'source' in given ? { value, source: given.source, note: given.note } : { value };
    })
    .meta(describe(definition.meaning, definition.unit, [...definition.default]));
}

/** The rule of a switch, by which {@link ./issues.ts} knows one. */
export const SWITCH_RULE = 'write true or false';

/** On or off. */
function switchValue(definition: SwitchDefinition): z.ZodType<Given<boolean>> {
  const sourced = fields({ value: z.boolean({ error: () => SWITCH_RULE }), ...sourceFields });
  return z
    .union([z.boolean(), sourced], { error: () => SWITCH_RULE })
    .transform((input): Given<boolean> => (typeof input === 'object' ? input : { value: input }))
    .meta(describe(definition.meaning, '', definition.default));
}

/** One of a few words. */
function choiceValue(definition: ChoiceDefinition): z.ZodType<Given<string>> {
  const rule = `one of ${definition.options.join(', ')} is admitted`;
  const word = z.string({ error: () => rule }).meta({ enum: [...definition.options] });
  const sourced = fields({ value: word, ...sourceFields });
  return z
    .union([word, sourced], { error: () => rule })
    .transform((input, context): Given<string> => {
      const given = typeof input === 'object' ? input : { value: input };
      const raise = raiser(context, typeof input === 'object' ? ['value'] : []);
      if (!definition.options.includes(given.value))
        raise({
          message: `is ${shown(given.value)}`,
          rule,
          suggestion: nearest(given.value, definition.options),
        });
      return given;
    })
    .meta(describe(definition.meaning, '', definition.default));
}

/** The schema of any parameter. */
function parameterValue(definition: Definition): z.ZodType<Given<unknown>> {
  switch (definition.kind) {
    case 'number':
      return numberValue(definition);
    case 'vector':
      return vectorValue(definition);
    case 'switch':
      return switchValue(definition);
    case 'choice':
      return choiceValue(definition);
  }
}

/** Optional fields, one for each parameter of a table. */
export type ParameterFields<Table extends Definitions> = {
  [Name in keyof Table]: z.ZodOptional<z.ZodType<Given<ValueOf<Table[Name]>>>>;
};

/** The fields of a table of parameters, all optional because every parameter has a default. */
export function parameterFields<Table extends Definitions>(table: Table): ParameterFields<Table> {
  const entries = Object.entries(table).map(([name, definition]) => [
    name,
    parameterValue(definition).optional(),
  ]);
  return Object.fromEntries(entries) as ParameterFields<Table>;
}
