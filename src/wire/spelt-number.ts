/** A JSON number as it was written. */
export class SpeltNumber {
  readonly spelling: string

  constructor(spelling: string) {
    this.spelling = spelling
  }
}
