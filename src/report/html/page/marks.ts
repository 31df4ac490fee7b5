/** A message that is opened shows its first mark, wherever in it that is. */
export function showMarks(cards: Element): void {
  cards.addEventListener(
    'toggle',
    ({ target }) => {
      const message = target instanceof HTMLDetailsElement && target.open ? target.querySelector('pre') : null
      const mark = message?.querySelector('mark')
      if (message == null || mark == null) return
      const down = mark.getBoundingClientRect().top - message.getBoundingClientRect().top
      message.scrollTop += down - message.clientHeight / 3
    },
    true,
  )
}
