import type { Shell } from './shells.ts'

/** `nems-kit completion SHELL`: a script for a shell, which asks the kit itself what may come next. */
export function completion(shell: string): void {
  process.stdout.write(scripts[shell as Shell])
}

/** Where the kit has nothing to say, a shell offers files. */
const scripts: Readonly<Record<Shell, string>> = {
  bash: `_nems_kit() {
  local IFS=$'\\n'
  COMPREPLY=($("\${COMP_WORDS[0]}" complete -- "\${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null))
  [[ \${COMPREPLY[0]} == *= ]] && compopt -o nospace
  return 0
}
complete -o default -F _nems_kit nems-kit nems-contract-kit
`,
  zsh: `#compdef nems-kit nems-contract-kit
_nems_kit() {
  local -a candidates
  candidates=("\${(@f)$("\${words[1]}" complete -- "\${(@)words[2,CURRENT]}" 2>/dev/null)}")
  if [[ -z "\${candidates[1]}" ]]; then _files
  elif [[ "\${candidates[1]}" == *= ]]; then compadd -S '' -- "\${candidates[@]}"
  else compadd -- "\${candidates[@]}"
  fi
}
compdef _nems_kit nems-kit nems-contract-kit
`,
  fish: `function __nems_kit
  set -l words (commandline -opc) (commandline -ct | string collect --allow-empty)
  $words[1] complete -- $words[2..-1] 2>/dev/null
end
complete -c nems-kit -a '(__nems_kit)'
complete -c nems-contract-kit -a '(__nems_kit)'
`,
}
