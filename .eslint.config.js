'use strict';
const compat = require('eslint-plugin-compat');

// Pages run on kiosks with Chromium 69: plain ES2017, and no interface that came later.
module.exports = [
  {
    files: ['themes/**/*.js', 'index/**/*.js'],
    ...compat.configs['flat/recommended'],
    languageOptions: { ecmaVersion: 2017, sourceType: 'script', globals: { window: 'readonly', document: 'readonly', localStorage: 'readonly', location: 'readonly', TextDecoder: 'readonly', URLSearchParams: 'readonly', setTimeout: 'readonly', clearTimeout: 'readonly' } },
    rules: { ...compat.configs['flat/recommended'].rules, 'no-undef': 'error', 'no-unused-vars': ['error', { caughtErrors: 'none' }], eqeqeq: 'error' },
    settings: { browserslistOpts: { overrideBrowserslist: ['chrome 69'] } },
  },
  {
    files: ['tests/**/*.js'],
    languageOptions: { ecmaVersion: 2022, sourceType: 'commonjs' },
  },
];
