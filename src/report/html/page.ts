import { createHash } from 'node:crypto'
import type { Gathered } from '../gathered.ts'
import { aboutSection } from './about.ts'
import { findingsSection } from './findings.ts'
import { interactionsSection } from './interactions.ts'
import { html } from './markup.ts'
import { matrixSection } from './matrix.ts'
import { notTestedSection } from './not-tested.ts'
import { openSection } from './open-points.ts'
import { opening, verdictWords } from './opening.ts'
import type { PageParts } from './page-parts.ts'
import { courseSection } from './plots/course.ts'
import { ruleOutcomes } from './rule-outcomes.ts'
import { sectionMarkup } from './section.ts'
import { tracesSection } from './traces-table.ts'

/** The whole page. */
export function page(gathered: Gathered, { script, style, traces }: PageParts): string {
  const outcomes = ruleOutcomes(gathered, traces)
  const sections = [
    findingsSection(gathered, traces),
    matrixSection(gathered, traces, outcomes),
    courseSection(gathered),
    ...interactionsSection(gathered),
    notTestedSection(gathered, traces),
    openSection(gathered, traces),
    tracesSection(gathered, traces, outcomes),
    aboutSection(gathered),
  ]
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy(script, style)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${verdictWords(gathered)} · NEMS contract report</title>
<link rel="icon" href="data:,">
<style>${{ markup: style }}</style>
</head>
<body>
<a class="skip" href="#findings">To the findings</a>
${opening(gathered)}
<nav aria-label="Sections">${sections.map(({ id, short }) => html`<a href="#${id}">${short}</a>`)}</nav>
<main>
${sections.map(sectionMarkup)}
</main>
<footer>Written by nems-contract-kit. It needs no network, and tells nobody that it is read.</footer>
<script>${{ markup: script }}</script>
</body>
</html>
`.markup
}

/** Nothing but the page's own style and script, told by their hashes. */
function policy(script: string, style: string): string {
  return [
    "default-src 'none'",
    `script-src '${hashOf(script)}'`,
    `style-src '${hashOf(style)}'`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
}

function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}`
}
