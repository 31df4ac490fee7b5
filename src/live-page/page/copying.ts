import { make } from './elements.ts'

/** A command to be copied, with the button that copies it. */
export function copyable(label: string, command: string): HTMLElement {
  const text = make('code', {}, command)
  const shown = make('pre', { class: 'command', attributes: { tabindex: '0', 'aria-label': label } }, text)
  const said = make('span', { class: 'copied', attributes: { role: 'status' } })
  const copy = async (): Promise<void> => {
    said.textContent = (await copied(command)) ? 'Copied' : 'Selected: copy it with Ctrl+C'
    if (said.textContent !== 'Copied') getSelection()?.selectAllChildren(text)
    setTimeout(() => (said.textContent = ''), 4_000)
  }
  const button = make('button', { attributes: { type: 'button' }, on: { click: () => void copy() } }, label)
  return make('div', { class: 'copyable' }, shown, make('p', {}, button, said))
}

async function copied(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return false
  }
}
