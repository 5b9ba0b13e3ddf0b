/** Indicators of residents: who knows of the service, who takes it up, how they feel about it. */
import { MONTHS_PER_YEAR } from '../../kernel/clock.ts';
import type { Indicator } from './indicator.ts';
import {
  byService,
  fiscalYears,
  governmentState,
  governmentTotal,
  ratio,
  total,
  wholeGovernments,
} from './view.ts';

const PER_HUNDRED = 100;

export const awareness: Indicator = {
  name: 'awareness',
  unit: 'share',
  meaning: 'Part of the residents who know that the service exists.',
  formula: 'sum(aware) / sum(residents), persons at the end of each month',
  nullWhen: 'nobody lives there',
  range: [0, 1],
  value: (view) => ratio(total(view, 'awarePersons'), total(view, 'persons')),
};

export const takeUp: Indicator = {
  name: 'takeUp',
  unit: 'share',
  meaning:
    "Part of those aware, in need and not enrolled at the start of the scenario's window who are enrolled at the " +
    'end of a month within a year (takeUpMonths); rises month by month, null before the window.',
  formula: 'enrolled so far / residents aware, in need and not enrolled at the start of the window',
  range: [0, 1],
  value: ({ scope, to }) => {
    if (to <= scope.record.window.from) return null;
    let enrolled = 0;
    let cohort = 0;
    for (const { takeUpEnrolled, takeUpCohort } of scope.services) {
      enrolled += takeUpEnrolled[to - 1];
      cohort += takeUpCohort;
    }
    return ratio(enrolled, cohort);
  },
};

export const satisfaction: Indicator = {
  name: 'satisfaction',
  unit: 'index',
  meaning: 'Mean satisfaction of the residents who have experienced the service.',
  formula: 'sum(satisfaction) / residents who have one, at the end of each month',
  nullWhen: 'nobody has used the service',
  range: [0, 1],
  value: (view) => ratio(total(view, 'satisfactionSum'), total(view, 'satisfactionPersons')),
};

export const disconfirmation: Indicator = {
  name: 'disconfirmation',
  unit: 'index',
  meaning: 'How far what users experience lies above what they expected; below 0 it disappoints.',
  formula: 'sum(x - E) / person-months of experience',
  range: [-1, 1],
  value: (view) => ratio(total(view, 'disconfirmationSum'), total(view, 'experiences')),
};

export const socialRecognition: Indicator = {
  name: 'socialRecognition',
  unit: 'index',
  meaning: 'Standing of the service with the public: known, trusted and found good.',
  formula: 'awareness·(k·T + (1 - k)·satisfaction), k = recognitionTrust',
  range: [0, 1],
  value: (view) => {
    const known = awareness.value(view);
    const good = satisfaction.value(view);
    const trust = governmentState(view, 'trust');
    if (known === null || good === null || trust === null) return null;
    const { recognitionTrust } = view.scope.record.conventions;
    return known * (recognitionTrust * trust + (1 - recognitionTrust) * good);
  },
};

export const senseOfGain: Indicator = {
  name: 'senseOfGain',
  unit: 'index',
  meaning: 'What residents in need feel they gain: being served, times the satisfaction of users.',
  formula: 'sum over services of enrolled·satisfaction / sum(in need)',
  range: [0, 1],
  value: (view) => {
    let gained: number | null = null;
    for (const part of byService(view)) {
      const good = satisfaction.value(part);
      if (good !== null) gained = (gained ?? 0) + good * total(part, 'enrolledPersons');
    }
    return ratio(gained, total(view, 'needPersons'));
  },
};

export const complaints: Indicator = {
  name: 'complaints',
  unit: '1/100 user-months',
  meaning: 'Complaints filed by every hundred users in a month.',
  formula: '100·complaints / person-months of experience',
  range: [0, 100],
  value: (view) => ratio(PER_HUNDRED * total(view, 'complaints'), total(view, 'experiences')),
};

export const voiceResolved: Indicator = {
  name: 'voiceResolved',
  unit: 'share',
  meaning: 'Part of escalated complaints that an audit follows within three months; of the whole government.',
  formula: 'escalated complaints followed by an audit / escalated complaints',
  range: [0, 1],
  reach: MONTHS_PER_YEAR,
  value: (view) => {
    const answered = governmentTotal(view, 'resolvedEscalations');
    const share = ratio(answered, total(wholeGovernments(view), 'escalations'));
    // An audit may answer, early in the view, what was escalated before it.
    return share === null ? null : Math.min(1, share);
  },
};

export const participationIndex: Indicator = {
  name: 'participationIndex',
  unit: '1/year',
  meaning:
    'How often a resident is heard in a year, in demand consultations or by a complaint; whole government.',
  formula: '(participants heard + complaints filed) / (residents·fiscal years)',
  reach: MONTHS_PER_YEAR,
  value: (view) => {
    const heard = governmentTotal(view, 'participants') + total(wholeGovernments(view), 'complaints');
    return ratio(heard, view.scope.persons * fiscalYears(view));
  },
};

/** Indicators of residents, in reading order. */
export const takeUpIndicators: readonly Indicator[] = [
  awareness,
  takeUp,
  satisfaction,
  disconfirmation,
  socialRecognition,
  senseOfGain,
  complaints,
  voiceResolved,
  participationIndex,
];
