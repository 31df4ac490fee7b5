import { styleText } from 'node:util'

/** Colours a piece of text, or does not. */
export type Paint = (style: 'red' | 'green' | 'yellow' | 'cyan' | 'bold' | 'dim', text: string) => string

/** Whether there is a terminal to colour for is the caller's to know, not Node's to guess. */
export const inColour: Paint = (style, text) => styleText(style, text, { validateStream: false })

export const plain: Paint = (_style, text) => text
