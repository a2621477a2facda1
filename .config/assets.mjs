// Builds the browser's files into public/: one style sheet, one script for every page, one per island, all minified
// and named by the hash of their content; manifest.json maps plain names to these. Nothing is fetched from elsewhere.
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const web = join(root, 'src', 'web');
const out = join(root, 'public');

const ENTRIES = [
  join(web, 'assets', 'css', 'app.css'),
  join(web, 'assets', 'icon.svg'),
  join(web, 'islands', 'app.ts'),
  join(web, 'islands', 'board.ts'),
  join(web, 'islands', 'combobox.tsx'),
  join(web, 'islands', 'open-export.ts'),
];
/** Their licences ask that the notice travels with every copy. */
const BUNDLED = ['htmx.org', 'preact'];

function plainName(entry) {
  return basename(entry).replace(/\.tsx?$/, '.js');
}

/** Writes public/ and returns the manifest: plain name to hashed name. */
export async function buildAssets() {
  mkdirSync(out, { recursive: true });
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: ENTRIES,
    entryNames: '[name].[hash]',
    outdir: out,
    bundle: true,
    minify: true,
    metafile: true,
    format: 'esm',
    target: ['chrome108', 'firefox115', 'safari16.4'],
    jsx: 'automatic',
    jsxImportSource: 'preact',
    loader: { '.svg': 'copy' },
    legalComments: 'none',
    logLevel: 'warning',
  });
  const manifest = {};
  for (const [file, { entryPoint, inputs }] of Object.entries(metafile.outputs)) {
    const source = entryPoint ?? Object.keys(inputs)[0];
    manifest[plainName(source)] = basename(file);
  }
  writeFileSync(
    join(out, 'licences.txt'),
    BUNDLED.map(
      (name) => `${name}\n\n${readFileSync(join(root, 'node_modules', name, 'LICENSE'), 'utf8')}`,
    ).join('\n'),
  );
  const served = [...Object.values(manifest), 'licences.txt'];
  served.forEach(compress);
  writeManifest(manifest);
  removeStale(new Set([...served.flatMap((file) => [file, `${file}.br`, `${file}.gz`]), 'manifest.json']));
  return manifest;
}

/** Once at build time instead of at every request: files are answered before the server's own compression. */
function compress(file) {
  const content = readFileSync(join(out, file));
  writeFileSync(join(out, `${file}.br`), brotliCompressSync(content));
  writeFileSync(join(out, `${file}.gz`), gzipSync(content, { level: 9 }));
}

/** By renaming, so that a running server never reads half a manifest. */
function writeManifest(manifest) {
  const temporary = join(out, `manifest.${process.pid}.tmp`);
  writeFileSync(temporary, `${JSON.stringify(manifest, null, 2)}\n`);
  renameSync(temporary, join(out, 'manifest.json'));
}

function removeStale(kept) {
  for (const file of readdirSync(out)) if (!kept.has(file)) rmSync(join(out, file), { recursive: true });
}

if (process.argv[1] === fileURLToPath(import.meta.url) || process.argv[1]?.endsWith('build.mjs'))
  await buildAssets();
