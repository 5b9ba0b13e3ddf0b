/** What a survey of residents would report, beside what is true of all of them. */
import type { Government } from '../model/agents/government.ts';
import { AWARE, NEED, QUINTILES, stateOf, WAITING } from '../model/agents/resident.ts';
import type { Service } from '../model/agents/service.ts';
import type { World } from '../model/world.ts';
import { type MeanInterval, meanInterval, shareInterval } from '../statistics/interval.ts';
import { mean } from '../statistics/moments.ts';
import { drawRespondents, questionnaireDraws } from './draw-respondents.ts';

/** Whom a scenario asks, and when. */
export interface Questionnaire {
  /** Respondents of each government: resident agents, all of them where fewer live there. */
  readonly respondents: number;
  /** Month at whose end they are asked, zero-based. */
  readonly month: number;
}

/** One question about one service in one group of residents. */
export interface QuestionnaireRow {
  readonly replication: number;
  readonly government: string;
  readonly service: string;
  readonly group: string;
  readonly question: string;
  readonly unit: Question['unit'];
  /** Respondents of the group, and those of them who have an answer. */
  readonly asked: number;
  readonly answered: number;
  /** Share or mean with its 95 % interval; null where nobody answers, or one answer gives no spread. */
  readonly reported: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** The same over all residents of the group. */
  readonly truth: number | null;
  readonly difference: number | null;
}

/** A question that residents answer from their own state. */
interface Question {
  readonly name: string;
  readonly unit: 'share' | 'points';
  /** True if it makes sense of a service; nobody is asked whether they need a policy that covers all. */
  readonly suits?: (service: Service) => boolean;
  /** 1 or 0 for a share, points for the others; null if the resident has no answer. */
  readonly answer: (service: Service, resident: number, month: number) => number | null;
}

/** Points of a Likert scale for an index in [0, 1]: 1 (lowest fifth) to 5. */
export function pointsOf(index: number): number {
  return Math.min(POINTS, 1 + Math.floor(POINTS * index));
}

const POINTS = 5;

/** The questions, in the order in which they are asked: a further one is a line here. */
const questions: readonly Question[] = [
  {
    name: 'needs',
    unit: 'share',
    suits: isNeeded,
    answer: ({ columns }, j) => yes((columns.flags[j] & NEED) !== 0),
  },
  { name: 'knows', unit: 'share', answer: ({ columns }, j) => yes((columns.flags[j] & AWARE) !== 0) },
  { name: 'uses', unit: 'share', answer: (service, j, month) => yes(service.kind.isUser(service, j, month)) },
  {
    name: 'waits',
    unit: 'share',
    suits: isNeeded,
    answer: ({ columns }, j) => yes(stateOf(columns.flags[j]) === WAITING),
  },
  {
    name: 'satisfied',
    unit: 'points',
    answer: ({ columns }, j) =>
      Number.isNaN(columns.satisfaction[j]) ? null : pointsOf(columns.satisfaction[j]),
  },
  { name: 'expects', unit: 'points', answer: ({ columns }, j) => pointsOf(columns.expectation[j]) },
];

function isNeeded({ kind }: Service): boolean {
  return kind.isNeeded;
}

function yes(answer: boolean): number {
  return answer ? 1 : 0;
}

/** A group of residents. */
interface Group {
  readonly name: string;
  readonly has: (service: Service, resident: number, month: number) => boolean;
}

const groups: readonly Group[] = [
  { name: 'all', has: () => true },
  ...Array.from(
    { length: QUINTILES },
    (_, index): Group => ({
      name: `income-${index + 1}`,
      has: ({ government }, j) => government.residents.place[j] % QUINTILES === index,
    }),
  ),
  { name: 'users', has: (service, j, month) => service.kind.isUser(service, j, month) },
  { name: 'others', has: (service, j, month) => !service.kind.isUser(service, j, month) },
];

/**
 * Asks a sample of the residents of every government about every service. Reads the world and writes nothing; its draws
 * are used for nothing else. Respondents tell what they know and feel: the sample is the only source of error.
 */
export function askResidents(
  world: World,
  { respondents }: Questionnaire,
  replication: number,
): QuestionnaireRow[] {
  return world.governments.flatMap((government) => {
    const everyone = Array.from({ length: government.residents.count }, (_, j) => j);
    const draws = questionnaireDraws(world.run, government, world.month);
    const sample = drawRespondents(government.residents.count, respondents, draws);
    return government.services.flatMap((service) =>
      rowsOf(service, { everyone, sample, month: world.month }).map((row) => ({
        replication,
        ...namesOf(government, service),
        ...row,
      })),
    );
  });
}

function namesOf(government: Government, service: Service) {
  return { government: government.slug, service: service.slug };
}

interface Asked {
  readonly everyone: readonly number[];
  readonly sample: readonly number[];
  readonly month: number;
}

function rowsOf(service: Service, { everyone, sample, month }: Asked) {
  const asks = questions.filter(({ suits }) => suits?.(service) ?? true);
  return groups.flatMap((group) => {
    const members = everyone.filter((j) => group.has(service, j, month));
    const asked = sample.filter((j) => group.has(service, j, month));
    return asks.map((question) => {
      const answersOf = (residents: readonly number[]) =>
        residents.flatMap((j) => question.answer(service, j, month) ?? []);
      const answers = answersOf(asked);
      const interval = intervalOf(question.unit, answers);
      const truth = mean(answersOf(members));
      const reported = interval?.mean ?? null;
      return {
        group: group.name,
        question: question.name,
        unit: question.unit,
        asked: asked.length,
        answered: answers.length,
        reported,
        low: interval?.low ?? null,
        high: interval?.high ?? null,
        truth,
        difference: reported === null || truth === null ? null : reported - truth,
      };
    });
  });
}

function intervalOf(unit: Question['unit'], answers: readonly number[]): MeanInterval | null {
  if (unit === 'points') return meanInterval(answers);
  return shareInterval(
    answers.reduce((sum, answer) => sum + answer, 0),
    answers.length,
  );
}
