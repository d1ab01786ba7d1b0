/** What an answer says of itself, also where it is a part of a page's. */
export interface Answer {
  generatedAt: string;
  dataVersion: string;
}

export interface DatedAnswer extends Answer {
  /** The instant it is told for. */
  asOf: string;
}
