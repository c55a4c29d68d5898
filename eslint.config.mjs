import tseslint from 'typescript-eslint';

export default tseslint.config(
  {
    ignores: [
      'dist/',
      'build*/',
      'coverage/',
      '.venv/',
      'lib/proto/generated/',
      'lib/graph/ops/generated.ts',
      'test/fixtures/',
      '**/*.{js,mjs,cjs}',
    ],
  },
  ...tseslint.configs.strictTypeChecked,
  ...tseslint.configs.stylisticTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      // Whether `!` is right is what `noUncheckedIndexedAccess` makes one think of; an index that was just checked needs it.
      '@typescript-eslint/no-non-null-assertion': 'off',
      // What TypeScript rules out, a JavaScript caller does all the same: public functions check.
      '@typescript-eslint/no-unnecessary-condition': 'off',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // An AbortSignal's reason may be anything, and is passed on as it is.
      '@typescript-eslint/prefer-promise-reject-errors': ['error', { allowThrowingUnknown: true }],
      // How CommonJS loads something when it is needed and not before.
      '@typescript-eslint/no-require-imports': 'off',
      // Whoever calls knows what a model gives: `predict<Tensor[]>(x)`.
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      // Numbers, dtypes and errors are meant to be read.
      '@typescript-eslint/restrict-template-expressions': 'off',
      '@typescript-eslint/no-base-to-string': 'off',
    },
  },
  {
    // Compiled, never run: names stand there for their types.
    files: ['test/types/**'],
    rules: {
      '@typescript-eslint/no-unused-vars': 'off',
      '@typescript-eslint/no-unused-expressions': 'off',
      '@typescript-eslint/no-empty-function': 'off',
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      '@typescript-eslint/no-meaningless-void-operator': 'off',
    },
  },
);
