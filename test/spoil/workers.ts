import { Worker } from 'node:worker_threads'
import type { Done, Ready, Task } from './task.ts'

/** A worker that is ready, with what it said. */
export interface Started {
  readonly worker: Worker
  readonly ready: Ready
}

/** Starts a worker. */
export async function startWorker(): Promise<Started> {
  const worker = new Worker(boot, { eval: true })
  return { worker, ready: (await nextMessage(worker, patience.toStart)) as Ready }
}

/**
 * Gives a worker one task after the other until there are none left; several workers may share the tasks. What
 * hangs or crashes is noticed by that, and another worker takes over.
 */
export async function serve(
  first: Worker,
  tasks: IterableIterator<Task>,
  onDone: (done: Done) => void,
): Promise<void> {
  let worker = first
  for (const task of tasks) {
    worker.postMessage(task)
    try {
      onDone((await nextMessage(worker, patience.forTask)) as Done)
    } catch (error) {
      onDone({ task, noticedBy: String(error) })
      await worker.terminate()
      worker = (await startWorker()).worker
    }
  }
  await worker.terminate()
}

/** Workers do not take over that this process reads TypeScript. */
const boot = `import('tsx/esm/api').then(({ register }) => {
  register()
  return import(${JSON.stringify(new URL('./worker.ts', import.meta.url).href)})
})`

/** How long a worker may take to say something, in milliseconds. */
const patience = { toStart: 600_000, forTask: 60_000 }

function nextMessage(worker: Worker, milliseconds: number): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => fail(new Error('it hangs')), milliseconds)
    const settle = () => {
      clearTimeout(timer)
      worker.off('message', succeed).off('error', fail)
    }
    const succeed = (message: unknown) => {
      settle()
      resolve(message)
    }
    const fail = (error: unknown) => {
      settle()
      reject(error)
    }
    worker.on('message', succeed).on('error', fail)
  })
}
