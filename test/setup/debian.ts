import { spawnSync } from 'node:child_process';

/** Installs what the tests need of Debian, or stops them all with what is missing. */
export function setup(): void {
  const { status } = spawnSync('bash', ['scripts/install-debian.sh'], { stdio: 'inherit' });
  if (status !== 0) throw new Error('bash scripts/install-debian.sh failed: see above what is missing');
}
