import packageJson from '../../package.json' with { type: 'json' }

/** Version of the kit, and what it runs on. */
export const { version, engines } = packageJson
