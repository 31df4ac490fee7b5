/** What `--report` takes. */
export const reportFormats = ['html', 'json', 'junit', 'markdown', 'ndjson', 'sarif'] as const
export type ReportFormat = (typeof reportFormats)[number]
