/** The path of a member: `a.b[0].c` is that of `c` in what stands at `a.b[0]`. */
export function pathTo(path: string, step: string | number): string {
  if (typeof step === 'number') return `${path}[${step}]`
  return path === '' ? step : `${path}.${step}`
}
