import { describeBands } from './bands.ts';

describeBands('f-town-advanced');
