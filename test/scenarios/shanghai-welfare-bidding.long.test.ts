import { describeBands } from './bands.ts';

describeBands('shanghai-welfare-bidding');
