import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { type Evaluations, withNotes } from './evaluations.ts'

/** Exports of a module, by name. */
export type Exports = Readonly<Record<string, unknown>>

/**
 * Modules of the project, each read and translated once, that can be evaluated anew with one of them
 * spoilt: only that one and those that import it, directly or not, are evaluated again. Sound because modules
 * of the project do nothing on import but define things, and keep no state but what they can find out again.
 */
export class Modules {
  readonly #evaluations: Evaluations
  readonly #factories = new Map<string, Factory>()
  readonly #importers = new Map<string, Set<string>>()
  readonly #ordinary = new Map<string, Exports>()

  /** What is evaluated while the modules run is noted in `evaluations`. */
  constructor(evaluations: Evaluations) {
    this.#evaluations = evaluations
  }

  /** Evaluates a module and all that it imports. */
  load(file: string): Exports {
    return this.#evaluate(resolve(file), this.#ordinary, new Map())
  }

  /** A loader for which a module has another text. */
  spoilt(file: string, text: string): (file: string) => Exports {
    const spoilt = resolve(file)
    const affected = new Set(this.withImporters(spoilt))
    const evaluated = new Map([...this.#ordinary].filter(([name]) => !affected.has(name)))
    const factories = new Map([[spoilt, translate(spoilt, text)]])
    return (name) => this.#evaluate(resolve(name), evaluated, factories)
  }

  #evaluate(file: string, evaluated: Map<string, Exports>, spoilt: ReadonlyMap<string, Factory>): Exports {
    const known = evaluated.get(file)
    if (known !== undefined) return known
    const exports: Exports = {}
    evaluated.set(file, exports)
    const factory = spoilt.get(file) ?? this.#factory(file)
    factory(exports, this.#evaluations, (specifier) => {
      if (!specifier.startsWith('.')) return external(specifier)
      const imported = resolve(dirname(file), specifier)
      this.#importersOf(imported).add(file)
      return this.#evaluate(imported, evaluated, spoilt)
    })
    return exports
  }

  #factory(file: string): Factory {
    const known = this.#factories.get(file)
    if (known !== undefined) return known
    const made = translate(file, withNotes(file, readFileSync(file, 'utf8'), this.#evaluations))
    this.#factories.set(file, made)
    return made
  }

  #importersOf(file: string): Set<string> {
    const known = this.#importers.get(file) ?? new Set()
    this.#importers.set(file, known)
    return known
  }

  /** A module and those that import it, directly or not. */
  withImporters(file: string): readonly string[] {
    const found = new Set([resolve(file)])
    for (const name of found) for (const importer of this.#importersOf(name)) found.add(importer)
    return [...found]
  }
}

type Factory = (exports: Exports, evaluations: Evaluations, require: (specifier: string) => unknown) => void

/** Translates a module to CommonJS, which can be evaluated at will and leaves nothing behind. */
function translate(file: string, text: string): Factory {
  const { outputText } = ts.transpileModule(text, { fileName: file, compilerOptions })
  return new Function('exports', '$evaluations', 'require', `${outputText}\n//# sourceURL=${file}`) as Factory
}

const compilerOptions: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2023,
  module: ts.ModuleKind.CommonJS,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  esModuleInterop: true,
}

const external = createRequire(import.meta.url)

/** The folder of the project. */
export const root = fileURLToPath(new URL('../../', import.meta.url))
