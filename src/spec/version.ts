/** Version of the catalogue of rules: it rises when a rule is added, removed or changed. */
export const catalogueVersion = '1.0.0'
