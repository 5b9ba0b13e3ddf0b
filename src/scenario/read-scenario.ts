/** The entry of this room: the text of a scenario file becomes a resolved scenario, or every fault at once. */
import { QuasimarketError } from '../kernel/error.ts';
import { advise } from './advise.ts';
import { type ReadFile, readWithExtensions } from './extend.ts';
import { throwFaults, type Warning } from './faults.ts';
import { checkTree } from './issues.ts';
import { resolveScenario } from './resolve.ts';
import type { Scenario } from './scenario.ts';
import { setValues } from './set-value.ts';
import { type Path, partAt, pathText, positionOf, spanAt, type Table, withoutParts } from './tree.ts';

/** What a scenario is read from. */
export interface ScenarioSource {
  /** Path of the file as the user gave it, with `/` between folders. */
  readonly path: string;
  readonly text: string;
  /** Loader of the files that it extends. */
  readonly readFile: ReadFile;
  /** Values that replace those of the file, each `path=value`, in order. */
  readonly set?: readonly string[];
}

/** A scenario that can run, with advice. */
export interface ReadScenario {
  readonly scenario: Scenario;
  /** In the order of their places. */
  readonly warnings: readonly Warning[];
}

/**
 * Reads a scenario: parse, extend, set, check, resolve.
 *
 * @throws QuasimarketError of code `input`: the first fault, with all of them in `faults`, each with file, line and
 *   column, the path of the field, what was found, the rule and a suggestion
 */
export async function readScenario(source: ScenarioSource): Promise<ReadScenario> {
  const merged = readWithExtensions(source.path, source.text, source.readFile);
  const tree = setValues(merged, source.set ?? []);
  const checked = checkTree(tree);
  if (checked.given === null) {
    await throwAll(tree, checked.faults, checked.paths);
    throw new QuasimarketError('state', 'a refused scenario has no fault');
  }
  const { scenario, faults, warnings } = await resolveScenario(checked.given, tree);
  throwFaults(faults);
  return {
    scenario,
    warnings: onceEach(
      inPlaceOrder([...warnings, ...advise(scenario).map((advice) => withPlace(tree, advice))]),
    ),
  };
}

/** Rounds of leaving out what is wrong before the rest is given up. */
const ROUNDS = 5;

/** Throws the faults of the fields, with those between fields that show when the faulty ones are left out. */
async function throwAll(
  tree: Table,
  faults: readonly QuasimarketError[],
  paths: readonly Path[] | null,
): Promise<void> {
  let rest = tree;
  let drop = paths;
  const dropped: Path[] = [];
  for (let round = 0; round < ROUNDS && drop !== null; round += 1) {
    rest = withoutParts(rest, drop) as Table;
    dropped.push(...drop);
    const checked = checkTree(rest);
    if (checked.given !== null) {
      const further = (await resolveScenario(checked.given, rest)).faults;
      const around = new Set(dropped.map((path) => pathText(path.slice(0, -1))));
      return throwFaults([...faults, ...further.filter(({ path }) => !around.has(path ?? ''))]);
    }
    drop = checked.paths;
  }
  throwFaults(faults);
}

/** Advice with the place where its field is written: at the government, at the top for all, or nearest to it. */
function withPlace(tree: Table, advice: Warning): Warning {
  const own = stepsOf(tree, advice.path);
  const [first, , ...rest] = own;
  const common = first === 'governments' && rest[0] === 'services' ? rest : own;
  const service = common.slice(0, 2);
  const written = [own, common, own.slice(0, 4), service].find((path) => partAt(tree, path) !== undefined);
  const position = positionOf(spanAt(tree, written ?? own));
  return position === undefined ? advice : { ...advice, position };
}

/** The steps of a path; a lever, intervention or arm is named by its slug, and found at its place in the file. */
function stepsOf(tree: Table, text: string): Path {
  const steps = text
    .split(/[.[\]]+/)
    .filter((step) => step !== '')
    .map((step) => (/^\d+$/.test(step) && text.includes(`[${step}]`) ? Number(step) : step));
  const list = partAt(tree, steps.slice(0, 1));
  if (!['levers', 'interventions', 'arms'].includes(String(steps[0])) || list?.kind !== 'list') return steps;
  const index = list.items.findIndex((item) => {
    const slug = partAt(item, ['slug']);
    return slug?.kind === 'scalar' && slug.text === steps[1];
  });
  return index < 0 ? steps : [steps[0], index, ...steps.slice(2)];
}

/** Warnings in the words of the first of them, where several say the same of the same field elsewhere. */
function onceEach(warnings: readonly Warning[]): Warning[] {
  const alike = new Map<string, Warning[]>();
  for (const warning of warnings) {
    const key = `${warning.path.slice(warning.path.lastIndexOf('.') + 1)} ${warning.message}`;
    alike.set(key, [...(alike.get(key) ?? []), warning]);
  }
  return [...alike.values()].map(([first, ...others]) =>
    others.length === 0 ? first : { ...first, message: `${first.message} (and ${others.length} more alike)` },
  );
}

function inPlaceOrder(warnings: readonly Warning[]): Warning[] {
  const line = ({ position }: Warning) => position?.line ?? Number.MAX_SAFE_INTEGER;
  return [...warnings].sort(
    (a, b) => line(a) - line(b) || (a.position?.column ?? 0) - (b.position?.column ?? 0),
  );
}
