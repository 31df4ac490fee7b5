/** Whether standard output is a terminal that takes colours; `NO_COLOR` and `FORCE_COLOR` are kept. */
export function isColourful(): boolean {
  if (process.env.NO_COLOR) return false
  return Boolean(process.env.FORCE_COLOR) || process.stdout.isTTY === true
}
