import { describe, expect, it } from 'vitest';
import { logistic } from '../../../../src/kernel/arithmetic.ts';
import type { Contract } from '../../../../src/model/agents/contract.ts';
import {
  AWARE,
  ENROLLED,
  IN_HOUSE,
  NEED,
  STATE_SHIFT,
  stateOf,
  WAITING,
} from '../../../../src/model/agents/resident.ts';
import {
  applicationLogOdds,
  applyAndAdmit,
  awarenessChance,
  exposure,
  hazardsOf,
  onsetChance,
  organizationHazard,
  publicityHazard,
  publicityReach,
  viewOf,
} from '../../../../src/model/month/3-implementation/apply-and-admit.ts';
import { experienceServices } from '../../../../src/model/month/3-implementation/experience-services.ts';
import { constants as constantsTable } from '../../../../src/model/parameters/constants.ts';
import { defaultsOf } from '../../../../src/model/parameters/definition.ts';
import { choiceUtility } from '../../../../src/model/residents/choose-organization.ts';
import { countCommunities } from '../../../../src/model/residents/community-totals.ts';
import { caseOf } from '../../../../src/model/residents/follow-needs.ts';
import { residentFaults } from '../../../../src/model/residents/resident-faults.ts';
import { clearTally } from '../../../../src/model/tallies.ts';
import { type PopulationSketch, populatedWorld, runningContract } from '../../../setup/residents.ts';

const constants = defaultsOf(constantsTable);

/** The same draw threshold as a real number in [0, 1]. */
const asChance = (threshold: number): number => threshold / 2 ** 32;

describe('the equations of take-up', () => {
  it('keep the long-run share in need: nu·(end) = (1 - nu)·(onset)', () => {
    expect(onsetChance(0.08, 0.02, 1) * 0.92).toBeCloseTo(0.08 * 0.02, 15);
    expect(onsetChance(0.08, 0.02, 1.4)).toBeCloseTo(0.0024347826, 9);
    expect(onsetChance(0.9, 1, 10)).toBe(1);
  });

  it('let publicity saturate: .2 CNY reach 63 per cent of .08', () => {
    expect(publicityReach(0, constants)).toBe(0);
    expect(publicityReach(0.2, constants)).toBeCloseTo(0.05056964, 8);
    expect(publicityReach(100, constants)).toBeCloseTo(0.08, 12);
  });

  it('let mass media reach the better-off and outreach the poorer, up to a cap', () => {
    expect(publicityHazard(0.02, 0, 1, constants)).toBeCloseTo(0.014, 12);
    expect(publicityHazard(0.02, 0, 5, constants)).toBeCloseTo(0.026, 12);
    expect(publicityHazard(0.02, 1, 1, constants)).toBeCloseTo(0.026, 12);
    expect(publicityHazard(0.05, 1, 1, constants)).toBe(0.03);
    expect(publicityHazard(0.02, 0.25, 3, constants)).toBeCloseTo(0.02, 12);
  });

  it('let users speak with their satisfaction and others with a tenth of the weight', () => {
    expect(exposure({ users: 0.3, aware: 0.7, satisfaction: 0.8 }, 0.5, 0.1)).toBeCloseTo(0.43, 12);
    expect(exposure({ users: 0.3, aware: 0.2, satisfaction: 0.5 }, 0.5, 0.1)).toBeCloseTo(0.3, 12);
    expect(awarenessChance(0.1)).toBeCloseTo(0.095162582, 9);
  });

  it('make burden deter the less literate more', () => {
    const about = { burden: 0.5, trust: 0.7, satisfaction: 0.4 };
    expect(applicationLogOdds({ ...about, literacy: 0.5 }, constants)).toBeCloseTo(-2.96, 12);
    const relief = (literacy: number): number =>
      logistic(applicationLogOdds({ ...about, literacy, burden: 0 }, constants)) /
      logistic(applicationLogOdds({ ...about, literacy }, constants));
    expect(relief(0.1)).toBeGreaterThan(relief(0.9));
  });

  it('make residents prefer good ratings and short queues', () => {
    expect(choiceUtility(0.6, 0.25, constants)).toBeCloseTo(1.55, 12);
    expect(choiceUtility(0.6, 0.25, { ...constants, choiceRating: 2, choiceWait: 3 })).toBeCloseTo(0.45, 12);
  });

  it('see a neutral satisfaction and no share where nobody lives', () => {
    const { service } = populatedWorld({ agents: 10, communities: 1 });
    service.communities.residents[0] = 0;
    service.communities.satisfactionCount[0] = 0;
    service.communities.users[0] = 0;
    service.communities.aware[0] = 0;
    expect(viewOf(service, 0, 0.5)).toEqual({ users: 0, aware: 0, satisfaction: 0.5 });
  });
});

describe('the hazard by organizations', () => {
  it('is the mean over organizations, not contracts, and falls where pay does not depend on users', () => {
    const { service } = populatedWorld({ agents: 10 });
    expect(organizationHazard(service, constants)).toBe(0);
    const { organization } = runningContract(service, 'a');
    runningContract(service, 'b', { organization });
    expect(organizationHazard(service, constants)).toBeCloseTo(0.004 * 0.3 * 0.3, 15);
    runningContract(service, 'c', { basis: 'activity' });
    expect(organizationHazard(service, constants)).toBeCloseTo((0.004 * (0.3 * 0.3 + 0.3)) / 2, 15);
    const eager = { slug: 'd', mission: 0.4, profitWeight: 0.5 } as Contract['organization'];
    const lone = populatedWorld({ agents: 10 });
    runningContract(lone.service, 'd', { organization: eager, basis: 'activity' });
    expect(organizationHazard(lone.service, constants)).toBeCloseTo(0.004 * 0.8, 15);
    const silent = hazardsOf(service, { ...constants, organizationPublicity: 0 });
    const told = hazardsOf(service, constants);
    const hazard = (table: typeof told) => -Math.log1p(-asChance(table.awareChange[caseOf(0, 0)]));
    expect(hazard(told) - hazard(silent)).toBeCloseTo((0.004 * (0.3 * 0.3 + 0.3)) / 2, 8);
    service.government.values.outreachClause = true;
    expect(organizationHazard(service, constants)).toBeCloseTo(0.004 * 0.3, 15);
  });
});

describe('the table of chances', () => {
  it('says of each community and quintile what the equations say', () => {
    const { world, service, government } = populatedWorld({
      agents: 2000,
      communities: 3,
      inhouseVolume: 6000,
      government: { publicitySpend: 0.1, grassrootsShare: 0.3 },
    });
    government.trust = 0.8;
    applyAndAdmit(world);
    experienceServices(world);
    const table = hazardsOf(service, constants);
    const { residents, users, aware, satisfactionSum, satisfactionCount } = service.communities;
    for (const [community, quintile] of [
      [0, 1],
      [1, 3],
      [2, 5],
    ]) {
      const satisfaction = satisfactionSum[community] / 65536 / satisfactionCount[community];
      const share = users[community] / residents[community];
      const known = aware[community] / residents[community];
      expect(satisfactionCount[community]).toBeGreaterThan(0);
      const heard = share * (0.5 + satisfaction) + 0.1 * (known - share);
      const media = publicityHazard(publicityReach(0.1 * 0.7, constants), 0.3, quintile, constants);
      const place = community * 5 + quintile - 1;
      const aim = awarenessChance(0.008 + media + (0.38 / 12) * heard);
      expect(asChance(table.awareChange[caseOf(place, 0)])).toBeCloseTo(aim, 9);
      expect(asChance(table.awareChange[caseOf(place, AWARE | NEED)])).toBeCloseTo(0.01, 9);
      const gm = [1.4, 1.2, 1, 0.8, 0.6][quintile - 1];
      expect(asChance(table.needChange[caseOf(place, AWARE)])).toBeCloseTo(onsetChance(0.08, 0.02, gm), 9);
      expect(asChance(table.needChange[caseOf(place, NEED)])).toBeCloseTo(0.02, 9);
      const logOdds = -2.5 - 1.08 * 0.5 * 1.5 + 0.8 * 0.3 + 0.8 * (satisfaction - 0.5);
      expect(table.applyLogOdds[place]).toBeCloseTo(logOdds, 9);
      expect(asChance(table.applyCeiling[place])).toBeCloseTo(logistic(logOdds + 0.54), 9);
    }
  });
});

describe('the table of chances of residents that a lever singles out', () => {
  it('has their own publicity, outreach, organic awareness and burden, and leaves that of others alone', () => {
    const { service, government } = populatedWorld({
      agents: 500,
      communities: 2,
      government: { publicitySpend: 0.1 },
    });
    const before = hazardsOf(service, constants);
    government.valuesByPlace.set(6, { ...government.values, publicitySpend: 0.4, grassrootsShare: 0.5 });
    service.valuesByPlace.set(6, { ...service.values, organicAwareness: 0.02, burden: 0.1 });
    const after = hazardsOf(service, constants);
    const { users, aware, satisfaction } = viewOf(service, 1, 0.5);
    const heard = exposure({ users, aware, satisfaction }, 0.5, 0.1);
    const media = publicityHazard(publicityReach(0.4 * 0.7, constants), 0.5, 2, constants);
    const aim = awarenessChance(0.02 + media + (0.38 / 12) * heard);
    expect(asChance(after.awareChange[caseOf(6, 0)])).toBeCloseTo(aim, 9);
    const logOdds = -2.5 - 1.08 * 0.1 * 1.5 + 0.8 * (government.trust - 0.5);
    expect(after.applyLogOdds[6]).toBeCloseTo(logOdds, 9);
    expect(after.literacySlope[6]).toBeCloseTo(0.108, 12);
    expect(asChance(after.applyCeiling[6])).toBeCloseTo(logistic(logOdds + 0.108), 9);
    for (const place of [0, 1, 5, 7, 9]) {
      expect(after.awareChange[caseOf(place, 0)]).toBe(before.awareChange[caseOf(place, 0)]);
      for (const name of ['applyLogOdds', 'literacySlope', 'applyCeiling'] as const) {
        expect(after[name][place]).toBe(before[name][place]);
      }
    }
  });
});

describe('awareness with a held share of users', () => {
  /** Root of (1 - Aw)(p' + q' Aw) = dA (Aw - U). */
  function closedForm(organic: number, users: number): number {
    const word = 0.38 / 12;
    const p = organic + word * (users - 0.1 * users);
    const q = word * 0.1;
    const b = q - p - 0.01;
    return (b + Math.sqrt(b * b + 4 * (p + 0.01 * users) * q)) / (2 * q);
  }

  it.each([
    [0.002, 0.1, 0.447, 0.446],
    [0.008, 0.3, 0.758, 0.757],
  ])(
    'settles, organic %d and users %d, where the closed form says %d (iterated %d)',
    (organic, users, form, iterated) => {
      let aware = 0.15;
      for (let month = 0; month < 2000; month++) {
        const heard = exposure({ users, aware, satisfaction: 0.5 }, 0.5, 0.1);
        aware += (1 - aware) * awarenessChance(organic + (0.38 / 12) * heard) - 0.01 * (aware - users);
      }
      expect(closedForm(organic, users)).toBeCloseTo(form, 3);
      expect(aware).toBeCloseTo(iterated, 3);
    },
  );

  it.each([
    [0.002, 0.1, 0.446],
    [0.008, 0.3, 0.757],
  ])('settles there when residents are swept (organic %d, users %d)', (organic, users, iterated) => {
    const agents = 6000;
    const { world, service } = populatedWorld({
      agents,
      communities: 1,
      inhouseVolume: agents * users * 60,
      service: { organicAwareness: organic, needShare: 0, needEnd: 0, awareStart: iterated },
    });
    for (let j = 0; j < agents * users; j++) {
      service.columns.flags[j] = NEED | AWARE | (ENROLLED << STATE_SHIFT);
      service.columns.contract[j] = IN_HOUSE;
    }
    let mean = 0;
    const months = { all: 240, counted: 160 };
    for (let month = 0; month < months.all; month++) {
      world.month = month;
      applyAndAdmit(world);
      countCommunities(service.government.residents, service.columns, service.communities);
      expect(service.communities.users[0]).toBe(agents * users);
      if (month >= months.all - months.counted)
        mean += service.communities.aware[0] / agents / months.counted;
    }
    expect(Math.abs(mean - iterated)).toBeLessThan(0.01);
  });
});

describe('extreme conditions', () => {
  /** Twenty-four months of both sweeps; checks the invariants in each. */
  function live(
    sketch: PopulationSketch,
    contracts: number[],
    each: (market: ReturnType<typeof populatedWorld>) => void,
  ) {
    const market = populatedWorld(sketch);
    for (const [index, volume] of contracts.entries())
      runningContract(market.service, `o-${index}`, { volume });
    for (let month = 0; month < 24; month++) {
      market.world.month = month;
      clearTally(market.service.tally);
      applyAndAdmit(market.world);
      experienceServices(market.world);
      expect(residentFaults(market.service)).toEqual([]);
      each(market);
    }
    return market;
  }

  it('admit every applicant in the month of application where volume exceeds the population', () => {
    let applications = 0;
    const eager = { enrolledAtStart: false, needShare: 0.5 };
    live({ agents: 800, service: eager }, [10 * 60, 800 * 60], ({ service: s }) => {
      expect([s.tally.waitingPersons, s.tally.waitMonthsSum]).toEqual([0, 0]);
      expect(s.tally.admissions).toBe(s.tally.applications);
      applications += s.tally.applications;
    });
    expect(applications).toBeGreaterThan(50 * 60);
  });

  it('leave everyone unaware where nobody knows and nobody tells', () => {
    const silent = { awareStart: 0, organicAwareness: 0 };
    const quiet = { organizationPublicity: 0 };
    live({ agents: 800, service: silent, constants: quiet, inhouseVolume: 6000 }, [6000], ({ service }) => {
      expect(service.tally.awarePersons).toBe(0);
      expect(service.tally.applications).toBe(0);
    });
  });

  it('keep everyone aware who never forgets', () => {
    live({ agents: 800, service: { awareStart: 1, forgetting: 0 } }, [], ({ service }) => {
      expect(service.tally.awarePersons).toBe(800 * 60);
    });
  });

  it('have no applicant, user or queue where nobody needs the service', () => {
    live({ agents: 800, service: { needShare: 0 }, inhouseVolume: 6000 }, [6000], ({ service }) => {
      const { needPersons, applications, enrolledPersons, waitingPersons } = service.tally;
      expect([needPersons, applications, enrolledPersons, waitingPersons]).toEqual([0, 0, 0, 0]);
    });
  });

  it('offer for choice no contract that serves one community only', () => {
    const { world, service } = populatedWorld({ agents: 3000, service: { needShare: 0.4, choice: true } });
    runningContract(service, 'a', { community: 3, volume: 120 });
    runningContract(service, 'b', { volume: 120 });
    for (world.month = 0; world.month < 6; world.month++) applyAndAdmit(world);
    const { contract, flags } = service.columns;
    const queues = [...contract].filter((_, j) => stateOf(flags[j]) === WAITING);
    expect(queues.length).toBeGreaterThan(50);
    expect(queues.every((place) => place === 1)).toBe(true);
    expect([...contract]).toContain(0);
  });

  it('keep the rules of queues, volumes and choice while contracts end, start and in-house provision shrinks', () => {
    for (const choice of [false, true]) {
      const sketch = {
        agents: 3000,
        service: { needShare: 0.2, choice, priority: true },
        inhouseVolume: 6000,
      };
      const seen = { released: 0, waited: 0 };
      live(sketch, [1800, 1850, 2400], ({ world, service }) => {
        seen.waited += service.tally.waitingPersons;
        service.released.length = 0;
        service.inhouseVolume = 6000 - 120 * (world.month % 5);
        if (world.month % 7 !== 3) return;
        const place = world.month % 3;
        const contract = service.running[place];
        service.released.push(place);
        service.running[place] = null;
        seen.released += [...service.columns.contract].filter((server) => server === place).length;
        if (contract !== null) runningContract(service, `next-${world.month}`, { volume: 2000 });
      });
      expect(seen.released).toBeGreaterThan(20);
      expect(seen.waited).toBeGreaterThan(0);
    }
  });
});

describe('persons served', () => {
  it('are the enrolled agents times the persons each stands for', () => {
    const { world, service } = populatedWorld({ agents: 2000, inhouseVolume: 1500 });
    const contract = runningContract(service, 'a', { volume: 700 });
    applyAndAdmit(world);
    const enrolled = (server: number): number =>
      [...service.columns.contract].filter(
        (value, j) => value === server && stateOf(service.columns.flags[j]) === ENROLLED,
      ).length;
    expect(contract.served).toBe(enrolled(0) * 60);
    expect(service.inhouseServed).toBe(enrolled(IN_HOUSE) * 60);
    expect(service.inhouseServed).toBe(1500);
  });

  it('and those in need, aware and waiting are counted as the month leaves them', () => {
    const { world, service } = populatedWorld({
      agents: 2000,
      inhouseVolume: 1500,
      service: { forgetting: 0.1 },
    });
    for (world.month = 0; world.month < 3; world.month++) {
      applyAndAdmit(world);
      const flags = [...service.columns.flags];
      const { needPersons, awarePersons, waitingPersons } = service.tally;
      expect(needPersons).toBe(60 * flags.filter((flag) => flag & NEED).length);
      expect(awarePersons).toBe(60 * flags.filter((flag) => flag & AWARE).length);
      expect(waitingPersons).toBe(60 * flags.filter((flag) => stateOf(flag) === WAITING).length);
      expect(waitingPersons).toBeGreaterThan(0);
    }
  });

  it('turn to the shorter queue for its volume, where they choose', () => {
    /** Part of the applicants of a month that goes to the first of two organizations. */
    const firstShare = (queues: readonly number[], volumes: readonly number[], choiceWait: number) => {
      const { world, service } = populatedWorld({
        agents: 3000,
        service: { choice: true, enrolledAtStart: false, needShare: 0.5 },
        constants: { choiceWait },
      });
      for (const [k, volume] of volumes.entries()) runningContract(service, `o-${k}`, { volume });
      const { flags, contract, waitSince } = service.columns;
      const queued = queues.flatMap((count, place) => new Array<number>(count).fill(place));
      for (const [j, place] of queued.entries()) {
        flags[j] = NEED | AWARE | (WAITING << STATE_SHIFT);
        contract[j] = place;
        waitSince[j] = 0;
      }
      world.month = 1;
      applyAndAdmit(world);
      const chosen = [...contract].slice(queued.length).filter((place) => place >= 0);
      expect(chosen.length).toBeGreaterThan(20);
      return chosen.filter((place) => place === 0).length / chosen.length;
    };
    // 100 agents wait for 600 places against none: ten times the volume
    expect(firstShare([100, 0], [600, 600], 1)).toBeLessThan(0.05);
    expect(firstShare([0, 100], [600, 600], 1)).toBeGreaterThan(0.95);
    // 600 persons for 6000 places are fewer than 300 for 600
    expect(firstShare([10, 5], [6000, 600], 20)).toBeGreaterThan(0.95);
  });

  it('and all flows grow with the persons that an agent stands for, and with nothing else', () => {
    const tallyOf = (personsPerAgent: number) => {
      const { world, service } = populatedWorld({
        agents: 3000,
        government: { personsPerAgent },
        service: { needShare: 0.3, enrolledAtStart: false },
        constants: { renege: 0.1 },
      });
      runningContract(service, 'a', { volume: 20 * personsPerAgent });
      runningContract(service, 'b', { volume: 30 * personsPerAgent });
      for (world.month = 0; world.month < 8; world.month++) {
        applyAndAdmit(world);
        experienceServices(world);
      }
      return service.tally;
    };
    const [one, sixty] = [tallyOf(1), tallyOf(60)];
    const counts = [
      'needPersons',
      'awarePersons',
      'waitingPersons',
      'enrolledPersons',
      'applications',
      'reneges',
      'admissions',
      'firstAdmissions',
      'waitMonthsSum',
      'experiences',
      'satisfactionPersons',
      'satisfactionSum',
    ] as const;
    for (const name of counts) {
      expect(one[name], name).toBeGreaterThan(0);
      expect(sixty[name] / one[name], name).toBeCloseTo(60, 9);
    }
    expect(one.satisfactionSum).toBeLessThan(one.satisfactionPersons);
  });

  it('enter and leave as many as the columns say', () => {
    const { world, service } = populatedWorld({
      agents: 3000,
      service: { needShare: 0.3, enrolledAtStart: false, needEnd: 0 },
      constants: { renege: 1 },
    });
    const { columns, tally } = service;
    const count = (state: number) => [...columns.flags].filter((flag) => stateOf(flag) === state).length;
    const contract = runningContract(service, 'a', { volume: 1200 });
    applyAndAdmit(world);
    expect(count(ENROLLED)).toBe(20);
    expect([tally.admissions, tally.firstAdmissions]).toEqual([1200, 1200]);
    const waited = count(WAITING);
    expect(waited).toBeGreaterThan(1);
    expect(contract.served).toBe(1200);
    world.month = 1;
    tally.reneges = 0;
    applyAndAdmit(world);
    expect(tally.reneges).toBe(60 * waited);
  });

  it('choose an organization by the queues and volumes of all its contracts, and by nearness only at home', () => {
    const shareOf = (queues: readonly number[], volumes: readonly number[], home: 'here' | 'elsewhere') => {
      const { world, service, government } = populatedWorld({
        agents: 3000,
        communities: 1,
        service: { choice: true, enrolledAtStart: false, needShare: 0.5 },
        constants: { choiceWait: 4, choiceNear: home === 'here' ? 9 : 0 },
      });
      const common = { mission: 0.3, profitWeight: 1, reputation: 0.5, capacity: 600 };
      const away = { ...government, slug: 'away' };
      const make = (slug: string, homeCommunity: number) =>
        ({
          ...common,
          slug,
          home: slug === 'b' && home === 'here' ? away : government,
          homeCommunity,
        }) as Contract['organization'];
      const [a, b] = [make('a', 0), make('b', 0)];
      for (const [k, volume] of volumes.entries()) {
        runningContract(service, `c-${k}`, { volume, organization: k < 2 ? a : b });
      }
      const { flags, contract, waitSince } = service.columns;
      const queued = queues.flatMap((many, place) => new Array<number>(many).fill(place));
      for (const [j, place] of queued.entries()) {
        flags[j] = NEED | AWARE | (WAITING << STATE_SHIFT);
        contract[j] = place;
        waitSince[j] = 0;
      }
      // served by the second contract of the first: in no queue
      for (let j = 2900; j < 3000; j++) {
        flags[j] = NEED | AWARE | (ENROLLED << STATE_SHIFT);
        contract[j] = 2;
      }
      world.month = 1;
      applyAndAdmit(world);
      const chosen = [...contract].slice(queued.length, 2900).filter((place) => place >= 0);
      expect(chosen.length).toBeGreaterThan(20);
      return chosen.filter((place) => place < 2).length / chosen.length;
    };
    // 6000 persons wait for 2400 places of a, and 3000 for 1200 of b
    const even = shareOf([50, 50, 50], [1200, 1200, 1200], 'elsewhere');
    expect(Math.abs(even - 0.5)).toBeLessThan(0.25);
    expect(shareOf([50, 0, 50], [600, 5400, 600], 'elsewhere')).toBeGreaterThan(0.95);
    expect(shareOf([0, 50, 50], [5400, 600, 600], 'elsewhere')).toBeGreaterThan(0.95);
    expect(shareOf([0, 0, 0], [600, 600, 1200], 'here')).toBeGreaterThan(0.95);
  });

  it('and what flows is added to what was counted', () => {
    const months = [0, 10].map((counted) => {
      const { world, service } = populatedWorld({
        agents: 3000,
        service: { needShare: 0.3, enrolledAtStart: false },
        constants: { renege: 0.1 },
      });
      runningContract(service, 'a', { volume: 1200 });
      for (world.month = 0; world.month < 4; world.month++) applyAndAdmit(world);
      runningContract(service, 'b', { volume: 1200 });
      const { tally } = service;
      const flows = ['applications', 'reneges', 'admissions', 'firstAdmissions', 'waitMonthsSum'] as const;
      for (const name of flows) tally[name] = counted;
      applyAndAdmit(world);
      return flows.map((name) => tally[name]);
    });
    for (const flow of months[0]) expect(flow).toBeGreaterThan(0);
    expect(months[1]).toEqual(months[0].map((flow) => flow + 10));
  });
});
