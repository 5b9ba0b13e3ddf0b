/** The numbers that the results rest on, with where they come from. */
import type { Assumption } from '../../../experiment/study/assumptions.ts';
import type { Study } from '../../../experiment/study/study.ts';
import { formatNumber } from '../../../kernel/quantities.ts';
import type { Words } from '../../../words/words.ts';
import { factorOf, unitAfter } from '../../said.ts';
import { type Content, codeHtml, type Html, html } from '../html.ts';
import { type Section, type Told, tableHtml } from '../section.ts';

/** Units that say no more than the name of the parameter. */
const unsaid: readonly string[] = ['count', 'probability', 'slope', 'factor', 'exponent'];

/** The assumptions: those of the scenario in full, the model's defaults folded away. */
export function assumptionsSection({ study, words }: Told): Section {
  const { report } = words;
  const { heads } = report;
  const stated = study.assumptions.filter(({ origin }) => origin !== 'default');
  const defaults = study.assumptions.filter(({ origin }) => origin === 'default');
  const titles = [heads.parameter, heads.value, heads.plausible, heads.source, heads.confidence];
  const rowsOf = (list: readonly Assumption[]) => list.map((one) => rowOf(one, { study, words }));
  const cited = stated.filter(({ source }) => source !== '').length;
  return {
    id: 'assumptions',
    heading: report.headings.assumptions,
    body: html`<p>${report.aboutAssumptions({ stated: String(stated.length), cited: String(cited), defaults: String(defaults.length) })}</p>
${stated.length > 0 && tableHtml(words.report.table(report.statedValues), titles, rowsOf(stated))}
<details><summary>${report.defaultValues}</summary>${tableHtml(words.report.table(report.defaultValues), titles, rowsOf(defaults))}</details>`,
  };
}

function rowOf(
  { path, parameter, value, unit, origin, source, note, plausible }: Assumption,
  { study, words }: Told,
): Content[] {
  const { report } = words;
  const confidence =
    source !== ''
      ? report.confidence.cited
      : origin === 'scenario'
        ? report.confidence.stated
        : report.confidence.assumed;
  const name = parameter === '' ? fieldName(path, words) : words.parameters.name(parameter);
  return [
    name === path
      ? codeHtml(path)
      : html`${name}${placeHtml(path, study)}${path !== parameter && pathHtml(path)}`,
    html`<span class="whole">${assumedText(value, name === unit ? '' : unit, words)}</span>`,
    plausible === null ? '' : plausibleText(value, plausible, { unit, words }),
    html`${source}${note !== '' && html`<span class="note">${note}</span>`}`,
    confidence,
  ];
}

/** The range, and that the scenario departs from it where it does. @param value - as JSON */
function plausibleText(
  value: string,
  [low, high]: readonly [number, number],
  { unit, words }: { readonly unit: string; readonly words: Words },
): string {
  const range = words.joining.range(numberText(low, unit, words), numberText(high, unit, words));
  const assumed: unknown = value === '' ? null : JSON.parse(value);
  const isOutside = typeof assumed === 'number' && (assumed < low || assumed > high);
  return isOutside ? words.report.outside(range) : range;
}

/** Where a value holds, as far as there are several such places: its government and its service. */
function placeHtml(path: string, { governments, services }: Study): Html | false {
  const [, government, , service] = path.split('.');
  const nameIn = (all: readonly { readonly slug: string; readonly name: string }[], slug: string) =>
    all.length < 2 ? undefined : all.find((one) => one.slug === slug)?.name;
  const names = [nameIn(governments, government), nameIn(services, service)];
  const place = names.filter((name) => name !== undefined).join(' · ');
  return place !== '' && html`<span class="unit">${place}</span>`;
}

function pathHtml(path: string): Html {
  return html`<span class="unit">${codeHtml(path)}</span>`;
}

/** What a value is that is no parameter: a field of a group of organizations or of the questionnaire; its path where that says it. */
function fieldName(path: string, { comparison, parameters, report, terms }: Words): string {
  const [block, field] = path.split('.').slice(-2);
  const { fields } = report;
  if (field === 'count' || field === 'respondents') return fields[field];
  if (!Object.hasOwn(terms.organizationTypes, field)) return path;
  const types = comparison.groups.organizations(field);
  return block === 'types' ? fields.share(types) : fields.attribute(parameters.name(block), types);
}

/** A value with its unit. @param value - as JSON; empty where it is no single value of the scenario */
function assumedText(value: string, unit: string, words: Words): string {
  if (value === '') return words.report.inScenario;
  const assumed: unknown = JSON.parse(value);
  if (typeof assumed === 'number') {
    const after = unit.startsWith('share') || unsaid.includes(unit) ? '' : unitAfter(unit, words);
    return numberText(assumed, unit, words) + after;
  }
  return termText(typeof assumed === 'string' ? assumed : value, words);
}

function numberText(value: number, unit: string, words: Words): string {
  const number = formatNumber(factorOf(unit) * value);
  return unit.startsWith('share') ? words.units.joined(number, ' %') : number;
}

/** A choice or a switch in words. */
function termText(value: string, { terms }: Words): string {
  const known: Readonly<Record<string, string>> = Object.assign(
    {},
    ...[terms.modes, terms.organizationTypes, terms.levels, terms.kinds, terms.awardRules],
    ...[terms.paymentBases, terms.switches],
  );
  return known[value] ?? value;
}
