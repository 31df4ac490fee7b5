/** Says on standard error how far a run is, every few seconds whatever it is at: oftener on a terminal. */
export class Progress {
  readonly #isTerminal = process.stderr.isTTY === true
  readonly #timer = setInterval(() => this.#say(), this.#isTerminal ? 500 : 3_000)
  #started = Date.now()
  /** How many things are to be spoilt; undefined while that is not known. */
  #all: number | undefined
  #done = 0
  #survivors = 0

  /** What comes before is done. */
  begin(all: number): void {
    this.#all = all
    this.#started = Date.now()
  }

  /** One more is done. */
  tell(survivors: number): void {
    this.#done += 1
    this.#survivors = survivors
  }

  end(): void {
    clearInterval(this.#timer)
    this.#say()
    if (this.#isTerminal) process.stderr.write('\n')
  }

  #say(): void {
    const line = this.#line()
    process.stderr.write(this.#isTerminal ? `\r\u001b[K${line}` : `${line}\n`)
  }

  #line(): string {
    const seconds = (Date.now() - this.#started) / 1000
    if (this.#all === undefined)
      return `each check is asked once before anything is spoilt, ${Math.round(seconds)} s so far`
    const left =
      this.#done === 0 ? '' : `, ${Math.ceil((seconds / this.#done) * (this.#all - this.#done))} s left`
    return `${this.#done}/${this.#all} spoilt, ${this.#survivors} not noticed so far${left}`
  }
}
