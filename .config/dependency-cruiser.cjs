// The direction of imports (DESIGN, section 3). `.config/structure.mjs` runs it and counts what it saw.
const MODULES =
  'access|imports|law|profile|vacancy|matching|placement|liaison|mentoring|messages|courses|labour-market';
const SPEC = '\\.spec\\.tsx?$';

module.exports = {
  forbidden: [
    {
      name: 'domain-is-pure',
      comment: 'the domain knows no framework, clock, environment or I/O, and nobody else',
      severity: 'error',
      from: { path: '^src/domain', pathNot: SPEC },
      to: { pathNot: '^src/domain' },
    },
    {
      name: 'domain-specs-stay-in-the-domain',
      severity: 'error',
      from: { path: '^src/domain.*' + SPEC },
      to: { path: '^src/', pathNot: '^src/domain' },
    },
    {
      name: 'platform-knows-no-module',
      severity: 'error',
      from: { path: '^src/platform' },
      to: { path: '^src/', pathNot: '^src/(domain|platform)/' },
    },
    {
      name: 'shared-web-knows-no-module',
      comment: 'components, shell and words are used by the modules, not the other way round',
      severity: 'error',
      from: { path: '^src/web/(components|shell|i18n|islands|assets)/' },
      to: { path: '^src/', pathNot: '^src/(domain|platform|web)/' },
    },
    {
      name: 'modules-meet-at-the-index',
      comment: 'another module is entered through its index.ts only',
      severity: 'error',
      from: { path: `^src/(${MODULES})/` },
      to: { path: `^src/(${MODULES})/`, pathNot: [`^src/$1/`, `^src/(${MODULES})/index\\.ts$`] },
    },
    {
      name: 'modules-know-only-what-lies-below',
      severity: 'error',
      from: { path: `^src/(${MODULES})/` },
      to: {
        path: '^src/',
        pathNot: [`^src/(domain|platform|${MODULES})/`, '^src/web/(components|shell|i18n)/'],
      },
    },
    {
      name: 'workers-and-homes-use-module-indexes',
      severity: 'error',
      from: { path: '^src/(workers|web/homes)/' },
      to: { path: `^src/(${MODULES})/`, pathNot: `^src/(${MODULES})/index\\.ts$` },
    },
    {
      name: 'workers-know-only-what-lies-below',
      severity: 'error',
      from: { path: '^src/workers/' },
      to: { path: '^src/', pathNot: `^src/(domain|platform|workers|${MODULES})/` },
    },
    {
      name: 'nobody-imports-the-command-line',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/cli/' },
      to: { path: '^src/cli/' },
    },
    {
      name: 'nobody-imports-tests',
      severity: 'error',
      from: { path: '^src/', pathNot: SPEC },
      to: { path: '^test/' },
    },
    {
      name: 'no-development-package-in-production',
      severity: 'error',
      from: { path: '^src/', pathNot: SPEC },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-spec-imported',
      severity: 'error',
      from: {},
      to: { path: SPEC },
    },
    {
      name: 'nothing-unresolved',
      severity: 'error',
      from: { path: '^src/' },
      to: { couldNotResolve: true },
    },
    {
      name: 'no-cycle',
      comment: 'two entities may name each other as types; code may not go round',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.js', '.json'],
      conditionNames: ['import', 'types', 'node', 'default'],
      exportsFields: ['exports'],
    },
    doNotFollow: { path: 'node_modules' },
  },
};
