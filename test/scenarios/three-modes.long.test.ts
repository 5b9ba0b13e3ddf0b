import { describeBands } from './bands.ts';

describeBands('three-modes');
