/** The first of each list, then the second of each, and so on; each is asked for when its turn has come. */
export function* inTurn<T>(lists: readonly Iterable<T>[]): Generator<T> {
  let running = lists.map((list) => list[Symbol.iterator]())
  while (running.length > 0) {
    const left: Iterator<T>[] = []
    for (const list of running) {
      const next = list.next()
      if (next.done === true) continue
      yield next.value
      left.push(list)
    }
    running = left
  }
}
