/** A number of things, which are one or many: `1 replication`, `30 replications`. @param count - as it is told */
export function counted(count: string, one: string, many = `${one}s`): string {
  return `${count} ${count === '1' ? one : many}`;
}
