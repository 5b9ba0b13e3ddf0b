import { describeBands } from './bands.ts';

describeBands('default-county');
