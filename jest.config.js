/** @type {import('jest').Config} */
module.exports = {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  // It needs a package that scripts/package.mjs makes, which runs it.
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/package/installed'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
        module: { type: 'commonjs' },
        sourceMaps: 'inline',
      },
    ],
    // An ES module only, which jest's own loader of these modules is not needed for: swc makes CommonJS of it.
    'h5wasm.+\\.js$': ['@swc/jest', { jsc: { target: 'es2022' }, module: { type: 'commonjs' } }],
  },
  transformIgnorePatterns: ['/node_modules/(?!h5wasm/)'],
  moduleNameMapper: { '^h5wasm$': '<rootDir>/node_modules/h5wasm/dist/esm/hdf5_hl.js' },
  // libtensorflow's pools fill both cores of a small machine by themselves.
  maxWorkers: 2,
  testTimeout: 60_000,
};
