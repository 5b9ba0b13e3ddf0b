import { describeBands } from './bands.ts';

describeBands('henan-province');
