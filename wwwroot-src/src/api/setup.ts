/** A file of the configuration that was looked for. */
export interface ConfigurationFile {
  /** Absolute, on the server. */
  path: string;
  found: boolean;
}

/** The lines of the configuration to fill in. Each takes the place of the one with its key. */
export interface FirstSteps {
  file: ConfigurationFile;
  lines: { section: string; line: string }[];
  secretFile: ConfigurationFile;
  secretLine: string;
}
