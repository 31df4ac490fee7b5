/** Says on standard error how far a run is: often on a terminal, every ten seconds elsewhere. */
export class Progress {
  readonly #all: number
  readonly #started = Date.now()
  readonly #isTerminal = process.stderr.isTTY === true
  #done = 0
  #said = Date.now()

  constructor(all: number) {
    this.#all = all
  }

  /** One more is done. */
  tell(survivors: number): void {
    this.#done += 1
    const now = Date.now()
    if (this.#done < this.#all && now - this.#said < (this.#isTerminal ? 500 : 10_000)) return
    this.#said = now
    const left = (((now - this.#started) / this.#done) * (this.#all - this.#done)) / 1000
    const line = `${this.#done}/${this.#all} spoilt, ${survivors} not noticed so far, ${Math.ceil(left)} s left`
    process.stderr.write(this.#isTerminal ? `\r\u001b[K${line}` : `${line}\n`)
    if (this.#done === this.#all && this.#isTerminal) process.stderr.write('\n')
  }
}
