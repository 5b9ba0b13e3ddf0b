/** Indicators that a scenario defines by formulas. */
import { compareCodeUnits } from '../kernel/text.ts';
import { formulaNames } from '../model/indicators/formula.ts';
import { namesIn } from './expression.ts';
import { fault } from './faults.ts';
import { type FormulaFault, readFormula } from './formulas.ts';
import { type Resolving, refuse } from './resolving.ts';
import type { FormulaIndicator } from './scenario.ts';
import type { ScenarioGiven } from './schema.ts';
import { keySpanAt, type Path, partAt, spanAt } from './tree.ts';

type IndicatorsGiven = NonNullable<ScenarioGiven['indicators']>;

/** The indicators of a scenario, each after those that its formula names, else in the order of their names. */
export async function resolveIndicators(
  resolving: Resolving,
  given: IndicatorsGiven = {},
): Promise<FormulaIndicator[]> {
  const built = formulaNames();
  const own = Object.keys(given).sort(compareCodeUnits);
  const read: FormulaIndicator[] = [];
  for (const name of own) {
    const path: Path = ['indicators', name];
    if (built.includes(name)) {
      const span = keySpanAt(resolving.tree, path);
      const rule = 'the program has an indicator or tally of this name; choose another';
      resolving.faults.push(fault(span, path, { message: 'is taken', rule }));
    }
    const { formula, unit, meaning } = given[name];
    const { expression, faults } = await readFormula(formula, [...own, ...built]);
    for (const one of faults) addFormulaFault(resolving, [...path, 'formula'], one);
    if (expression !== null) read.push({ name, formula, unit, meaning, expression });
  }
  return inOrder(resolving, read);
}

/** A fault inside the text of a formula, marked there if the text is written on one line. */
function addFormulaFault(resolving: Resolving, path: Path, { offset, width, text }: FormulaFault): void {
  const part = partAt(resolving.tree, path);
  const span = spanAt(resolving.tree, path);
  const written = span.source.text.slice(span.from, span.to);
  const inset = part?.kind === 'scalar' ? part.inset : null;
  if (
    part?.kind !== 'scalar' ||
    inset === null ||
    written.slice(inset, inset + part.text.length) !== part.text
  ) {
    resolving.faults.push(fault(span, path, text));
    return;
  }
  const from = Math.min(span.from + inset + offset, span.to);
  resolving.faults.push(fault({ source: span.source, from, to: from + width }, path, text));
}

/** Orders indicators so that each follows those it names; a circle is refused. */
function inOrder(resolving: Resolving, indicators: readonly FormulaIndicator[]): FormulaIndicator[] {
  const ordered: FormulaIndicator[] = [];
  let waiting = [...indicators];
  while (waiting.length > 0) {
    const open = new Set(waiting.map(({ name }) => name));
    const ready = waiting.filter(({ expression }) => !namesIn(expression).some((name) => open.has(name)));
    if (ready.length === 0) {
      const [first] = waiting;
      const names = waiting.map(({ name }) => name).join(', ');
      const rule = `formulas name each other in a circle: ${names}`;
      refuse(resolving, ['indicators', first.name, 'formula'], { message: 'never ends', rule });
      return ordered;
    }
    ordered.push(...ready);
    waiting = waiting.filter((one) => !ready.includes(one));
  }
  return ordered;
}
