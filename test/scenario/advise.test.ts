import { describe, expect, it } from 'vitest';
import { county, head, read } from './reading.ts';

async function adviceOn(lines: string, service = '{}'): Promise<string[]> {
  const text = `${head}services:\n  community: ${service}\ngovernments:\n  county: {${lines}}\n`;
  return (await read(text)).warnings.map(({ path, message }) => `${path} ${message}`);
}

describe('advice from arithmetic', () => {
  it('says nothing about a county of one service with 2 % of its revenue', async () => {
    expect(await adviceOn('serviceShare: 0.02')).toEqual([]);
  });

  it.each([
    ['lots below a simulated resident', 'lotSize: 50', '{}', 'lotSize plans lots of 50 persons'],
    ['surveys that nobody reads', 'surveySize: 400, needsWeight: 0', '{}', 'needsWeight is 0'],
    ['a budget that follows guesses', 'needsWeight: 1, participation: 0', '{}', 'follows guesses'],
    ['no revenue', 'agents: 0, offers: [community]', '{}', 'no fiscalPersons'],
    ['pooling alone', 'pooled: true', '{}', 'pooled is on, but no other government has the same parent'],
    ['few residents in need', 'agents: 300', '{}', 'leaves about 24 simulated residents in need'],
    [
      'a budget above the need',
      'serviceShare: 0.06',
      '{}',
      'pays for about 45,000 persons a month, but 24,000',
    ],
    ['too few bidders', '', '{organizations: {count: 2}}', 'needs 3 bids: every tender fails'],
    ['no bidder', '', '{organizations: []}', 'has no organization'],
    [
      'organizations too small',
      '',
      '{organizations: {count: 5, capacity: 60 persons}}',
      'no organization can carry a call of 150 persons',
    ],
    ['a budget too small for one resident', 'serviceShare: 0.0001', '{}', 'nothing can be bought'],
    [
      'premiums above the budget',
      'serviceShare: 0.0001',
      '{kind: insurance, premiumReference: 2}',
      'no policy can be bought',
    ],
    [
      'administration above the premium, as the cost of a care service would be',
      'serviceShare: 0.05',
      '{kind: insurance, premiumReference: 2, unitCost: 0.2}',
      'is 2.4 CNY of administration a year for each policy, more than the reference premium of 2 CNY',
    ],
    [
      'claims above the premium',
      'serviceShare: 0.05',
      '{kind: insurance, unitCost: 0.05, incidentRate: 0.01}',
      'incidentRate makes 22 CNY of claims a year for each policy, and with administration and refunds a premium of 23 CNY, more than',
    ],
    [
      'a refund clause that takes the premium',
      'serviceShare: 0.05',
      '{kind: insurance, unitCost: 0.1, refundShare: 0.9, lossRatioMinimum: 0.8}',
      'more than the reference premium of 2 CNY: hardly an insurer can bid',
    ],
    [
      'organizations whose beliefs take long',
      'serviceShare: 0.02',
      '{organizations: {count: 301}}',
      'has 301 organizations that may bid: what bidders believe',
    ],
  ])('warns of %s', async (_, lines, service, message) => {
    const advice = await adviceOn(lines, service);
    expect(
      advice.some((line) => line.includes(message)),
      advice.join('\n'),
    ).toBe(true);
  });

  it('says nothing about an insurance whose premium covers its administration', async () => {
    const advice = await adviceOn(
      'serviceShare: 0.05',
      '{kind: insurance, premiumReference: 2, unitCost: 0.1}',
    );
    expect(advice.filter((line) => /policy/.test(line))).toEqual([]);
  });

  it('says nothing about a few hundred organizations, or more that cannot bid here', async () => {
    expect(await adviceOn('serviceShare: 0.02', '{organizations: {count: 300}}')).toEqual([]);
    const towns = (rule: string) =>
      read(
        `${head}services: {community: {organizations: {count: 200}}}\ngovernments:\n  a: {serviceShare: 0.02${rule}}\n  b: {serviceShare: 0.02}\n`,
      );
    expect((await towns('')).warnings).toEqual([]);
    expect((await towns(', outsideOpen: true')).warnings.map(({ message }) => message)).toEqual([
      expect.stringContaining('has 400 organizations that may bid'),
    ]);
  });

  it.each([
    ['window: 1-60', 'still show the start'],
    ['replications: 1', 'no interval'],
    [
      'levers: [{slug: a, strength: 0, start: 13, changes: [{parameter: disclosure, kind: add, value: 1}]}]',
      'changes nothing',
    ],
  ])('warns of %s', async (line, message) => {
    const { warnings } = await read(`${head}${county}${line}\n`);
    expect(warnings.map((warning) => warning.message).join()).toContain(message);
  });

  it('says at which line the advice applies, where the field is written', async () => {
    const text = `${head}services:\n  community: {}\ngovernments:\n  county:\n    lotSize: 50\n`;
    const warning = (await read(text)).warnings.find(({ path }) => path.endsWith('lotSize'));
    expect(warning?.position).toMatchObject({ line: 7, column: 14 });
  });
});
