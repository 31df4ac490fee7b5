import { entriesOf } from './entries.ts'
import { filterOn } from './filters.ts'
import { FindingList } from './finding-list.ts'
import { showMarks } from './marks.ts'
import { openForPrint } from './printing.ts'

/** What the page can do where scripts may run: search, filter, and show what was not written out. Without, it is read. */
const cards = document.getElementById('cards')
if (cards !== null) {
  const list = new FindingList(cards, entriesOf(cards))
  filterOn(list)
  showMarks(cards)
  openForPrint(list)
} else openForPrint(undefined)
