import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { oneAuthority } from './one-authority.ts'
import type { VerifierOrder, VerifierOutcome, VerifierReport } from './verifier-order.ts'

export interface VerifierOptions {
  /** The program that runs Pact's verifier: `verifier-process.ts`, built. */
  readonly program: URL
  /** After which it is ended; it has no end of its own where a provider has none. */
  readonly milliseconds: number
  /** Ends it before it is done. */
  readonly signal?: AbortSignal | undefined
}

/** Runs Pact's verifier in a process of its own, without proxies and without telemetry. */
export async function runVerifier(order: VerifierOrder, options: VerifierOptions): Promise<VerifierOutcome> {
  const { environment, remove } = oneAuthority()
  const threads = String(Math.max(4, order.parts.length))
  const own = { PACT_DO_NOT_TRACK: 'true', UV_THREADPOOL_SIZE: threads, ...environment }
  try {
    return await outcomeOf(order, { ...plainEnvironment(process.env), ...own }, options)
  } finally {
    remove()
  }
}

function outcomeOf(
  order: VerifierOrder,
  env: NodeJS.ProcessEnv,
  { program, milliseconds, signal }: VerifierOptions,
): Promise<VerifierOutcome> {
  const child = fork(fileURLToPath(program), [], {
    execArgv: [],
    env,
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    timeout: milliseconds,
    ...(signal === undefined ? {} : { signal }),
  })
  let isLoaded = false
  let told = ''
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    told = `${told}${text}`.slice(-500)
  })
  return new Promise((resolve) => {
    const end = (why: string) => resolve(isLoaded ? { failure: why } : { unavailable: why })
    child.on('message', (report: VerifierReport) => {
      if (report === 'loaded') isLoaded = true
      else {
        resolve(report)
        child.disconnect()
      }
    })
    child.once('error', (error) => end(error.message))
    child.once('exit', (code, killed) =>
      end(`its process ended ${killed === null ? `with code ${code}` : `by ${killed}`} ${told}`.trim()),
    )
    child.send(order)
  })
}

/**
 * What the verifier is to know of the environment: nothing that would send it through a proxy, which it asks for
 * loopback too, and none of the variables that filter interactions, bring brokers in or publish results.
 */
function plainEnvironment(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const kept = Object.entries(environment).filter(
    ([name]) => !/^(?:https?|all|no)_proxy$|^pact_(?!prebuild_)|^log_level$/i.test(name),
  )
  return Object.fromEntries(kept)
}
