import { describeBands } from './bands.ts';

describeBands('hubei-venture-philanthropy');
