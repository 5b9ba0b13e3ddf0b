/** An interval in words. */
export interface Ends {
  readonly low: string;
  readonly high: string;
}
