import packageJson from '../../package.json' with { type: 'json' }

/** Version of the kit. */
export const { version } = packageJson
