import type { KitEvent } from '../../src/report/events.ts'
import type { Sink, Write } from '../../src/report/sink.ts'

/** What a format writes of events, in one piece. */
export function rendered(sinkTo: (write: Write) => Sink, events: Iterable<KitEvent>): string {
  const pieces: string[] = []
  const sink = sinkTo((text) => pieces.push(text))
  for (const event of events) sink.write(event)
  sink.close()
  return pieces.join('')
}

/** What markup of any kind could be broken by, or taken for. */
export const hostile = [
  '<script>alert(1)</script>',
  '</script><script>alert(1)</script>',
  '<!-- <script>',
  ']]>',
  '"><img src=x onerror=alert(1)>',
  "javascript:alert('1')",
  '| a | b | \\| c',
  '`code` ``',
  '[text](http://127.0.0.1/)',
  '*b* _i_ ~s~ # h @someone',
  'a\u2028b\u2029c\u202Ed\u0000e\uD800f\nnext\r\nline\tTab',
  '{0} {{1}} &amp; &lt;',
]
