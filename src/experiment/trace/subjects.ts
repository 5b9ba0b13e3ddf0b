/** What can be traced in a replication, and how a name that an analyst gives finds it. */
import type { Window } from '../../kernel/clock.ts';
import { nearest, QuasimarketError } from '../../kernel/error.ts';
import type { Organization } from '../../model/agents/organization.ts';
import { runTraced, type TracedRun, type Tracer } from './run-traced.ts';

const ALL_MONTHS: Window = { from: 0, to: Number.MAX_SAFE_INTEGER };

/** A call that can be traced. */
export interface CallSubject {
  readonly path: string;
  /** Counted from 1. */
  readonly month: number;
  readonly government: string;
  readonly service: string;
  readonly mode: string;
  readonly outcome: string;
  /** Slugs of who won it. */
  readonly winners: readonly string[];
}

/** An organization that can be traced. */
export interface OrganizationSubject {
  readonly slug: string;
  readonly type: string;
  readonly home: string;
  /** Months of entry (null: from the start) and exit (null: still registered). */
  readonly enteredIn: number | null;
  readonly exitedIn: number | null;
  /** Contracts signed in the months of the list, renewals included. */
  readonly contracts: number;
}

/** Everything that can be traced in one replication. */
export interface Subjects {
  readonly replication: number;
  readonly calls: readonly CallSubject[];
  readonly organizations: readonly OrganizationSubject[];
  /** Governments with their number of resident agents. */
  readonly governments: readonly { readonly slug: string; readonly residents: number }[];
}

/**
 * Runs a replication and lists what can be traced in it.
 *
 * @param window - months of the list: calls opened, contracts signed and organizations registered in them; all by default
 */
export function listSubjects(run: TracedRun, window: Window = ALL_MONTHS): Subjects {
  const calls: CallSubject[] = [];
  const contracts = new Map<string, number>();
  const lister: Tracer = {
    monthEnd: (world) => {
      if (world.month < window.from || world.month >= window.to) return;
      for (const call of world.calls) {
        const { service } = call.lot;
        calls.push({
          path: call.path,
          month: call.openedAt + 1,
          government: service.government.slug,
          service: service.slug,
          mode: call.mode,
          outcome: call.outcome,
          winners: call.contracts.map(({ organization }) => organization.slug),
        });
      }
      for (const { organization } of world.signed) {
        contracts.set(organization.slug, (contracts.get(organization.slug) ?? 0) + 1);
      }
    },
  };
  const world = runTraced(run, [lister]);
  const isThere = ({ enteredAt, exitedAt }: Organization) =>
    enteredAt < window.to && (exitedAt === null || exitedAt >= window.from);
  return {
    replication: run.replication,
    calls,
    organizations: world.organizations.filter(isThere).map((organization) => ({
      slug: organization.slug,
      type: organization.type,
      home: organization.home.slug,
      enteredIn: organization.enteredAt < 0 ? null : organization.enteredAt + 1,
      exitedIn: organization.exitedAt === null ? null : organization.exitedAt + 1,
      contracts: contracts.get(organization.slug) ?? 0,
    })),
    governments: world.governments.map(({ slug, residents }) => ({ slug, residents: residents.count })),
  };
}

/** How an option names subjects of one kind. */
interface Naming {
  readonly option: string;
  /** In the plural. */
  readonly kind: string;
}

const SHOWN = 4;

/**
 * The name that is meant: itself, or the only one that contains it.
 * @throws QuasimarketError `input` if nothing or more than one thing is meant
 */
export function nameMeant(given: string, names: readonly string[], { option, kind }: Naming): string {
  if (names.includes(given)) return given;
  // whole parts of a path count, so that 0/1 does not stand for 0/10
  const found = given === '' ? [] : names.filter((name) => `/${name}/`.includes(`/${given}/`));
  if (found.length === 1) return found[0];
  const path = `--${option}`;
  if (found.length > 1) {
    const more = found.length > SHOWN ? ` and ${found.length - SHOWN} more` : '';
    throw new QuasimarketError('input', `"${given}" stands for ${found.length} ${kind}`, {
      path,
      rule: `write one of ${found.slice(0, SHOWN).join(', ')}${more}`,
    });
  }
  const suggestion = nearest(given, names);
  throw new QuasimarketError('input', `"${given}" is none of the ${names.length} ${kind} of this run`, {
    path,
    rule: 'see them with --list',
    ...(suggestion === undefined ? {} : { suggestion }),
  });
}

/** A resident: its government and its index there, from 0. */
export interface ResidentName {
  readonly government: string;
  readonly index: number;
}

/**
 * Reads the name of a resident, `GOVERNMENT/INDEX`.
 * @throws QuasimarketError `input` if there is no such resident
 */
export function residentMeant(given: string, governments: Subjects['governments']): ResidentName {
  const path = '--resident';
  const [, slug, digits] = /^(.+)\/(\d{1,9})$/.exec(given) ?? [];
  if (slug === undefined) {
    const rule = 'write the government and the number of the resident, such as';
    throw new QuasimarketError('input', `"${given}" is no resident`, {
      path,
      rule: `${rule} ${governments[0]?.slug}/17`,
    });
  }
  const slugs = governments.map((government) => government.slug);
  const government = nameMeant(slug, slugs, { option: 'resident', kind: 'governments' });
  const count = governments[slugs.indexOf(government)].residents;
  const index = Number(digits);
  if (index < count) return { government, index };
  throw new QuasimarketError('input', `"${given}" is no resident`, {
    path,
    rule: `residents of ${government} are ${government}/0 to ${government}/${count - 1}`,
  });
}
