import { once } from 'node:events'
import { createServer } from 'node:net'
import { good, note, type Observation } from './observation.ts'

/** Whether the ports are free on loopback that commands take unless told otherwise. */
export async function observePorts(ports: Readonly<Record<number, string>>): Promise<Observation> {
  const entries = Object.entries(ports)
  const free = await Promise.all(entries.map(([port]) => isFree(Number(port))))
  const taken = entries.filter((_, index) => free[index] === false)
  const all = entries.map(([port]) => port).join(', ')
  if (taken.length === 0) return good('ports', `${all} are free on 127.0.0.1`)
  return note(
    'ports',
    `something listens already on ${taken.map(([port, use]) => `${port} (${use})`).join(', ')}`,
    'end it where it is not a command of yours, or choose another port: 0 takes any that is free',
  )
}

async function isFree(port: number): Promise<boolean> {
  const server = createServer()
  try {
    const listening = once(server, 'listening')
    server.listen(port, '127.0.0.1')
    await listening
    return true
  } catch {
    return false
  } finally {
    server.close()
  }
}
