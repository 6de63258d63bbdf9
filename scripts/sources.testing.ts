/** The files of the repository as the rules in this folder see them. */
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

export const root = resolve(import.meta.dirname, '..')

const skipped = new Set(['node_modules', 'dist', 'generated', 'test-results'])

function walk(folder: string): readonly string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    if (skipped.has(entry.name) || entry.name.startsWith('.')) return []
    const path = `${folder}/${entry.name}`
    return entry.isDirectory() ? walk(path) : [path]
  })
}

/** Our own source files with one of the endings, by path from the root; nothing generated. */
export function findSources(endings: readonly string[]): readonly string[] {
  return ['packages', 'apps', 'prisma', 'e2e', 'bench', 'scripts']
    .flatMap(walk)
    .filter((path) => endings.some((ending) => path.endsWith(ending)))
    .filter((path) => !/\.generated\.tsx?$/.test(path))
    .toSorted()
}

/** Text of one of them. */
export function readSource(path: string): string {
  return readFileSync(join(root, path), 'utf8')
}
