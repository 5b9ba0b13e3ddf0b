/** docs/reference/interventions.md: every intervention of the catalogue and every countermeasure it carries out. */
import {
  changeText,
  costText,
  evidenceText,
  expectedText,
  sideEffectText,
  timingText,
} from '../../src/cli/intervention-text.ts';
import { countermeasures } from '../../src/interventions/countermeasures.ts';
import type { Intervention } from '../../src/interventions/intervention.ts';
import { interventions } from '../../src/interventions/registry.ts';
import { namesWith } from '../../src/scenario/movables.ts';
import { code, page, table } from './markdown.ts';

/** Interventions of which every change may differ between residents, in words. */
const aimed = new Intl.ListFormat('en').format(
  interventions
    .filter(({ changes }) => changes.every(({ parameter }) => namesWith('perResident').includes(parameter)))
    .map(({ slug }) => `[${slug}](#${slug})`),
);

/** The text of the page. */
export function interventionsPage(): string {
  return page('Interventions', [
    'An intervention moves parameters on a schedule and nothing else; what it costs is paid by each government that it reaches unless ' +
      'a scenario names another payer. Everything below is at strength 1; at strength 0 a run is the same byte for byte. `+` and `-` add, ' +
      '`×` multiplies, “to” moves to a value. A scenario takes an intervention with `use:` and may change any of it; ' +
      'see [scenario files](scenario.md#interventions).',
    `${aimed} may be for some of the residents only, by income or by community: see [targets](scenario.md#leverstargetresidents).`,
    'Expected signs are hypotheses about [indicators](indicators.md) that comparisons test: `+` raises, `-` lowers, `0` leaves, `?` depends. ' +
      'The first is the main one.',
    table(
      ['intervention', 'name', 'changes', 'lag and ramp, months'],
      interventions.map(({ slug, name, changes, lagMonths, rampMonths }) => [
        `[${slug}](#${slug})`,
        name,
        changes.map((change) => code(changeText(change))).join(', '),
        `${lagMonths}, ${rampMonths}`,
      ]),
    ),
    ...interventions.map(section),
    '## Countermeasures',
    'What the case studies recommend, and the interventions that carry it out.',
    table(
      ['countermeasure', 'addressed to', 'meaning', 'interventions'],
      Object.entries(countermeasures).map(([id, { addressee, meaning }]) => [
        code(id),
        addressee,
        meaning,
        interventions
          .filter((one) => one.countermeasures.some((own) => own === id))
          .map(({ slug }) => `[${slug}](#${slug})`)
          .join(', '),
      ]),
    ),
  ]);
}

function section(intervention: Intervention): string {
  const { slug, description, changes, expected, sideEffects, evidence } = intervention;
  const facts = [
    `Changes: ${changes.map((change) => code(changeText(change))).join(', ')}.`,
    `Cost: ${costText(intervention)}`,
    `Timing: ${timingText(intervention)}.`,
    `Expected: ${expected.map(expectedText).join(', ')}.`,
    ...sideEffects.map((effect) => `Side effect: ${sideEffectText(effect)}`),
    ...evidence.map((one) => `Evidence: ${evidenceText(one)}`),
  ];
  return [`## ${slug}`, description, facts.map((fact) => `- ${fact}`).join('\n')].join('\n\n');
}
