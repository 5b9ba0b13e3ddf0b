/** Interventions and arms in scenario files: what they resolve to, and what is refused. */
import { describe, expect, it } from 'vitest';
import { interventionNamed } from '../../src/interventions/registry.ts';
import { resolvedYaml, scenarioHash } from '../../src/scenario/canonical.ts';
import { placeOf } from '../../src/scenario/scenario.ts';
import { county, faultsOf, head, read } from './reading.ts';

const start = head + county;
const blocks = `interventions:
  - slug: publicity-late
    use: publicity
    start: 25
    strength: 50 %
    fadeMonths: 6
    stop: 40
    cost: {once: 3 thousand CNY}
  - slug: subsidy
    name: Higher reserve prices
    changes: [{parameter: reserveMarkup, kind: add, value: 0.05}]
    start: 13
    cost: {yearlyPerHead: {value: 1, unit: CNY/person/year, source: assumption, note: a guess}}
    target: {governments: [county]}
`;
const arms = `arms:
  - {slug: outreach, name: Outreach, interventions: [publicity-late, grassroots-outreach]}
  - {slug: both, interventions: [subsidy, publicity-late]}
`;
const leverTexts = (text: string) => `${start}interventions:\n  - ${text}\n`;

describe('interventions of a scenario', () => {
  it('take from the catalogue what the scenario leaves open', async () => {
    const { scenario } = await read(start + blocks);
    const [late, subsidy] = scenario.interventions;
    const publicity = interventionNamed('publicity');
    expect(late.use).toBe('publicity');
    expect(late.lever).toMatchObject({
      slug: 'publicity-late',
      changes: publicity?.changes,
      strength: 0.5,
      start: 24,
      stop: 39,
      fadeMonths: 6,
      lagMonths: 0,
      rampMonths: 3,
      cost: { once: 3000, yearly: 0 },
      payer: 'government',
    });
    expect(subsidy.use).toBeNull();
    expect(subsidy.lever).toMatchObject({
      changes: [{ parameter: 'reserveMarkup', scope: 'government', kind: 'add', value: 0.05 }],
      start: 12,
      rampMonths: 0,
      cost: { yearlyPerHead: 1 },
      target: { governments: ['county'] },
    });
  });

  it('start in the thirteenth month at full strength, after lag and ramp of the catalogue, unless they say so', async () => {
    const { scenario } = await read(leverTexts('{slug: legislation, use: legislation, rampMonths: 5}'));
    expect(scenario.interventions[0].lever).toMatchObject({
      start: 12,
      strength: 1,
      lagMonths: 6,
      rampMonths: 5,
      cost: { oncePerHead: 1 },
    });
  });

  it('replace single parts of the cost and all of the changes', async () => {
    const text =
      '{slug: mine, use: competition, cost: {once: 5}, changes: [{parameter: tenderShare, kind: to, value: 1}]}';
    const { scenario } = await read(leverTexts(text));
    const { cost, changes, rampMonths } = scenario.interventions[0].lever;
    expect(cost).toMatchObject({ once: 5, yearlyEnvelopeShare: 0.02 });
    expect(changes.map(({ parameter }) => parameter)).toEqual(['tenderShare']);
    expect(rampMonths).toBe(6);
  });

  it('are left out of the run and of its hash until an arm is run', async () => {
    const [bare, planned] = await Promise.all([read(start), read(start + blocks + arms)]);
    expect(placeOf(planned.scenario)).toEqual(placeOf(bare.scenario));
    expect(scenarioHash(planned.scenario)).toBe(scenarioHash(bare.scenario));
    expect(planned.scenario.arms).toHaveLength(2);
    expect(bare.scenario).toMatchObject({ interventions: [], arms: [] });
    expect(resolvedYaml(bare.scenario)).not.toMatch(/^(interventions|arms):/m);
  });
});

describe('a mistaken intervention', () => {
  it('is shown where it stands, with the name that was probably meant', async () => {
    expect(await faultsOf(leverTexts('slug: late\n    use: publicty'))).toEqual([
      's.yaml:9:10 interventions[0].use is "publicty"; did you mean "publicity"?',
    ]);
    expect((await faultsOf(leverTexts('{slug: late, use: zzzzzzzzzz}')))[0]).toMatch(/list interventions/);
  });

  it('is refused like a lever: no such parameter, nobody reached, no such payer, outside the run', async () => {
    const faults = await Promise.all(
      [
        'slug: a\n    changes: [{parameter: tenderShar, kind: add, value: 1}]',
        '{slug: a, use: publicity, target: {governments: [conty]}}',
        '{slug: a, use: publicity, payer: govenment}',
        '{slug: a, use: publicity, payer: parent}',
        '{slug: a, use: legislation, start: 55}',
        '{slug: a, use: publicity, stop: 5}',
      ].map((text) => faultsOf(leverTexts(text))),
    );
    expect(faults.flat().map((fault) => fault.replace(/^\S+ /, ''))).toEqual([
      'interventions[0].changes[0].parameter is "tenderShar"; no parameter has this name; did you mean "tenderShare"?',
      'interventions[0].target.governments[0] is "conty"; the lever would reach nobody: no such government among the targets; did you mean "county"?',
      'interventions[0].payer is "govenment"; one of government, parent, funder, or the slug of an organization is admitted; did you mean "government"?',
      'interventions[0].payer is "parent"; county, which the lever reaches, has no parent',
      'interventions[0].start lets the change begin in month 61 after a lag of 6; the run ends with month 60',
      'interventions[0].stop is month 5; the change begins in month 13, and stops later',
    ]);
  });

  it('is refused without anything to do, and under the name of another intervention', async () => {
    expect(await faultsOf(leverTexts('{slug: a}'))).toEqual([
      's.yaml:8:5 interventions[0] changes nothing; state "use" for an intervention of the catalogue, or "changes" of your own',
    ]);
    expect(await faultsOf(leverTexts('{slug: training, use: publicity}'))).toEqual([
      's.yaml:8:12 interventions[0].slug is "training"; the catalogue has another intervention of this name; did you mean "own-training"?',
    ]);
  });
});

describe('a mistaken intervention that an arm takes', () => {
  it('is named once, where it is stated', async () => {
    const arm = 'arms: [{slug: a, interventions: [late]}]\n';
    const nameless = '{slug: late, use: publicity}\n  - {use: publicity}';
    for (const text of [
      '{slug: late, use: publicty}',
      '{slug: late, use: publicity, strength: 2}',
      nameless,
    ]) {
      const faults = await faultsOf(leverTexts(text) + arm);
      expect(faults).toHaveLength(1);
      expect(faults[0]).toMatch(/^\S+ interventions\[/);
    }
  });
});

describe('arms', () => {
  it('have the levers of their interventions in slug order, planned or straight from the catalogue', async () => {
    const { scenario } = await read(start + blocks + arms);
    const [outreach, both] = scenario.arms;
    expect(outreach.interventions).toEqual(['grassroots-outreach', 'publicity-late']);
    expect(outreach.levers.map(({ slug, start: from }) => [slug, from])).toEqual([
      ['grassroots-outreach', 12],
      ['publicity-late', 24],
    ]);
    expect([outreach.name, both.name]).toEqual(['Outreach', 'publicity-late + Higher reserve prices']);
    const slugs = scenario.interventions.map(({ lever }) => lever.slug);
    expect(slugs).toEqual(['grassroots-outreach', 'publicity-late', 'subsidy']);
  });

  it('lets no arm take the name of the scenario without an intervention', async () => {
    const [fault] = await faultsOf(`${start}arms: [{slug: baseline, interventions: [publicity]}]\n`);
    expect(fault).toMatch(/arms\[0\]\.slug is "baseline"; this is how comparisons call/);
  });

  it('are refused with unknown, repeated, late and rival interventions', async () => {
    const rival = `interventions:
  - {slug: closed, changes: [{parameter: outsideOpen, kind: to, value: false}]}
`;
    const faults = await Promise.all(
      ['[publicty]', '[publicity, publicity]', '[competition, closed]', '[]'].map((list) =>
        faultsOf(`${start}${rival}arms:\n  - slug: a\n    interventions: ${list}\n`),
      ),
    );
    expect(faults.flat().map((fault) => fault.replace(/^\S+ /, ''))).toEqual([
      'arms[0].interventions[0] is "publicty"; did you mean "publicity"?',
      'arms[0].interventions[1] is "publicity"; an arm takes it once',
      'arms[0].interventions[1] is "closed", which sets "outsideOpen"; intervention "competition" sets it at the same time for some of the same',
      'arms[0].interventions is a list of 0; an arm takes at least one intervention',
    ]);
    expect(await faultsOf(`${start}months: 18\narms: [{slug: a, interventions: [legislation]}]\n`)).toEqual([
      's.yaml:8:34 arms[0].interventions[0] is "legislation", which begins in month 19 after a lag of 6; the run ends with month 18; plan it under "interventions" with an earlier start',
    ]);
    const twins = '[{slug: a, interventions: [training]}, {slug: a, interventions: [publicity]}]';
    expect(await faultsOf(`${start}arms: ${twins}\n`)).toEqual([
      's.yaml:7:53 arms[1].slug is "a", which is taken; every arm has a slug of its own',
    ]);
  });

  it('are refused where they set a switch that a lever of the scenario sets', async () => {
    const levers =
      'levers:\n  - {slug: open, start: 1, changes: [{parameter: outsideOpen, kind: to, value: true}]}\n';
    expect(
      (await faultsOf(`${start}${levers}arms: [{slug: a, interventions: [competition]}]\n`))[0],
    ).toContain('which sets "outsideOpen"; lever "open" sets it at the same time');
  });

  it('give a lever whose slug is taken another one', async () => {
    const levers =
      'levers:\n  - {slug: training, start: 1, changes: [{parameter: training, kind: add, value: 0.1}]}\n';
    const { scenario } = await read(`${start}${levers}arms: [{slug: a, interventions: [training]}]\n`);
    expect(scenario.arms[0].levers.map(({ slug }) => slug)).toEqual(['intervention-training']);
  });
});

describe('a resolved scenario with interventions and arms', () => {
  it('is a file that reads back to the same scenario and the same bytes, without a warning of its interventions', async () => {
    const { scenario } = await read(
      `${start}${blocks}  - {slug: supervision, use: supervision, strength: 0.5}\n${arms}`,
    );
    const written = resolvedYaml(scenario);
    const again = await read(written);
    expect(again.warnings.filter(({ path }) => path.startsWith('interventions'))).toEqual([]);
    expect(again.scenario.interventions).toEqual(scenario.interventions);
    expect(again.scenario.arms).toEqual(scenario.arms);
    expect(resolvedYaml(again.scenario)).toBe(written);
    expect(written).toContain('note: a guess');
  });

  it('takes the lists of an extended file, or replaces them whole', async () => {
    const files = { 'base.yaml': start + blocks + arms };
    const text = 'extends: base.yaml\ntitle: Variant\n';
    const { scenario } = await read(text, files);
    expect(scenario.arms.map(({ slug }) => slug)).toEqual(['outreach', 'both']);
    const other = await read(`${text}arms: [{slug: only, interventions: [subsidy]}]\n`, files);
    expect(other.scenario.arms.map(({ slug }) => slug)).toEqual(['only']);
    expect(other.scenario.interventions.map(({ lever }) => lever.slug)).toEqual([
      'publicity-late',
      'subsidy',
    ]);
  });

  it('is changed by --set, by slug', async () => {
    const { scenario } = await read(start + blocks + arms, {}, [
      'interventions.publicity-late.strength=0.25',
    ]);
    expect(scenario.arms[0].levers[1].strength).toBe(0.25);
  });
});
