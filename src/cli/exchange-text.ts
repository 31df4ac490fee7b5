import { maskNhsNumbers } from '../masking/masking.ts'
import type { ProviderExchange } from '../provider/exchange.ts'
import { visible } from '../report/lines.ts'
import type { Paint } from '../report/paint.ts'

/** A request and how it was answered, in a line; and beneath it why it was refused. */
export function exchangeText(
  { request, answer, diagnostics }: ProviderExchange,
  paint: Paint,
  showNhsNumbers: boolean,
): string {
  const asked = request === undefined ? '(no HTTP request)' : `${request.method} ${request.target}`
  const short = visible(asked.length > 200 ? `${asked.slice(0, 199)}…` : asked)
  const shown = showNhsNumbers ? short : maskNhsNumbers(short)
  const isAccepted = answer.status < 400
  const line = `${shown} → ${paint(isAccepted ? 'green' : 'red', String(answer.status))}\n`
  const [first, ...others] = diagnostics
  if (first === undefined) return line
  const more = others.length === 0 ? '' : ` (and ${others.length} more)`
  return `${line}  ${visible(first)}${more}\n`
}
