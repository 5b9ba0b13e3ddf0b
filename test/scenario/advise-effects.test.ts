import { describe, expect, it } from 'vitest';
import { head, read } from './reading.ts';

async function adviceOn(services: string, governments: string): Promise<string[]> {
  const { warnings } = await read(`${head}services:\n  ${services}\ngovernments:\n  ${governments}\n`);
  return warnings.map(
    ({ path, message, position }) => `${position?.line}:${position?.column} ${path} ${message}`,
  );
}

const insured = (lines = '') => `safety: {kind: insurance, unitCost: 0.05${lines}}`;

describe('advice about settings without effect', () => {
  it('says nothing about defaults', async () => {
    expect(await adviceOn(insured(), 'county: {serviceShare: 0.02}')).toEqual([]);
  });

  it.each([
    'choice: true',
    'needShare: 0.1',
    'priority: true',
    'inhouseSkill: 0.7',
    'ventureEligible: false',
  ])('warns of %s in an insured service', async (line) => {
    const [name] = line.split(':');
    const advice = await adviceOn(insured(`, ${line}`), 'county: {serviceShare: 0.02}');
    expect(advice).toEqual([
      expect.stringMatching(
        new RegExp(`^4:\\d+ .*safety.${name} has no effect: only services of kind "care" have it`),
      ),
    ]);
  });

  it('warns of incidents in a care service', async () => {
    const advice = await adviceOn('community: {incidentRate: 0.0001}', 'county: {serviceShare: 0.02}');
    expect(advice).toEqual([expect.stringContaining('only services of kind "insurance" have it')]);
  });

  it('warns once of contests where everything is insured or nothing is eligible', async () => {
    const government = 'county: {serviceShare: 0.02, ventureShare: 0.2}';
    expect(await adviceOn(insured(), government)).toEqual([
      '6:46 governments.county.ventureShare has no effect: all services of the government are insured',
    ]);
    expect(await adviceOn('community: {ventureEligible: false}', government)).toEqual([
      '6:46 governments.county.ventureShare has no effect: none of its services is ventureEligible',
    ]);
    expect(await adviceOn('community: {}', government)).toEqual([]);
  });

  it('warns of calls open to nobody outside, and of no calls that others can answer', async () => {
    const open = 'county: {serviceShare: 0.02, outsideOpen: true}';
    expect(await adviceOn(insured(), open)).toEqual([
      expect.stringContaining('outsideOpen is on, but no other government has one of its services'),
    ]);
    expect(await adviceOn(insured(), `${open}\n  town: {serviceShare: 0.02}`)).toEqual([]);
  });

  it('says in one line what holds for many', async () => {
    const towns = ['a', 'b', 'c'].map((town) => `${town}: {serviceShare: 0.02}`).join('\n  ');
    expect(await adviceOn(insured(', choice: true'), towns)).toEqual([
      expect.stringMatching(/governments.a.services.safety.choice has no effect: .* \(and 2 more alike\)$/),
    ]);
  });
});
