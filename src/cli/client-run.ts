import type { CommandLine } from '../session/command.ts'
import { Exercised } from '../session/contracts/exercised.ts'
import type { PartFinding, SessionExchange } from '../session/part.ts'
import type { SessionOutcome } from '../session/session.ts'
import { verdictOf } from '../spec/judge.ts'
import type { Operation } from '../spec/model/operation.ts'
import type { Registry } from '../spec/model/registry.ts'
import { endingOf } from './client-ending.ts'
import { endRun, type JudgedRun } from './judged-run.ts'

/** A run whose requests came from a client: what it sent is judged, and told of at the end. */
export class ClientRun {
  readonly #run: JudgedRun
  readonly #operations: Partial<Record<Operation, number>> = {}
  readonly #exercised: Exercised
  #judged = 0

  constructor(run: JudgedRun, registry: Registry) {
    this.#run = run
    this.#exercised = new Exercised(registry)
  }

  /** Tells of an exchange, and counts what is wrong with it. */
  tell(exchange: SessionExchange, found: readonly PartFinding[]): void {
    const { label, operation, request, answer, findings } = exchange
    const { emitter, tally } = this.#run
    this.#judged += 1
    if (operation !== undefined) this.#operations[operation] = (this.#operations[operation] ?? 0) + 1
    emitter.emit({
      type: 'exchange',
      label,
      operation: operation ?? null,
      method: request?.method ?? '',
      target: request?.target ?? '',
      status: answer.status,
      expected: verdictOf(findings),
      observed: null,
      findings: findings.length + found.length,
    })
    for (const finding of findings) tally.add(finding, label)
    this.#add(found)
    this.#exercised.see(exchange)
  }

  /** Ends the run with its findings and its summary; the exit code. */
  end({ ending, findings, notes }: SessionOutcome, command: CommandLine | undefined): number {
    this.#add(findings)
    const { failed, note } = endingOf(ending, command)
    for (const event of this.#exercised.events()) this.#run.emitter.emit(event)
    const { exitCode } = endRun(this.#run, {
      judged: this.#judged,
      operations: this.#operations,
      clock: 'each request when it came in',
      notes: [...(note === undefined ? [] : [note]), ...notes],
      next: (failing) =>
        failing > 0 ? 'mend the first finding and run the client again: one fault often hides another' : null,
      replay: () => null,
      commandFailed: failed,
    })
    return exitCode
  }

  #add(found: readonly PartFinding[]): void {
    for (const { finding, label, about } of found) this.#run.tally.add(finding, label, about)
  }
}
