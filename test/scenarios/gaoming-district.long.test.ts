import { describeBands } from './bands.ts';

describeBands('gaoming-district');
