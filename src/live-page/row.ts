import type { KeptExchange } from './kept-exchanges.ts'
import { type Showing, shown } from './shown.ts'
import type { Row } from './told.ts'

/** An exchange as the list shows it. */
export function rowOf({ number, exchange, operation, verdict, rules }: KeptExchange, showing: Showing): Row {
  const { at, request, answer, diagnostics } = exchange
  return {
    number,
    at,
    method: shown(request?.method ?? '', showing, 20),
    target: shown(request?.target ?? '', showing, 200),
    operation,
    status: answer.status,
    verdict,
    rules,
    reason: rules.length > 0 ? '' : shown(diagnostics[0] ?? '', showing, 300),
  }
}
