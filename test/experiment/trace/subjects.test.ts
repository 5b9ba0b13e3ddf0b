import { describe, expect, it } from 'vitest';
import { listSubjects, nameMeant, residentMeant } from '../../../src/experiment/trace/subjects.ts';
import { traceSubject } from '../../../src/experiment/trace/trace-subject.ts';
import { smallRun } from './small-run.ts';

const calls = ['call/lot/town/community/0/1/0', 'call/lot/town/community/0/10/0', 'call/lot/town/care/0/1/0'];
const naming = { option: 'call', kind: 'calls' };

describe('the name of a subject', () => {
  it.each([
    ['call/lot/town/community/0/1/0', 0],
    ['lot/town/community/0/1/0', 0],
    ['community/0/1', 0],
    ['community/0/10', 1],
    ['care', 2],
  ] as const)('may be short as long as it is one thing: %s', (given, index) => {
    expect(nameMeant(given, calls, naming)).toBe(calls[index]);
  });

  it.each([
    ['community', /stands for 2 calls/],
    ['0/1', /stands for 2 calls/],
    ['', /is none of the 3 calls/],
    ['nowhere', /is none of the 3 calls/],
  ])('is refused where it is none or several: %j', (given, message) => {
    expect(() => nameMeant(given, calls, naming)).toThrow(message);
  });

  it('is suggested where it is nearly right', () => {
    const suggestion = 'call/lot/town/care/0/1/0';
    expect(() => nameMeant('call/lot/town/cara/0/1/0', calls, naming)).toThrow(
      expect.objectContaining({ code: 'input', suggestion }),
    );
  });

  it('of a resident is a government and a number that it has', () => {
    const governments = [{ slug: 'town', residents: 150 }];
    expect(residentMeant('town/149', governments)).toEqual({ government: 'town', index: 149 });
    expect(() => residentMeant('town/150', governments)).toThrow('"town/150" is no resident');
    expect(() => residentMeant('17', governments)).toThrow('"17" is no resident');
    expect(() => residentMeant('twon/1', governments)).toThrow(
      expect.objectContaining({ suggestion: 'town' }),
    );
  });
});

describe('the list of subjects', () => {
  it('has every call with its winner, and every organization with its contracts', async () => {
    const { calls: listed, organizations, governments } = listSubjects(await smallRun());
    expect(governments).toEqual([{ slug: 'town', residents: 150 }]);
    const won = listed.filter(({ outcome }) => outcome === 'awarded');
    expect(won.length).toBeGreaterThan(0);
    expect(won.every(({ winners }) => organizations.some(({ slug }) => slug === winners[0]))).toBe(true);
    expect(organizations.reduce((sum, { contracts }) => sum + contracts, 0)).toBeGreaterThanOrEqual(
      won.length,
    );
  });

  it('of some months has the calls, contracts and organizations of these months', async () => {
    const run = await smallRun(['constants.entryRate=1']);
    const whole = listSubjects(run);
    expect(whole.organizations.some(({ enteredIn }) => enteredIn !== null)).toBe(true);
    expect(whole.organizations.some(({ exitedIn }) => exitedIn !== null)).toBe(true);
    const counts = { calls: 0, contracts: 0 };
    for (let from = 0; from < run.scenario.months; from += 1) {
      const { calls: listed, organizations } = listSubjects(run, { from, to: from + 1 });
      const month = from + 1;
      expect(listed).toEqual(whole.calls.filter((call) => call.month === month));
      const isThere = ({ enteredIn, exitedIn }: (typeof organizations)[number]) =>
        (enteredIn ?? 0) <= month && month <= (exitedIn ?? month);
      expect(organizations.map(({ slug }) => slug)).toEqual(
        whole.organizations.filter(isThere).map(({ slug }) => slug),
      );
      counts.calls += listed.length;
      counts.contracts += organizations.reduce((sum, { contracts }) => sum + contracts, 0);
    }
    expect(counts.calls).toBe(whole.calls.length);
    expect(counts.contracts).toBe(whole.organizations.reduce((sum, { contracts }) => sum + contracts, 0));
  });

  it('is that of the replication', async () => {
    const [first, second] = [await smallRun([], 0), await smallRun([], 1)].map((run) => listSubjects(run));
    expect(second.replication).toBe(1);
    expect(second.calls).not.toEqual(first.calls);
  });
});

describe('the trace of a subject', () => {
  it('tells of an organization its bids, contracts and payments, and of a government its plans', async () => {
    const run = await smallRun();
    const [first] = listSubjects(run).calls.filter(({ outcome }) => outcome === 'awarded');
    const words = (kind: 'organization' | 'government', name: string) =>
      new Set(traceSubject(run, { kind, name }).events.map(({ what }) => what));
    const organization = words('organization', first.winners[0]);
    for (const word of [
      'sees the call and bids',
      'signs a contract',
      'begins',
      'effort is chosen',
      'is paid',
    ]) {
      expect(organization).toContain(word);
    }
    const government = words('government', 'town');
    for (const word of ['estimates the need', 'sets its envelopes', 'plans a lot', 'is audited', 'learns']) {
      expect(government).toContain(word);
    }
  });
});
