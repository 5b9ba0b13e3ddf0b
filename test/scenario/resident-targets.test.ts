/** Residents whom levers and interventions single out: what they resolve to, and what is refused. */
import { describe, expect, it } from 'vitest';
import { interventions } from '../../src/interventions/registry.ts';
import { resolvedYaml, scenarioHash } from '../../src/scenario/canonical.ts';
import { placeOf } from '../../src/scenario/scenario.ts';
import { county, faultsOf, head, read } from './reading.ts';

const start = head + county;
const leverTexts = (text: string) => `${start}interventions:\n  - ${text}\n`;

describe('interventions for some of the residents', () => {
  const aimed =
    '{slug: publicity, use: publicity, target: {residents: {quintiles: [2, 1, 1], communities: [10, 2]}}}';
  const aim = (text: string) =>
    leverTexts(`{slug: publicity, use: publicity, target: {residents: {${text}}}}`);

  it('are read in ascending order, and written so that they are read again', async () => {
    const { scenario } = await read(leverTexts(aimed));
    const residents = { quintiles: [1, 2], communities: [2, 10] };
    expect(scenario.interventions[0].lever.target).toEqual({
      governments: null,
      services: null,
      organizations: null,
      residents,
    });
    for (const text of [aimed, '{slug: publicity, use: publicity, target: {residents: {quintiles: [5]}}}']) {
      const { scenario: given } = await read(leverTexts(text));
      const { scenario: again } = await read(resolvedYaml(given));
      expect(again.interventions).toEqual(given.interventions);
    }
  });

  it('leave the hash of a scenario without them as it was, and change that of one with them', async () => {
    const lever = (target: string) =>
      `${start}levers:\n  - {slug: a, start: 13, changes: [{parameter: burden, kind: to, value: 0}]${target}}\n`;
    const texts = ['', ', target: {residents: {quintiles: [1]}}', ', target: {residents: {quintiles: [2]}}'];
    const read3 = await Promise.all(texts.map((text) => read(lever(text))));
    expect(new Set(read3.map(({ scenario }) => scenarioHash(scenario))).size).toBe(3);
    expect(placeOf(read3[0].scenario).levers[0].target).not.toHaveProperty('residents');
  });

  it('are refused where they would reach nobody', async () => {
    const faults = await Promise.all(
      ['quintiles: [0]', 'quintiles: [1, 6]', 'quintiles: 1', 'communities: [11]', 'quintiles: []', ''].map(
        (text) => faultsOf(aim(text)),
      ),
    );
    expect(faults.flat()).toEqual([
      's.yaml:8:72 interventions[0].target.residents.quintiles[0] is 0; write whole numbers from 1 to 5',
      's.yaml:8:75 interventions[0].target.residents.quintiles[1] is 6; write whole numbers from 1 to 5',
      's.yaml:8:71 interventions[0].target.residents.quintiles is 1; write a list, such as [1, 2]',
      's.yaml:8:74 interventions[0].target.residents.communities[0] is 11; the lever would reach nobody: none of its targets has any',
      's.yaml:8:71 interventions[0].target.residents.quintiles is empty; the lever would reach nobody; leave it out for all',
      's.yaml:8:48 interventions[0].target.residents is empty; name quintiles, communities or both',
    ]);
  });

  it('are refused where nobody is drawn: no government has the quintile, the community, or both', async () => {
    const shares = (list: string) => `residents: [{slug: all, quintileShares: [${list}]}]`;
    const places = `${head}services: {community: {}}
governments:
  empty: {agents: 0}
  poor: {communities: 2, ${shares('0.5, 0.5, 0, 0, 0')}}
  rich: {communities: 5, ${shares('0, 0, 0, 0.5, 0.5')}}
`;
    const of = (governments: string, text: string) =>
      `${places}interventions:\n  - {slug: publicity, use: publicity, target: {${governments}residents: {${text}}}}\n`;
    expect(
      (await read(of('', 'quintiles: [1, 5], communities: [1, 5]'))).scenario.interventions,
    ).toHaveLength(1);
    const mistaken = [
      of('', 'quintiles: [1, 3]'),
      of('governments: [poor], ', 'quintiles: [5]'),
      of('governments: [poor], ', 'communities: [2, 3]'),
      of('governments: [empty], ', 'communities: [1]'),
      of('governments: [empty], ', 'quintiles: [1]'),
      of('', 'quintiles: [1], communities: [5]'),
      of('governments: [por], ', 'quintiles: [9]'.replace('9', '1')),
    ];
    const faults = await Promise.all(mistaken.map((text) => faultsOf(text)));
    expect(faults.map((own) => own.map((fault) => fault.replace(/^.*target\./, '').slice(0, 42)))).toEqual([
      ['residents.quintiles[1] is 3; the lever wou'],
      ['residents.quintiles[0] is 5; the lever wou'],
      ['residents.communities[1] is 3; the lever w'],
      ['residents.communities[0] is 1; the lever w'],
      ['residents.quintiles[0] is 1; the lever wou'],
      ['residents matches nobody; no target has th'],
      ['governments[0] is "por"; the lever would r'],
    ]);
  });

  it('are refused where a parameter is the same for all residents, which names those that are not', async () => {
    const refused = await Promise.all(
      interventions.map(async ({ slug }) => {
        const text = leverTexts(`{slug: ${slug}, use: ${slug}, target: {residents: {quintiles: [1]}}}`);
        return read(text).then(
          () => [],
          () => faultsOf(text),
        );
      }),
    );
    const accepted = interventions.filter((_, k) => refused[k].length === 0).map(({ slug }) => slug);
    expect(accepted).toEqual(['publicity', 'grassroots-outreach', 'rights-awareness']);
    const oversight = refused[interventions.findIndex(({ slug }) => slug === 'citizen-oversight')];
    expect(oversight).toEqual([
      's.yaml:8:64 interventions[0].target.residents cannot apply to "complaintAuditGain"; only ' +
        'rightsAwareness, publicitySpend, grassrootsShare, burden, organicAwareness, claimHelp can differ between residents',
    ]);
  });
});
