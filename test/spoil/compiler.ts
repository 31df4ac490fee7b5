import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { root } from './modules.ts'
import { type Spoil, spoiltText } from './spoil.ts'

/** The compiler, which `npm test` runs too. */
export class Compiler {
  readonly #files = new SpoiltFiles()
  readonly #service = ts.createLanguageService(this.#files)

  /** Whether it refuses a spoil, in the file itself or in one that imports it. */
  refuses(spoil: Spoil): boolean {
    const file = this.#files.spoil(spoil)
    const importers = this.#service.getFileReferences(file).map(({ fileName }) => fileName)
    const isRefused = [file, ...new Set(importers)].some((each) => faultsIn(this.#service, each) > 0)
    this.#files.mend(file)
    return isRefused
  }
}

function faultsIn(service: ts.LanguageService, file: string): number {
  return service.getSyntacticDiagnostics(file).length + service.getSemanticDiagnostics(file).length
}

/** The project's files, one of which can be spoilt at a time. */
class SpoiltFiles implements ts.LanguageServiceHost {
  readonly #config = configOf(join(root, 'tsconfig.json'))
  readonly #spoilt = new Map<string, string>()
  readonly #versions = new Map<string, number>()

  spoil(spoil: Spoil): string {
    const file = join(root, spoil.file)
    this.#set(file, spoiltText(readFileSync(file, 'utf8'), spoil))
    return file
  }

  mend(file: string): void {
    this.#set(file, undefined)
  }

  getCompilationSettings = (): ts.CompilerOptions => this.#config.options
  getScriptFileNames = (): string[] => this.#config.fileNames.filter((name) => name.includes('/src/'))
  getScriptVersion = (file: string): string => String(this.#versions.get(file) ?? 0)
  getCurrentDirectory = (): string => root
  getDefaultLibFileName = (options: ts.CompilerOptions): string => ts.getDefaultLibFilePath(options)
  fileExists = ts.sys.fileExists
  readFile = ts.sys.readFile
  directoryExists = ts.sys.directoryExists
  getScriptSnapshot = (file: string): ts.IScriptSnapshot | undefined => {
    const text = this.#spoilt.get(file) ?? ts.sys.readFile(file)
    return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text)
  }

  #set(file: string, text: string | undefined): void {
    this.#versions.set(file, (this.#versions.get(file) ?? 0) + 1)
    if (text === undefined) this.#spoilt.delete(file)
    else this.#spoilt.set(file, text)
  }
}

function configOf(file: string): ts.ParsedCommandLine {
  const { config } = ts.readConfigFile(file, ts.sys.readFile) as { config: unknown }
  return ts.parseJsonConfigFileContent(config, ts.sys, root)
}
