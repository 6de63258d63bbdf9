import { createRechteText } from '../apps/api/src/auth/rechte-text.ts'
import { readSource } from './sources.testing.ts'

describe('docs/rechte.md', () => {
  it('sagt, was gilt (sonst: pnpm rechte)', () => {
    expect(readSource('docs/rechte.md')).toBe(createRechteText())
  })
})
