/** What `plan completion` says in English, and its help. */

export const words = {
  unknown: (shell: string, known: string) => `"${shell}" is not a shell that plan knows. Shells: ${known}.`,
};

export const help = {
  summary: 'print what makes a shell complete ids, units, stages and options',
  shell: 'bash, zsh, fish or powershell',
  line: 'the line up to the cursor: the shell asks with it what may come next',
  examples: [
    ['plan completion bash', 'into ~/.bashrc: eval "$(plan completion bash)"'],
    ['plan completion fish', 'into config.fish: plan completion fish | source'],
    ['plan completion powershell', 'into $PROFILE: plan completion powershell | Out-String | Invoke-Expression'],
  ],
};
