import { connect } from 'node:net'

/** Sends bytes to a server; the first line of what it answers before it closes the connection. */
export function firstLineAfter(url: string, bytes: string): Promise<string> {
  const { hostname, port } = new URL(url)
  return new Promise((resolve) => {
    let answered = ''
    const socket = connect(Number(port), hostname, () => socket.write(bytes))
    socket.setEncoding('latin1')
    socket.on('data', (chunk: string) => {
      answered += chunk
      if (answered.includes('\r\n')) socket.destroy()
    })
    socket.on('error', () => undefined)
    socket.on('close', () => resolve(answered.split('\r\n')[0] ?? ''))
  })
}
