/** Traces one subject of a replication: finds who is meant, runs the replication again under its tracer. */
import { runTraced, type TracedRun } from './run-traced.ts';
import { listSubjects, nameMeant, residentMeant, type Subjects } from './subjects.ts';
import type { Event, Fact, MoneyMonth, Trace } from './trace.ts';
import { callTracer } from './trace-call.ts';
import { governmentTracer } from './trace-government.ts';
import { organizationTracer } from './trace-organization.ts';
import { residentTracer } from './trace-resident.ts';

/** Whom to trace, as an analyst names it. */
export interface Wanted {
  readonly kind: Trace['kind'];
  readonly name: string;
}

/**
 * The story of a subject in a replication.
 * @throws QuasimarketError `input` if the replication has no such subject
 */
export function traceSubject(run: TracedRun, wanted: Wanted): Trace {
  return traceKinds[wanted.kind](run, wanted.name, listSubjects(run));
}

type TraceKind = (run: TracedRun, name: string, subjects: Subjects) => Trace;

const traceKinds: Readonly<Record<Trace['kind'], TraceKind>> = {
  call: (run, name, { calls }) => {
    const paths = calls.map(({ path }) => path);
    const path = nameMeant(name, paths, { option: 'call', kind: 'calls' });
    const tracer = callTracer(path);
    // what comes after the month of the call cannot matter to it
    runTraced({ ...run, months: calls[paths.indexOf(path)].month }, [tracer]);
    return toldOf(run, { kind: 'call', name: path }, tracer);
  },
  resident: (run, name, { governments }) => {
    const { government, index } = residentMeant(name, governments);
    const tracer = residentTracer(government, index);
    runTraced(run, [tracer]);
    return toldOf(run, { kind: 'resident', name: `${government}/${index}` }, tracer);
  },
  organization: (run, name, { organizations }) => {
    const slugs = organizations.map(({ slug }) => slug);
    const slug = nameMeant(name, slugs, { option: 'organization', kind: 'organizations' });
    const tracer = organizationTracer(slug);
    runTraced(run, [tracer]);
    return toldOf(run, { kind: 'organization', name: slug }, tracer);
  },
  government: (run, name, { governments }) => {
    const slugs = governments.map(({ slug }) => slug);
    const slug = nameMeant(name, slugs, { option: 'government', kind: 'governments' });
    const tracer = governmentTracer(slug);
    runTraced(run, [tracer]);
    return toldOf(run, { kind: 'government', name: slug }, tracer);
  },
};

interface Seen {
  readonly facts: readonly Fact[];
  readonly events: readonly Event[];
  readonly months?: readonly MoneyMonth[];
}

function toldOf({ replication }: TracedRun, { kind, name }: Wanted, seen: Seen): Trace {
  const { facts, events, months = [] } = seen;
  return { kind, subject: name, replication, facts, events, money: months };
}
