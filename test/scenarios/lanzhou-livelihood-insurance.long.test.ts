import { describeBands } from './bands.ts';

describeBands('lanzhou-livelihood-insurance');
