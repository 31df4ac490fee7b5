import type {
  ContractEvent,
  CoverageEvent,
  FindingEvent,
  KitEvent,
  OmittedEvent,
  OpenEvent,
  RunEvent,
  SkippedEvent,
  SummaryEvent,
} from './events.ts'
import { ExchangeCounts } from './exchange-counts.ts'
import type { Sink, Write } from './sink.ts'

/** What a run has told, by type; its exchanges, of which there may be a million, are counted only. */
export class Gathered {
  run: RunEvent | undefined
  summary: SummaryEvent | undefined
  readonly findings: FindingEvent[] = []
  readonly open: OpenEvent[] = []
  readonly skipped: SkippedEvent[] = []
  readonly omitted: OmittedEvent[] = []
  readonly coverage: CoverageEvent[] = []
  readonly contracts: ContractEvent[] = []
  readonly exchanges = new ExchangeCounts()

  add(event: KitEvent): void {
    switch (event.type) {
      case 'run':
        this.run = event
        break
      case 'summary':
        this.summary = event
        break
      case 'exchange':
        this.exchanges.add(event)
        break
      case 'finding':
        this.findings.push(event)
        break
      case 'contract':
        this.contracts.push(event)
        break
      case 'progress':
        break
      default:
        this.#addListed(event)
    }
  }

  /** Findings that fail the run, and then the others. */
  get inOrder(): readonly FindingEvent[] {
    return [
      ...this.findings.filter(({ failing }) => failing),
      ...this.findings.filter(({ failing }) => !failing),
    ]
  }

  #addListed(event: OpenEvent | SkippedEvent | OmittedEvent | CoverageEvent): void {
    if (event.type === 'open') this.open.push(event)
    else if (event.type === 'skipped') this.skipped.push(event)
    else if (event.type === 'omitted') this.omitted.push(event)
    else this.coverage.push(event)
  }
}

/** A format that is written when the run ends, from all that it told. */
export function gatheringSink(write: Write, render: (gathered: Gathered) => string): Sink {
  const gathered = new Gathered()
  return { write: (event) => gathered.add(event), close: () => write(render(gathered)) }
}
