/** What each shell is told, so that it asks the program: `plan completion SHELL` prints it. */

/**
 * Each asks with the line up to the cursor and gets a candidate a line, its description behind a tab. What ends with a colon
 * or an equals sign goes on, without a blank behind it. Where there is no candidate, files are offered.
 */
export const SCRIPTS = {
  // Of a word with a colon in it bash completes what follows the last colon or equals sign.
  bash: `# eval "$(plan completion bash)"
_plan() {
  local IFS=$'\\n' line value
  COMPREPLY=()
  while IFS=$'\\t' read -r value _; do COMPREPLY+=("$value"); done < <(plan completion bash --line "\${COMP_LINE:0:COMP_POINT}" 2>/dev/null)
  if [[ \${#COMPREPLY[@]} -eq 1 && "\${COMPREPLY[0]}" == *[:=：] ]]; then compopt -o nospace; fi
}
complete -o bashdefault -o default -o nosort -F _plan plan
`,
  zsh: `#compdef plan
# eval "$(plan completion zsh)"
_plan() {
  local -a values shown open opened
  local value about
  while IFS=$'\\t' read -r value about; do
    if [[ "$value" == *[:=：] ]]; then open+=("$value"); opened+=("$value  $about")
    else values+=("$value"); shown+=("$value  $about"); fi
  done < <(plan completion zsh --line "\${(j: :)words[1,CURRENT-1]} \${PREFIX}" 2>/dev/null)
  (( \${#values} + \${#open} )) || { _files; return }
  (( \${#values} )) && compadd -V plan -l -d shown -a values
  (( \${#open} )) && compadd -V plan -l -S '' -d opened -a open
}
compdef _plan plan
`,
  fish: `# plan completion fish | source
function __plan_complete
  set -l found (plan completion fish --line (commandline -cp | string collect) 2>/dev/null)
  if test (count $found) -gt 0
    printf '%s\\n' $found
  else
    __fish_complete_path (commandline -ct)
  end
end
complete -c plan -e
complete -c plan -f -k -a '(__plan_complete)'
`,
  powershell: `# plan completion powershell | Out-String | Invoke-Expression
Register-ArgumentCompleter -Native -CommandName plan, plan.cmd -ScriptBlock {
  param($word, $ast, $cursor)
  $line = $ast.ToString()
  if ($line.Length -ge $cursor) { $line = $line.Substring(0, $cursor) } else { $line = $line + ' ' }
  [Console]::OutputEncoding = [Text.Encoding]::UTF8
  plan completion powershell --line $line.Replace('"', "'") 2>$null | ForEach-Object {
    $value, $about = $_ -split "\`t", 2
    if (-not $about) { $about = $value }
    [System.Management.Automation.CompletionResult]::new($value, $value, 'ParameterValue', $about)
  }
}
`,
} as const;

type Shell = keyof typeof SCRIPTS;

export function isShell(name: string): name is Shell {
  return Object.hasOwn(SCRIPTS, name);
}
