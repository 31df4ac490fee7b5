import type { FindingList } from './finding-list.ts'

/** On paper nothing can be opened: it is open there. More findings than this would be more paper than anybody reads. */
const mostPrinted = 300

/** Opens everything before the page is printed, and closes it again. */
export function openForPrint(list: FindingList | undefined): void {
  let undo: (() => void) | undefined
  window.addEventListener('beforeprint', () => {
    undo?.()
    const showAsBefore = list?.showAtLeast(mostPrinted)
    const closed = [...document.querySelectorAll('details:not([open])')] as HTMLDetailsElement[]
    for (const details of closed) details.open = true
    undo = () => {
      for (const details of closed) details.open = false
      showAsBefore?.()
    }
  })
  window.addEventListener('afterprint', () => {
    undo?.()
    undo = undefined
  })
}
