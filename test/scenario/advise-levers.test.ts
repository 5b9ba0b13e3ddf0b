import { describe, expect, it } from 'vitest';
import { head, read } from './reading.ts';

/** Two levels and two kinds of services; nothing in it is warned of. */
const plain = `${head}services:
  community: {}
  safety: {kind: insurance, unitCost: 0.05}
governments:
  province: {agents: 0, fiscalPersons: 100000}
  east: {parent: province, serviceShare: 0.02}
  west: {serviceShare: 0.02, offers: [safety]}
`;

/** Warnings of a lever with one change and perhaps a target, each with its place. */
async function adviceOn(change: string, target = ''): Promise<string[]> {
  const to = target === '' ? '' : `, target: {${target}}`;
  const text = `${plain}levers:\n  - {slug: z, start: 13, changes: [{parameter: emphasis, kind: add, value: 0.1}]}\n  - {slug: a, start: 13, changes: [{parameter: ${change}}]${to}}\n`;
  const { warnings } = await read(text);
  return warnings.map(({ path, message, position }) => `${position?.line} ${path} ${message}`);
}

describe('advice about levers', () => {
  it('says nothing about a scenario and a lever in order', async () => {
    expect(await adviceOn('disclosure, kind: add, value: 0.3')).toEqual([]);
  });

  it.each([
    [
      'transfers of a government without children',
      'transferShare, kind: to, value: 0.2',
      'governments: [east]',
      'levers.a.changes[0].parameter moves nothing: no government with residents names east as its parent',
    ],
    [
      'pooling without a sister',
      'pooled, kind: to, value: true',
      'governments: [east]',
      'levers.a leads to this, when fully in force: governments.east.pooled is on, but no other government',
    ],
    [
      'a premium below administration',
      'premiumReference, kind: multiply, value: 0.25',
      '',
      'more than the reference premium of 0.5 CNY: hardly an insurer can bid (and 1 more)',
    ],
    [
      'a premium beyond the budget',
      'premiumReference, kind: add, value: 300',
      'governments: [west]',
      'levers.a leads to this, when fully in force: governments.west.services.safety.premiumReference asks for',
    ],
    [
      'claims above the premium',
      'incidentRate, kind: multiply, value: 20',
      '',
      'services.safety.incidentRate makes 6.7 CNY of claims a year',
    ],
    [
      'a sum outside the plausible range',
      'disclosure, kind: add, value: 0.7',
      'governments: [west]',
      'levers.a.changes[0].value brings disclosure of west from 0.2 to 0.9, outside the plausible range 0.05 to 0.8',
    ],
    [
      'a product outside the plausible range',
      'incidentRate, kind: multiply, value: 2',
      '',
      'brings incidentRate of east.safety from 0.00015 to 0.0003 1/year',
    ],
    [
      'a sum that the admissible range cuts',
      'disclosure, kind: add, value: 0.9',
      '',
      'would bring disclosure of east from 0.2 to 1.1, and stops at 1 (and 2 more)',
    ],
    [
      'a multiple of nothing',
      'publicitySpend, kind: multiply, value: 2',
      '',
      'levers.a.changes[0].value moves nothing: publicitySpend stays 0',
    ],
    [
      'incidents of a care service',
      'incidentRate, kind: multiply, value: 1.2',
      'services: [community]',
      'moves nothing: only services of kind "insurance" have it, and community is of another kind',
    ],
    [
      'need of an insured service',
      'needShare, kind: to, value: 0.1',
      'services: [safety]',
      'moves nothing: only services of kind "care" have it, and safety is of another kind',
    ],
    [
      'contests of a government that only insures',
      'ventureShare, kind: to, value: 0.3',
      'governments: [west]',
      'levers.a.changes[0].parameter moves nothing: all services of west are insured',
    ],
    [
      'lots below a simulated resident',
      'lotSize, kind: to, value: 50',
      '',
      'governments.east.lotSize plans lots of 50 persons',
    ],
  ])('warns at its line of %s', async (_, change, target, message) => {
    const advice = await adviceOn(change, target);
    expect(
      advice.some((line) => line.startsWith('12 ') && line.includes(message)),
      advice.join('\n'),
    ).toBe(true);
  });

  it('lets a lever on all governments reach some for which it means nothing', async () => {
    expect(await adviceOn('transferShare, kind: to, value: 0.2')).toEqual([]);
    expect(await adviceOn('needShare, kind: to, value: 0.1')).toEqual([]);
    expect(await adviceOn('ventureShare, kind: to, value: 0.3')).toEqual([]);
  });

  it('does not repeat what the scenario is warned of without the lever', async () => {
    const text = `${plain.replace('east: {', 'east: {lotSize: 55, ')}levers:\n  - {slug: a, start: 13, changes: [{parameter: lotSize, kind: add, value: -2}]}\n`;
    expect((await read(text)).warnings.map(({ path }) => path)).toEqual(['governments.east.lotSize']);
  });
});

describe('advice about planned interventions', () => {
  /** Warnings of a scenario with a planned intervention, each with its place. */
  async function adviceOnPlanned(intervention: string): Promise<string[]> {
    const text = `${plain}interventions:\n  - {slug: a, start: 13, ${intervention}}\n`;
    const { warnings } = await read(text);
    return warnings.map(({ path, message, position }) => `${position?.line} ${path} ${message}`);
  }
  const oneChange = (change: string) => `changes: [{parameter: ${change}}]`;

  it.each([
    ['adds nothing', oneChange('disclosure, kind: add, value: 0'), 'disclosure stays 0.2'],
    ['multiplies by 1', oneChange('minimumBids, kind: multiply, value: 1'), 'minimumBids stays 3'],
    ['sets what is so', oneChange('tenderShare, kind: to, value: 0.5'), 'tenderShare stays 0.5'],
  ])('says that it cannot change anything where it %s', async (_, change, why) => {
    expect(await adviceOnPlanned(change)).toEqual([
      `11 interventions.a.changes[0].value cannot change anything: ${why}`,
    ]);
  });

  it('says so of one without strength, and of one of the catalogue', async () => {
    expect(await adviceOnPlanned('use: publicity, strength: 0')).toEqual([
      '11 interventions.a has strength 0 and changes nothing',
    ]);
    const care = 'use: demand-survey, target: {governments: [west]}';
    expect(await adviceOnPlanned(care)).toEqual([
      expect.stringMatching(/^11 interventions\.a cannot change anything: all services of west are insured/),
    ]);
  });

  it('says that it costs all the same, and nothing of what an arm takes from the catalogue as it stands', async () => {
    const stated = await adviceOnPlanned('use: citizen-oversight, target: {governments: [west]}');
    expect(stated).toEqual([expect.stringContaining('cannot change anything but what it costs: ')]);
    const insured = plain
      .replace('  community: {}\n', '')
      .replace('0.02}\n  west', '0.02, offers: [safety]}\n  west');
    const { warnings } = await read(`${insured}arms: [{slug: a, interventions: [citizen-oversight]}]\n`);
    expect(warnings).toEqual([]);
  });

  it('says nothing where one of its changes may come to something', async () => {
    const two =
      'changes: [{parameter: disclosure, kind: add, value: 0}, {parameter: emphasis, kind: add, value: 0.1}]';
    expect(await adviceOnPlanned(two)).toEqual([]);
  });
});
