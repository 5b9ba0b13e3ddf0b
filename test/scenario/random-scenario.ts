/** Random valid scenarios for laws that hold for all of them. */
import fc from 'fast-check';
import { interventions as catalogue } from '../../src/interventions/registry.ts';

/** Random valid scenarios: names in any script, quantities, laws, several governments, interventions and arms. */
export function randomScenario(): fc.Arbitrary<string> {
  const text = fc
    .string({ unit: 'binary', minLength: 1, maxLength: 20 })
    .map((drawn) => drawn.replace(/[\u007f-\u009f\ufeff\ufffe\uffff]/g, ''))
    .filter((drawn) => !/\p{Surrogate}/u.test(drawn));
  // names and titles that are blank are refused
  const name = text.filter((drawn) => /\S/u.test(drawn));
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  const law = fc.oneof(
    fc.record({ normal: fc.record({ mean: share, spread: share }) }),
    fc.record({ beta: fc.record({ shapes: fc.tuple(fc.constantFrom(0.5, 3), fc.constantFrom(1, 8)) }) }),
    fc.record({ value: fc.constantFrom(0.3, 0.5), source: text, note: text }),
    fc.constant(0.61),
  );
  const service = fc.record({
    name,
    unitCost: fc.double({ min: 1, max: 3000, noNaN: true }).map((cost) => `${cost} CNY/person-month`),
    needShare: fc.record({ value: fc.double({ min: 0, max: 0.9, noNaN: true }), source: text }),
    choice: fc.boolean(),
    organizations: fc.record({
      count: fc.nat(30),
      skill: law.filter((one) => !('value' in Object(one))),
      mission: law,
    }),
  });
  const government = fc.record(
    { name, tenderShare: share, awardRule: fc.constantFrom('score', 'ratio'), agents: fc.nat(9999) },
    { requiredKeys: [] },
  );
  // switches apart, so that no two rival
  const numeric = catalogue.filter(({ changes }) => changes.every(({ value }) => typeof value === 'number'));
  const intervention = fc.record(
    {
      slug: fc.stringMatching(/^mine-[a-z]{1,8}$/),
      name,
      use: fc.constantFrom(...numeric.map(({ slug }) => slug)),
      strength: fc.oneof(
        share,
        share.map((value) => ({ value, source: 'assumption', note: 'a guess' })),
      ),
      start: fc.integer({ min: 1, max: 40 }),
      lagMonths: fc.nat(9),
      cost: fc.record({ once: fc.nat(9e6), yearlyPerHead: fc.double({ min: 0, max: 9, noNaN: true }) }),
    },
    { requiredKeys: ['slug', 'use'] },
  );
  const planned = fc
    .uniqueArray(intervention, { selector: ({ slug }) => slug, maxLength: 3 })
    .chain((interventions) => {
      const slugs = [...interventions, ...catalogue].map(({ slug }) => slug);
      const arm = fc.record({
        slug: fc.stringMatching(/^[a-z]{1,8}$/),
        interventions: fc.shuffledSubarray(slugs, { minLength: 1 }),
      });
      const arms = fc.uniqueArray(arm, { selector: ({ slug }) => slug, maxLength: 2 });
      return fc.record({ interventions: fc.constant(interventions), arms });
    });
  return (
    fc
      .tuple(
        planned,
        fc.record({
          format: fc.constant(1),
          title: name,
          description: text,
          seed: text,
          services: fc.dictionary(fc.constantFrom('community', 'chess', 'home-elder-care'), service, {
            minKeys: 1,
          }),
          governments: fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/), government, {
            minKeys: 1,
            maxKeys: 4,
          }),
        }),
      )
      .map(([blocks, scenario]) => ({ ...scenario, ...blocks }))
      // a scenario in which nobody lives provides no service and is refused
      .filter(({ governments }) => Object.values(governments).some(({ agents }) => agents !== 0))
      .map((scenario) => JSON.stringify(scenario))
  );
}
