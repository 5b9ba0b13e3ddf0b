/** The version of this program, from package.json. */
import { version } from '../../package.json' with { type: 'json' };

/** As in `0.1.0`. */
export const programVersion: string = version;
