import { describe, expect, it } from 'vitest';
import { faultsOf, head, read } from './reading.ts';

const text = `${head}services:
  community: {needShare: {value: 5 %, source: census}, organizations: {count: 4, skill: 0.5}}
  home-elder-care: {}
governments:
  east: {agents: 100}
  west: {services: {community: {burden: 0.3}}}
levers:
  - {slug: publicity, start: 13, changes: [{parameter: disclosure, kind: add, value: 0.1}]}
`;
const set = async (...assignments: string[]) => (await read(text, {}, assignments)).scenario;
const refusal = async (assignment: string) => (await faultsOf(text, {}, [assignment])).join('\n');

describe('--set replaces values before the scenario is checked', () => {
  it('sets a parameter, with its unit', async () => {
    const scenario = await set('governments.east.tenderShare=80 %', 'months=24');
    expect(scenario.governments[0].parameters.tenderShare).toBe(0.8);
    expect(scenario.months).toBe(24);
  });

  it('sets a value in every government and service', async () => {
    const { governments } = await set('governments.*.services.*.needShare=0.07', 'governments.*.agents=50');
    const found = governments.flatMap(({ parameters, services }) =>
      services.map((service) => [parameters.agents, service.parameters.needShare]),
    );
    expect(found).toEqual([
      [50, 0.07],
      [50, 0.07],
      [50, 0.07],
      [50, 0.07],
    ]);
  });

  it('finds items of lists by slug and by index', async () => {
    expect((await set('levers.publicity.strength=0')).levers[0].strength).toBe(0);
    expect((await set('levers[0].changes[0].value=0.3')).levers[0].changes[0].value).toBe(0.3);
  });

  it('changes a copy of the organizations at the top for one government', async () => {
    const { governments } = await set('governments.east.services.community.organizations.count=9');
    const [east, west] = governments.map(({ services }) => services[0].organizations[0]);
    expect([east.count, west.count]).toEqual([9, 4]);
    expect(east.laws.skill.nonprofit).toEqual({ constant: 0.5 });
  });

  it('changes a copy of a list at the top for one government', async () => {
    const all = text
      .replace('burden: 0.3', 'burden: 0.4')
      .replace('{needShare', '{needByIncome: [2, 1, 1, 1, 0], needShare');
    const { governments } = (await read(all, {}, ['governments.east.services.community.needByIncome.4=0.5']))
      .scenario;
    const [east, west] = governments.map(({ services }) => services[0].parameters.needByIncome);
    expect([east, west]).toEqual([
      [2, 1, 1, 1, 0.5],
      [2, 1, 1, 1, 0],
    ]);
  });

  it('finds one of several groups at the top for one government', async () => {
    const groups = text
      .replace('{count: 4, skill: 0.5}', '[{count: 4}, {slug: sun, count: 2}]')
      .replace('{services: {community: {burden: 0.3}}}', '{offers: [home-elder-care]}');
    const option = 'governments.east.services.community.organizations.sun.count=7';
    const [east] = (await read(groups, {}, [option])).scenario.governments;
    expect(east.services[0].organizations.map(({ count }) => count)).toEqual([4, 7]);
  });

  it('leaves the file itself as it was', async () => {
    await set('months=24');
    expect((await set()).months).toBe(60);
  });

  it.each([
    [
      'governments.est.agents=1',
      '--set governments.est.agents=1: governments.est cannot be set; there are east, west; did you mean "east"?',
    ],
    ['services.comunity.needShare=0.1', 'did you mean "community"?'],
    ['levers.publicty.strength=0', 'did you mean "publicity"?'],
    ['levers[3].strength=0', 'the list has 1 items'],
    [
      'services.community.cellHazard.0=2',
      'services.community.cellHazard.0 cannot be set; the scenario writes no list there; set the whole of services.community.cellHazard',
    ],
    [
      'governments.east.tendrShare=1',
      'governments.east.tendrShare is not a known field (in --set governments.east.tendrShare=1); did you mean "tenderShare"?',
    ],
    [
      'governments.east.tenderShare=80',
      'governments.east.tenderShare is 80 (in --set governments.east.tenderShare=80); a number from 0 to 1 is admitted; did you mean "80 %"?',
    ],
    ['months', 'write --set path=value'],
    ['months..x=1', 'write --set path=value'],
    ['months=', 'months has no value (in --months )'],
    ['months=soon', 'months is "soon" (in --months soon)'],
    ['months=[', 'is not valid YAML'],
    ['*.x=1', '"*" stands for'],
    ['__proto__.x=1', '__proto__'],
  ])('refuses %s and names the option', async (assignment, message) => {
    expect(await refusal(assignment)).toContain(message);
  });
});
